import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchBrowser } from '../test/browser.ts';
import { Site } from '../test/site.ts';
import { SAMPLE } from './sample-page.ts';
import { visit, type Cost } from './visit.ts';

const RUNS = 5;

const table: string[][] = [];
let browser: Browser;
/** The shop, and the server that its chat comes from: two origins, as they are. */
let shop: Site;
let server: Site;

beforeAll(async () => {
  browser = await launchBrowser();
  // The first visit of a browser pays for the browser.
  const site = await new Site().start();
  await visit(browser, site.page('/', SAMPLE));
  await site.stop();
});

afterAll(async () => {
  await browser.close();
  const rows = [
    [
      '',
      'requests',
      'kB',
      'sockets',
      'kept',
      'long tasks',
      'blocked',
      'busy',
      'shift',
      'first paint',
      'button',
      'can write',
    ],
    ...table,
  ];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  console.log(
    rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column]!)).join('  ')).join('\n'),
  );
});

beforeEach(async () => {
  shop = await new Site().start();
  server = await new Site().start();
});

afterEach(async () => {
  await shop.stop();
  if (server.chat.http.listening) await server.stop();
});

const withChat = () =>
  `${SAMPLE}<script async src="${server.chat.url}/kite-chat.js" data-channel="k-demo"></script>`;

let alone: Cost;

test('the page alone', async () => {
  alone = await measure('page alone', SAMPLE);
});

test('the page with a chat that nobody opens costs one small request and nothing else', async () => {
  const cost = await measure('with the widget', withChat());
  expect(cost.requests - alone.requests).toBe(1);
  expect(cost.bytes - alone.bytes).toBeLessThan(2_500);
  expect(cost).toMatchObject({ sockets: 0, kept: 0, layoutShift: 0 });
  expect(cost.longTasks).toBeLessThanOrEqual(alone.longTasks);
});

test('an opened chat moves nothing on the page', async () => {
  const cost = await measure('opened', withChat(), true);
  expect(cost).toMatchObject({ sockets: 1, layoutShift: 0 });
});

test('a server that is down leaves the page as it is', async () => {
  const body = withChat();
  await server.stop();
  const cost = await measure('server down', body);
  expect(cost).toMatchObject({ sockets: 0, kept: 0, layoutShift: 0, buttonMs: undefined });
  expect(cost.longTasks).toBeLessThanOrEqual(alone.longTasks);
});

/** The median of several visits, each figure by itself. */
async function measure(name: string, body: string, opens = false): Promise<Cost> {
  const costs: Cost[] = [];
  for (let run = 0; run < RUNS; run++) costs.push(await visit(browser, shop.page('/', body), opens));
  const middle = (figure: keyof Cost) =>
    costs.map((cost) => cost[figure]).toSorted((one, other) => (one ?? 0) - (other ?? 0))[RUNS >> 1];
  const cost = Object.fromEntries(
    Object.keys(costs[0]!).map((figure) => [figure, middle(figure as keyof Cost)]),
  ) as unknown as Cost;
  const ms = (time: number | undefined) => (time === undefined ? '–' : `${Math.round(time)} ms`);
  table.push([
    name,
    String(cost.requests),
    (cost.bytes / 1000).toFixed(1),
    String(cost.sockets),
    String(cost.kept),
    String(cost.longTasks),
    ms(cost.blockedMs),
    ms(cost.busyMs),
    cost.layoutShift.toFixed(3),
    ms(cost.firstPaintMs),
    ms(cost.buttonMs),
    ms(cost.readyMs),
  ]);
  return cost;
}
