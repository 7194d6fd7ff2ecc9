import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../test/browser.ts';
import { EMBED, Site } from '../test/site.ts';
import { launcher, log } from '../test/stage.ts';
import { LONG_MS, PHONE, slowDown, tasksDuring, told } from './tasks.ts';

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

it(`a thread of ${LENGTH} messages scrolls without a long task`, async () => {
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
  await slowDown(page);

  const still = () => page.evaluate(() => new Promise((later) => setTimeout(later, 1_000)));
  const opened = await tasksDuring(browser, page, async () => {
    await launcher(page).click();
    await log(page).getByText(`Message ${LENGTH}.`).waitFor();
    await still();
  });
  console.log(`opened: ${told(opened)}`);

  const climbed = await tasksDuring(browser, page, () =>
    log(page).evaluate(async (scroller) => {
      const frame = () => new Promise(requestAnimationFrame);
      const isThere = () => scroller.querySelector('kite-msg')?.textContent?.startsWith('Message 1.');
      while (!isThere()) {
        scroller.scrollTop -= 700;
        await frame();
      }
    }),
  );
  console.log(`scrolled up through all of it: ${told(climbed)}`);
  await log(page).getByText('Message 1.').waitFor();

  const descended = await tasksDuring(browser, page, () =>
    log(page).evaluate(async (scroller) => {
      const frame = () => new Promise(requestAnimationFrame);
      for (let number = 0; number < 400; number++) {
        scroller.scrollTop += 700;
        await frame();
      }
      scroller.scrollTop = scroller.scrollHeight;
      for (let number = 0; number < 30; number++) await frame();
    }),
  );
  console.log(`scrolled down: ${told(descended)}`);

  const answered = await tasksDuring(browser, page, async () => {
    site.chat.reply('The newest');
    await log(page).getByText('The newest').waitFor();
    await still();
  });
  console.log(`an answer came: ${told(answered)}, ${await page.locator('kite-msg').count()} messages drawn`);
  expect(Math.max(opened[0]!, climbed[0]!, descended[0]!, answered[0]!)).toBeLessThan(LONG_MS);
});
