import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../test/browser.ts';
import { PHONE } from '../test/looks.ts';
import { EMBED, Site } from '../test/site.ts';
import { launcher, log } from '../test/stage.ts';
import { LONG_MS, tasksDuring, told } from './tasks.ts';

/** As many messages are in the thread. */
const LENGTH = Number(process.env['KITE_MESSAGES'] ?? 5_000);

let browser: Browser;
const site = new Site();

beforeAll(async () => {
  browser = await launchBrowser();
  await site.start();
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

it(`a thread of ${LENGTH} messages is opened and scrolled through without a long task`, async () => {
  const page = await enter();
  const figures: number[] = [];
  const during = async (name: string, done: () => Promise<unknown>) => {
    const tasks = await tasksDuring(browser, page, done);
    console.log(`${name}: ${told(tasks)}, ${await page.locator('kite-msg').count()} messages drawn`);
    figures.push(tasks[0]!);
  };

  await during('opened', async () => {
    await launcher(page).click();
    await log(page).getByText(`Message ${LENGTH}.`).waitFor();
    await page.evaluate(() => new Promise((later) => setTimeout(later, 1_000)));
  });
  await during('scrolled up to the first', () => scroll(page, -700, 1));
  await during('scrolled down a while', () => scroll(page, 700, 600));
  await during('to the end at once', async () => {
    await log(page).evaluate((list) => (list.scrollTop = list.scrollHeight));
    await log(page).getByText(`Message ${LENGTH}.`).waitFor();
  });
  await during('an answer came', async () => {
    site.chat.reply('The newest');
    await log(page).getByText('The newest').waitFor();
  });
  expect(Math.max(...figures)).toBeLessThan(LONG_MS);
});

/** Visits a site where much was said before. */
async function enter(): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', ...PHONE });
  const page = await context.newPage();
  await page.goto(site.page('/', EMBED));
  await launcher(page).click();
  await page.evaluate(() => document.querySelector('kite-chat')!.ready);
  const { thread } = site.chat;
  for (let number = 1; number <= LENGTH; number++)
    thread.append(
      number % 3 ? 'operator' : 'visitor',
      `Message ${number}. ${'How are you? '.repeat(number % 9)}`,
      {
        at: new Date(Date.UTC(2026, 0, 1) + number * 3_600_000).toISOString(),
      },
    );
  await page.reload();
  await page.locator('kite-conversation').waitFor({ state: 'attached' });
  await page.evaluate(() => document.querySelector('kite-chat')!.ready);
  return page;
}

/** Scrolls by so much in each frame, until this message or one beyond is drawn. */
async function scroll(page: Page, pixels: number, goal: number): Promise<void> {
  await log(page).evaluate(
    async (list, [by, wanted]) => {
      const isThere = () =>
        [...list.querySelectorAll('kite-msg')].some((row) => {
          const number = Number(/\d+/.exec(row.textContent ?? '')?.[0]);
          return by > 0 ? number >= wanted : number <= wanted;
        });
      while (!isThere()) {
        list.scrollTop += by;
        await new Promise(requestAnimationFrame);
      }
    },
    [pixels, goal] as const,
  );
}
