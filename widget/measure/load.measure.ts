import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../test/browser.ts';
import { EMBED, Site } from '../test/site.ts';
import { launcher, log, say } from '../test/stage.ts';
import { LONG_MS, PHONE, tasksDuring, told, type Tasks } from './tasks.ts';

/** A page of its own weight, so that a shift of it would be seen. */
const PAGE = `<h1>Cups</h1>${'<p>Every cup is made by hand, so that no two are alike.</p>'.repeat(60)}`;

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

interface Figures {
  readonly requests: number;
  readonly bytes: number;
  readonly shift: number;
  readonly tasks: Tasks;
}

/** What loading a page costs on a phone. */
async function load(
  body: string,
  more: (page: import('playwright-core').Page) => Promise<void> = async () => {},
) {
  const context = await browser.newContext({ locale: 'en-GB', ...PHONE });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  let [requests, bytes] = [0, 0];
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    requests++;
    bytes += encodedDataLength;
  });
  await page.addInitScript(() => {
    Object.assign(window, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        (window as unknown as { shift: number }).shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const tasks = await tasksDuring(browser, page, async () => {
    await page.goto(site.page('/', body), { waitUntil: 'load' });
    await page.evaluate(() => new Promise((idle) => setTimeout(idle, 1_000)));
    await more(page);
  });
  const shift = await page.evaluate(() => (window as unknown as { shift: number }).shift);
  await context.close();
  return { requests, bytes, shift, tasks } satisfies Figures;
}

function tell(name: string, { requests, bytes, shift, tasks }: Figures): void {
  console.log(
    `${name}: ${requests} requests, ${bytes} bytes unzipped, layout shift ${shift.toFixed(4)}, ${told(tasks)}`,
  );
}

it('a page with the widget loads like one without', async () => {
  const without = await load(PAGE);
  tell('without the widget', without);
  const loaded = await load(PAGE + EMBED);
  tell('with the widget', loaded);
  const used = await load(PAGE + EMBED, async (page) => {
    await launcher(page).click();
    await say(page, 'Good day');
    await log(page).getByText('Sent', { exact: true }).waitFor();
  });
  tell('opened and used', used);
  expect(loaded.requests - without.requests).toBe(1);
  expect(loaded.shift).toBe(without.shift);
  expect(loaded.tasks[0]! - without.tasks[0]!).toBeLessThan(LONG_MS);
});
