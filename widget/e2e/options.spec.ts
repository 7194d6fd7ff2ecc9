import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { demoUrl, picture, Visitor } from './demo.ts';

let browser: Browser;
let page: Page;
let preview: FrameLocator;
let visitor: Visitor;
let faults: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
});

afterEach(async () => {
  await page.context().close();
  const had = faults;
  faults = [];
  expect(had).toEqual([]);
});

afterAll(async () => {
  await browser.close();
});

/** The page with every option, as somebody finds it who follows a link with these. */
async function visit(options = '', look: object = {}): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    ...look,
  });
  page = await context.newPage();
  page.on('pageerror', (fault) => faults.push(fault.message));
  await page.goto(new URL(`options#${options}`, demoUrl()).href);
  preview = page.frameLocator('#preview');
  visitor = new Visitor(preview);
}

test('the widget follows what is chosen, and the code says how', async () => {
  await visit();
  await visitor.message('Which kite is right for a beach with little wind?').waitFor({ state: 'attached' });
  await page.getByRole('radio', { name: 'Dark', exact: true }).check({ force: true });
  await page.getByRole('radio', { name: 'In the page' }).check({ force: true });
  await page.getByRole('textbox', { name: 'Heading' }).fill('Ask the maker');
  await preview.getByRole('region', { name: 'Ask the maker' }).waitFor();
  await page.getByRole('button', { name: 'Sea' }).click();
  await expect
    .poll(() => page.locator('#code').innerText())
    .toContain('<kite-chat channel="KEY" theme="dark" placement="inline" heading="Ask the maker" open>');
  expect(await page.locator('#code').innerText()).toContain('--kite-primary-color: #0b756c;');
  const header = preview.locator('header[part=header]');
  await expect
    .poll(() => header.evaluate((element) => getComputedStyle(element).backgroundColor))
    .toBe('rgb(11, 117, 108)');
});

test.each([
  ['sending', 'Sending'],
  ['sent', 'Sent'],
  ['delivered', 'Delivered'],
  ['read', 'Read'],
  ['failed', 'Not delivered'],
])('a message stays %s as long as somebody wants to look at it', async (fate, state) => {
  await visit(`scene=empty&fate=${fate}`);
  await visitor.write('Do you ship to Lviv?');
  await visitor.bubble('Do you ship to Lviv?').getByText(state, { exact: true }).first().waitFor();
});

test('the connection goes and comes back', async () => {
  await visit('scene=states');
  await visitor.message('This one our server has.').waitFor();
  const connection = page.getByRole('combobox', { name: 'Connection' });
  await connection.selectOption('offline');
  await preview.getByText('You are offline').waitFor();
  await connection.selectOption('there');
  await preview.getByText('You are offline').waitFor({ state: 'detached' });
  await connection.selectOption('unknown');
  await preview.getByText('This chat is no longer here').waitFor();
});

test('an answer that comes while the chat is closed is counted', async () => {
  await visit('scene=states');
  await visitor.message('This one our server has.').waitFor();
  await page.getByRole('checkbox', { name: 'Open', exact: true }).uncheck();
  await visitor.launcher.waitFor();
  await page.getByRole('button', { name: 'An operator answers' }).click();
  await preview.getByRole('button', { name: 'Open chat', description: '1 unread' }).click();
  await expect.poll(() => page.getByRole('checkbox', { name: 'Open', exact: true }).isChecked()).toBe(true);
});

test('a page’s own backend and its own button', async () => {
  await visit('scene=own&launcher=none&open=');
  await preview.getByRole('button', { name: 'Ask the maker' }).click();
  await visitor.write('Is anybody there?');
  await preview.locator('kite-msg[state=sent]', { hasText: 'Is anybody there?' }).waitFor();
  await page.getByRole('button', { name: 'An operator answers' }).click();
  await preview.locator('kite-msg[name=Olena]').nth(2).waitFor();
});

test('what the owner has switched on shows, and asks', async () => {
  await visit('scene=empty&open=');
  await page.getByRole('checkbox', { name: 'Greeting' }).check({ force: true });
  await preview.getByText('Good day! Shall I help you choose?').waitFor();
  await page.getByRole('checkbox', { name: 'Questions first' }).check({ force: true });
  await page.getByRole('checkbox', { name: 'A look' }).check({ force: true });
  await page.getByRole('checkbox', { name: 'Open', exact: true }).check();
  await preview.getByRole('dialog', { name: 'Ask the maker' }).waitFor();
  await preview.getByRole('textbox', { name: 'Your name' }).waitFor();
  await expect.poll(() => page.locator('#code').innerText()).toContain(' live');
  await picture(page, 'options-owner');
});

test('a talk that is closed can be rated', async () => {
  await visit('scene=states');
  await visitor.message('This one our server has.').waitFor();
  await page.getByRole('button', { name: 'The talk is closed' }).click();
  await preview.getByRole('radio').last().check({ force: true });
  await picture(page, 'options-rating');
});

test.each([
  ['desktop', 1440, 900, 'light', ''],
  ['desktop', 1440, 900, 'dark', 'scene=states&dark=on'],
  ['phone', 390, 844, 'light', 'scene=states'],
  ['phone', 390, 844, 'dark', 'scene=own&rtl=on'],
] as const)('looks finished: %s %i×%i %s', async (device, width, height, colorScheme, options) => {
  await visit(options, { viewport: { width, height }, colorScheme });
  await preview.getByRole('dialog').waitFor();
  await picture(page, `options-preview-${device}-${colorScheme}`);
  if (device === 'phone') await page.getByRole('tab', { name: 'Options' }).click();
  await page.getByRole('textbox', { name: 'Heading' }).scrollIntoViewIfNeeded();
  await picture(page, `options-${device}-${colorScheme}`);
});
