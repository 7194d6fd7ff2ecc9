import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { DemoPage, picture, Visitor } from './demo.ts';

let browser: Browser;
let server: string;
let key: string;

beforeAll(async () => {
  browser = await launchBrowser();
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const demo = await DemoPage.open(context);
  await demo.makeChannel('Kites by Olena');
  const script = demo.shop.locator('script[data-channel]');
  key = (await script.getAttribute('data-channel'))!;
  server = new URL((await script.getAttribute('src'))!).origin;
  await context.close();
});

afterAll(async () => {
  await browser.close();
});

test.each([
  ['phone', 390, 844, 'light', 'en-GB', 'Messages'],
  ['desktop', 1280, 800, 'dark', 'uk-UA', 'Повідомлення'],
] as const)("a channel's own page is the chat: %s %i×%i %s %s", async (...look) => {
  const [device, width, height, colorScheme, locale, log] = look;
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, locale });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (fault) => faults.push(fault.message));
  page.on('console', (line) => line.type() === 'error' && faults.push(line.text()));
  await page.goto(`${server}/c/${key}`);
  const box = page.getByRole('textbox');
  await box.fill('Good day!');
  await box.press('Enter');
  await page.getByRole('log', { name: log }).getByText('Good day!').waitFor();
  await picture(page, `channel-page-${device}-${colorScheme}`);
  expect(faults).toEqual([]);
  await context.close();
});

test.each([
  ['start', '/', 200],
  ['unknown-channel', '/c/nobody-has-it', 404],
  ['mini-app', '/app/', 200],
] as const)('the page "%s" is there', async (name, path, status) => {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  const answer = await page.goto(server + path);
  expect(answer?.status()).toBe(status);
  await page.getByRole('heading').first().waitFor();
  await picture(page, `page-${name}`);
  await page.close();
});

test('a site that has lost its channel says so in warm words', async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto(server);
  await page.evaluate((src) => {
    const script = Object.assign(document.createElement('script'), { src: `${src}/kite-chat.js` });
    script.dataset['channel'] = 'nobody-has-it';
    document.head.append(script);
  }, server);
  await new Visitor(page).launcher.click();
  await page.getByText('This chat is no longer here.').waitFor();
  await picture(page, 'widget-unknown-channel');
  await context.close();
});
