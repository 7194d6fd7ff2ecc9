import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { DemoPage, picture } from './demo.ts';

let browser: Browser;
let context: BrowserContext;
let demo: DemoPage;

beforeAll(async () => {
  browser = await launchBrowser();
  context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  demo = await DemoPage.open(context);
  await demo.makeChannel('Harbour Cups');
});

afterAll(async () => {
  await browser.close();
});

test('a visitor goes on in Telegram by one press, and both places see everything', async () => {
  const script = demo.shop.locator('script[data-channel]');
  const server = new URL((await script.getAttribute('src'))!).origin;
  const key = (await script.getAttribute('data-channel'))!;
  const site = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  await site.goto(`${server}/c/${key}`);
  await site.getByRole('textbox').fill('Do you ship to Lviv?');
  await site.getByRole('textbox').press('Enter');
  const opened = site.waitForEvent('popup');
  await site.getByRole('button', { name: 'Continue in Telegram' }).click();
  const telegram = await opened;
  const shown = (text: string) => telegram.locator('[data-message]', { hasText: text }).last();
  await shown('You are talking with Harbour Cups').waitFor();
  expect(await shown('You are talking with').innerText()).toContain('Do you ship to Lviv?');

  await demo.openTopic('Harbour Cups support');
  await demo.writeInTelegram('Yes, by tomorrow.');
  await shown('Yes, by tomorrow.').waitFor();
  await site.getByRole('log').getByText('Yes, by tomorrow.').waitFor();

  const box = telegram.getByRole('textbox', { name: 'Message' });
  await box.fill('Wonderful!');
  await box.press('Enter');
  await site.getByRole('log').getByText('Wonderful!').waitFor();
  await demo.inTelegram('Wonderful!').waitFor();
  await picture(telegram, 'handoff-telegram');
});

test('a colleague picked from the contacts joins the team and the group', async () => {
  await demo.telegram.locator('[data-chat]').first().click();
  await demo.writeInTelegram('/operators');
  await demo.inTelegram('The team of').getByRole('button', { name: 'Choose from my contacts' }).click();
  await demo.telegram.getByRole('button', { name: 'Choose people' }).click();
  const picker = demo.telegram.getByRole('dialog', { name: 'Choose people' });
  await picker.getByRole('checkbox', { name: 'Max' }).check();
  await picker.getByRole('button', { name: 'Choose' }).click();
  await demo.inTelegram('Max').waitFor();
  await picture(demo.page, 'team');
});
