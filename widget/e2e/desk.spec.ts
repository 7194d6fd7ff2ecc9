import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { DemoPage, picture, Visitor } from './demo.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

/** A team whose shop three visitors have written to; the page shows the list of topics. */
async function desk(colorScheme: 'light' | 'dark', channel: string): Promise<DemoPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, colorScheme });
  const demo = await DemoPage.open(context);
  await demo.makeChannel(channel);
  const script = demo.shop.locator('script[data-channel]');
  const server = new URL((await script.getAttribute('src'))!).origin;
  const page = `${server}/c/${(await script.getAttribute('data-channel'))!}`;
  for (const words of ['Do you ship to Lviv?', 'Where is my order?', 'CHEAP SEO']) {
    const visitor = await (await browser.newContext({ locale: 'en-GB' })).newPage();
    await visitor.goto(page);
    await new Visitor(visitor).deliver(words);
  }
  await demo.telegram.locator('[data-chat]', { hasText: `${channel} support` }).click();
  return demo;
}

test.each(['light', 'dark'] as const)('the list of topics shows how each stands, %s', async (scheme) => {
  const demo = await desk(scheme, `Desk ${scheme}`);
  const group = `Desk ${scheme} support`;
  await expect.poll(() => demo.topics.count()).toBe(3);
  await expect.poll(() => demo.topics.filter({ hasText: '⏳' }).count()).toBe(3);
  await demo.openTopicWith(group, 'Do you ship to Lviv?');
  await demo.writeInTelegram('We do, in two days.');
  await expect.poll(() => demo.topics.filter({ hasText: '⏳' }).count()).toBe(2);
  await demo.openTopicWith(group, 'CHEAP SEO');
  await demo.writeInTelegram('/block');
  await demo.topics.filter({ hasText: '🚫' }).waitFor();
  await demo.openTopicWith(group, 'Where is my order?');
  await picture(demo.page, `desk-${scheme}`);
});

test('the card leads to the visitor in the Mini App, and what is done there shows in the topic', async () => {
  const demo = await desk('light', 'Bowls');
  await demo.openTopicWith('Bowls support', 'Where is my order?');
  await demo.inTelegram('Where is my order?').getByRole('button', { name: 'Open in Mini App' }).click();
  const app = demo.telegram.locator('.mini-app-dialog').frameLocator('iframe');
  await app.getByRole('log', { name: 'Messages' }).getByText('Where is my order?').waitFor();
  await picture(demo.page, 'desk-mini-app');
  await demo.telegram.getByRole('button', { name: 'Answer in Telegram' }).click();
  await demo.inTopic('Where is my order?').first().waitFor();
  await demo.telegram.locator('.mini-app-dialog').waitFor({ state: 'detached' });
  await demo.inTelegram('Where is my order?').getByRole('button', { name: 'Open in Mini App' }).click();
  await app.getByRole('button', { name: /^Close/ }).click();
  await app.getByRole('button', { name: 'Open again' }).waitFor();
  await demo.topics.filter({ hasText: '✔' }).waitFor();
});
