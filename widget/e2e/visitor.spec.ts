import { createHmac } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { DemoPage, picture, Visitor } from './demo.ts';

let browser: Browser;
let demo: DemoPage;
let chatPage: string;

beforeAll(async () => {
  browser = await launchBrowser();
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  demo = await DemoPage.open(context);
  await demo.makeChannel('Pottery');
  const script = demo.shop.locator('script[data-channel]');
  const server = new URL((await script.getAttribute('src'))!).origin;
  chatPage = `${server}/c/${(await script.getAttribute('data-channel'))!}`;
});

afterAll(async () => {
  await browser.close();
});

/** The channel's own page in a browser of its own. */
async function visit(): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  await page.goto(chatPage);
  await page.getByRole('textbox', { name: 'Message' }).waitFor();
  return page;
}

test('who the page says the visitor is stands in the topic, and follows when it changes', async () => {
  const page = await visit();
  await page.evaluate(() => {
    document.querySelector('kite-chat')!.visitor = { name: 'Anna Koval', email: 'anna@shop.example' };
  });
  await new Visitor(page).deliver('Is the blue cup in stock?');
  await demo.openTopicWith('Pottery support', 'Is the blue cup in stock?');
  await demo.inTelegram('E-mail: anna@shop.example').waitFor();
  await demo.telegram.locator('[data-topic]', { hasText: 'Anna Koval' }).first().waitFor();
  await page.evaluate(() => {
    document.querySelector('kite-chat')!.visitor = {
      name: 'Anna Koval',
      email: 'anna@shop.example',
      attributes: { cart: '2 blue cups' },
    };
  });
  const card = demo.inTelegram('Cart: 2 blue cups');
  await card.waitFor();
  expect(await card.innerText()).toContain('Is the blue cup in stock?');
  await picture(demo.page, 'visitor-card');
});

test('a code for the phone is shown beside the window that opens', async () => {
  const page = await visit();
  await new Visitor(page).write('I am about to leave the house');
  const opened = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'Continue in Telegram' }).click();
  await opened;
  const code = page.getByRole('img', { name: /camera of your phone/ });
  await code.waitFor();
  expect(await code.getAttribute('viewBox')).toMatch(/^-4 -4 (\d+) \1$/);
  await picture(page, 'visitor-code');
});

test('what was closed is rated, and the team reads it in the topic', async () => {
  const page = await visit();
  await new Visitor(page).deliver('Thank you for everything');
  await demo.openTopicWith('Pottery support', 'Thank you for everything');
  await demo.writeInTelegram('/close');
  const stars = page.getByRole('group', { name: 'How did we do?' });
  await stars.getByRole('radio', { name: 'Good', exact: true }).check();
  await demo.inTelegram('★★★★☆').waitFor();
  await page.getByRole('textbox', { name: 'Anything to add?' }).fill('Quick and kind');
  await page.getByRole('textbox', { name: 'Anything to add?' }).press('Enter');
  await demo.inTelegram('★★★★☆ Quick and kind').waitFor();
  await picture(demo.page, 'visitor-rating-topic');
  await picture(page, 'visitor-rating');
  await new Visitor(page).write('One more thing');
  await stars.waitFor({ state: 'detached' });
});

test('a signature that is not the channel’s lets nobody in, and says so in words', async () => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = `${part({ alg: 'HS256' })}.${part({ sub: '7', exp: Math.floor(Date.now() / 1000) + 600 })}`;
  const token = `${claims}.${createHmac('sha256', 'a guess').update(claims).digest('base64url')}`;
  const page = await visit();
  await page.evaluate((jwt) => document.querySelector('kite-chat')!.identify({ jwt }), token);
  await page.getByRole('alert').getByText('make sure who you are').waitFor();
  await page.evaluate(() => document.querySelector('kite-chat')!.identify(null));
  await new Visitor(page).write('Just somebody');
  await new Visitor(page).message('Just somebody').waitFor();
});
