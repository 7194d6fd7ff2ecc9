import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { DemoPage, picture, shopUrl, Visitor } from './demo.ts';

let browser: Browser;
let context: BrowserContext;
let demo: DemoPage;
let inShop: Visitor;

beforeAll(async () => {
  browser = await launchBrowser();
  context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  demo = await DemoPage.open(context);
  inShop = new Visitor(demo.shop);
});

afterAll(async () => {
  await browser.close();
});

test('a person makes a channel in Telegram and the shop gets its chat', async () => {
  await demo.makeChannel('Acme');
  await picture(demo.page, 'demo-embed-code');
  await inShop.launcher.waitFor();
  expect(await demo.shop.locator('script[data-channel]').count()).toBe(1);
});

test("a visitor's words stand in a topic below the visitor's card", async () => {
  await inShop.open();
  await inShop.write('Do you ship to Lviv?');
  await inShop.message('Do you ship to Lviv?').waitFor();
  await demo.openTopic('Acme support');
  const card = demo.inTopic('Do you ship to Lviv?');
  await card.waitFor();
  expect(await card.innerText()).toContain('Visitor ');
  await demo.shop.getByText('Delivered').first().waitFor({ state: 'attached' });
});

test('an answer in the topic is in the widget within a second', async () => {
  await demo.writeInTelegram('We do, in two days.');
  const sent = Date.now();
  await inShop.message('We do, in two days.').waitFor({ timeout: 10_000 });
  console.log(`answer seen after ${Date.now() - sent} ms`);
  await picture(demo.page, 'demo-talk');
});

test('after a reload and in a second tab everything said is there, in order, once', async () => {
  const said = ['Do you ship to Lviv?', 'We do, in two days.'];
  await demo.page.getByRole('button', { name: 'Reload the shop' }).click();
  await inShop.open();
  await inShop.message(said[1]!).waitFor();

  const tab = await context.newPage();
  await tab.goto(shopUrl());
  const second = new Visitor(tab);
  await second.open();
  await second.message(said[1]!).waitFor();
  for (const visitor of [inShop, second]) {
    const text = await visitor.log.innerText();
    for (const words of said) expect(text.split(words).length - 1, words).toBe(1);
    expect(text.indexOf(said[0]!)).toBeLessThan(text.indexOf(said[1]!));
  }

  await second.write('And to Odesa?');
  await inShop.message('And to Odesa?').waitFor();
  await demo.inTopic('And to Odesa?').waitFor();
  await tab.close();
});

test('an answer that comes while the chat is closed shows as unread when the visitor is back', async () => {
  await demo.page.getByRole('button', { name: 'Reload the shop' }).click();
  await inShop.launcher.waitFor();
  await demo.writeInTelegram('To Odesa too.');
  await demo.shop.getByText('1', { exact: true }).first().waitFor();
  await inShop.open();
  await inShop.message('To Odesa too.').waitFor();
});

test.each([
  ['desktop', 1280, 800, 'light'],
  ['desktop', 1280, 800, 'dark'],
  ['phone', 390, 844, 'light'],
  ['phone', 390, 844, 'dark'],
] as const)('looks finished: %s %i×%i %s', async (device, width, height, colorScheme) => {
  const other = await browser.newContext({ viewport: { width, height }, colorScheme });
  const page = await other.newPage();
  await page.goto(shopUrl());
  const visitor = new Visitor(page);
  await visitor.launcher.waitFor();
  await picture(page, `widget-closed-${device}-${colorScheme}`);
  await visitor.open();
  await picture(page, `widget-empty-${device}-${colorScheme}`);
  await visitor.write(
    'Good day! Which kite is right for a beach with little wind, and do you have it in blue?',
  );
  await visitor.write(
    'https://shop.example/kites/a-very-long-address-that-has-to-break-somewhere-or-it-would-stick-out',
  );
  await page.getByText('Delivered').first().waitFor({ state: 'attached' });
  await picture(page, `widget-open-${device}-${colorScheme}`);
  const overview = await other.newPage();
  await overview.goto(process.env['KITE_DEMO_URL']!);
  await overview.frameLocator('#telegram').locator('[data-chat]').first().waitFor();
  await picture(overview, `demo-${device}-${colorScheme}`);
  await other.close();
});
