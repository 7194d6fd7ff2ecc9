import type { Browser, JSHandle, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../test/browser.ts';
import { PHONE } from '../test/looks.ts';
import { EMBED, Site } from '../test/site.ts';
import { launcher } from '../test/stage.ts';
import { LONG_MS, tasksDuring, told } from './tasks.ts';

/** As many messages are in the thread. */
const LENGTH = Number(process.env['KITE_MESSAGES'] ?? 5_000);

interface Reader {
  open(): Promise<void>;
  /** By so much in each frame, until this message or one beyond is drawn. */
  scroll(pixels: number, goal: number): Promise<void>;
  end(): Promise<void>;
  seen(text: RegExp): Promise<void>;
}

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
  const reader = await readerIn(page);

  await during('opened', () => reader.evaluate((reader) => reader.open()));
  await during('scrolled up to the first', () => reader.evaluate((reader) => reader.scroll(-700, 1)));
  await during('scrolled down a while', () => reader.evaluate((reader) => reader.scroll(700, 600)));
  await during('to the end at once', () => reader.evaluate((reader) => reader.end()));
  await during('an answer came', async () => {
    site.chat.reply('The newest');
    await reader.evaluate((reader) => reader.seen(/newest/));
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

/** Somebody who reads, within the page: what a test says to it from outside costs it tasks as long as any. */
async function readerIn(page: Page): Promise<JSHandle<Reader>> {
  // As long as the dialog is not shown it has no roles.
  const list = page.locator('[role=log]');
  await list.waitFor({ state: 'attached' });
  return list.evaluateHandle((list, length) => {
    const frame = () => new Promise(requestAnimationFrame);
    const rest = () => new Promise((later) => setTimeout(later, 1_000));
    const textOf = (row: Element | undefined) => row?.textContent ?? '';
    const rows = list.getElementsByTagName('kite-msg');
    const last = () => textOf(rows[rows.length - 1]);
    const seen = async (text: RegExp) => {
      while (!text.test(last())) await frame();
      await rest();
    };
    return {
      seen,
      open: async () => {
        document.querySelector('kite-chat')!.show();
        await seen(new RegExp(`^\\s*Message ${length}\\.`));
      },
      scroll: async (by: number, goal: number) => {
        const numberOf = (text: string) => Number(/\d+/.exec(text)?.[0]);
        const isThere = () => (by > 0 ? numberOf(last()) >= goal : numberOf(textOf(rows[0])) <= goal);
        while (!isThere()) {
          list.scrollTop += by;
          await frame();
        }
      },
      end: async () => {
        list.scrollTop = list.scrollHeight;
        await seen(new RegExp(`^\\s*Message ${length}\\.`));
      },
    };
  }, LENGTH);
}
