import type { Browser, JSHandle, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../test/browser.ts';
import { PHONE } from '../test/looks.ts';
import { EMBED, Site } from '../test/site.ts';
import { launcher } from '../test/stage.ts';
import { LONG_MS, tasksDuring, told, type Tasks } from './tasks.ts';

/** As many messages are in the thread. */
const LENGTH = Number(process.env['KITE_MESSAGES'] ?? 5_000);

/** What disturbs a run is not the widget's: of each thing that is done, the quietest run counts. */
const RUNS = 3;

interface Reader {
  open(): Promise<void>;
  /** By so much in each frame, until this message or one beyond is drawn. */
  scroll(pixels: number, goal: number): Promise<void>;
  end(): Promise<void>;
  seen(text: RegExp): Promise<void>;
}

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

it(`a thread of ${LENGTH} messages is opened and scrolled through without a long task`, async () => {
  const quietest = new Map<string, Tasks>();
  for (let run = 0; run < RUNS; run++)
    for (const [name, tasks] of await readThrough())
      if (tasks[0]! < (quietest.get(name)?.[0] ?? Infinity)) quietest.set(name, tasks);
  for (const [name, tasks] of quietest) console.log(`${name}: ${told(tasks)}`);
  expect(Math.max(...[...quietest.values()].map(([longest]) => longest!))).toBeLessThan(LONG_MS);
});

/** What it takes to read it all, by what is done. */
async function readThrough(): Promise<Map<string, Tasks>> {
  const site = await new Site().start();
  const page = await enter(site);
  const reader = await readerIn(page);
  const taken = new Map<string, Tasks>();
  const during = async (name: string, done: () => Promise<unknown>) =>
    taken.set(name, await tasksDuring(browser, page, done));
  await during('opened', () => reader.evaluate((reader) => reader.open()));
  await during('scrolled up to the first', () => reader.evaluate((reader) => reader.scroll(-700, 1)));
  await during('scrolled down a while', () => reader.evaluate((reader) => reader.scroll(700, 600)));
  await during('to the end at once', () => reader.evaluate((reader) => reader.end()));
  await during('an answer came', async () => {
    site.chat.reply('The newest');
    await reader.evaluate((reader) => reader.seen(/newest/));
  });
  await page.context().close();
  await site.stop();
  return taken;
}

/** Visits a site where much was said before. */
async function enter(site: Site): Promise<Page> {
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
