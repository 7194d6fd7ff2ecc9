import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { DemoPage, picture, Visitor } from './demo.ts';

let browser: Browser;
let demo: DemoPage;
let inShop: Visitor;

beforeAll(async () => {
  browser = await launchBrowser();
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  demo = await DemoPage.open(context);
  await demo.makeChannel('Cups');
  inShop = new Visitor(demo.shop);
  await inShop.open();
});

afterAll(async () => {
  await browser.close();
});

test("a visitor's picture stands in the topic, with the words below it", async () => {
  await inShop.attach(demo.page, {
    name: 'cup.png',
    mimeType: 'image/png',
    buffer: await demo.page.screenshot(),
  });
  await inShop.write('Have you more of these?');
  await demo.openTopic('Cups support');
  const message = demo.inTelegram('Have you more of these?');
  const photo = message.getByRole('button', { name: /^Open the Photo/ }).locator('img');
  await expect
    .poll(() => photo.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(600);
});

test("an operator's formatted words are formatted in the widget", async () => {
  const text = 'Three more, see the shelf';
  await demo.say('Cups support', text, [
    { type: 'bold', offset: 0, length: 10 },
    { type: 'text_link', offset: 16, length: 9, url: 'https://shop.example/shelf' },
  ]);
  const message = inShop.bubble(text);
  expect(await message.locator('b').innerText()).toBe('Three more');
  expect(await message.getByRole('link', { name: 'the shelf' }).getAttribute('href')).toBe(
    'https://shop.example/shelf',
  );
});

test('an answer that is changed in Telegram changes in the widget', async () => {
  await demo.writeInTelegram('Five moer.');
  await inShop.message('Five moer.').waitFor();
  await demo.choose('Five moer.', 'Edit');
  await demo.writeInTelegram('Five more.');
  await inShop.message('Five more.').waitFor();
  expect(await inShop.message('Five moer.').count()).toBe(0);
  await inShop.bubble('Five more.').getByText('edited').waitFor();
});

test("an operator's reaction stands at what the visitor said", async () => {
  await inShop.write('I take two.');
  await demo.choose('I take two.', 'React with 🔥');
  await inShop.bubble('I take two.').getByText('🔥').waitFor();
  await picture(demo.page, 'demo-changes');
});

test('what the visitor says anew, and takes back, changes in the topic', async () => {
  await inShop.choose('I take two.', 'Edit');
  await inShop.write('I take three.');
  await demo.inTelegram('I take three.').waitFor();
  expect(await demo.inTelegram('I take two.').count()).toBe(0);
  await inShop.choose('I take three.', 'Delete');
  await demo.shop.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
  await demo.inTelegram('I take three.').waitFor({ state: 'detached' });
  await inShop.message('Message deleted').waitFor();
});

test('/del in reply to an answer takes it back', async () => {
  await demo.choose('Five more.', 'Reply');
  await demo.writeInTelegram('/del');
  await demo.inTelegram('Five more.').waitFor({ state: 'detached' });
  await inShop.message('Five more.').waitFor({ state: 'detached' });
});

test('/del by itself asks which answer', async () => {
  await demo.writeInTelegram('Or was it six?');
  await inShop.message('Or was it six?').waitFor();
  await demo.writeInTelegram('/del');
  const asked = demo.inTelegram('Which of your answers shall I take back?');
  await asked.getByRole('button', { name: 'Or was it six?' }).click();
  await inShop.message('Or was it six?').waitFor({ state: 'detached' });
  await inShop.message('Three more, see the shelf').waitFor();
});
