import { PHONE } from '../test/looks.ts';
import { LONG_MS, SLOWDOWN as SLOWER, tasksDuring } from './tasks.ts';
import type { Browser, CDPSession, Page } from 'playwright-core';

/** What a visit has cost. */
export interface Cost {
  readonly requests: number;
  /** What came over the wire, compressed, headers included. */
  readonly bytes: number;
  readonly sockets: number;
  /** Tasks of more than 50 ms, and the time above that in them together. */
  readonly longTasks: number;
  readonly blockedMs: number;
  /** How long the page's thread was busy. */
  readonly busyMs: number;
  readonly layoutShift: number;
  /** Entries in storage, and cookies. */
  readonly kept: number;
  readonly firstPaintMs: number;
  /** From the start of the page until the button can be seen; absent without one. */
  readonly buttonMs: number | undefined;
  /** From the press of the button until the visitor can write; absent when nobody pressed. */
  readonly readyMs: number | undefined;
}

/** A telephone of the middle: four times slower than this machine, on a slow 4G. */
const SHARP_PHONE = { ...PHONE, deviceScaleFactor: 2 };
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6e6 / 8) * 0.9,
  uploadThroughput: 750e3 / 8,
};

interface Watched {
  shift: number;
  button: number | undefined;
}

/** Visits the page on a telephone as somebody new, and opens the chat if told so. */
export async function visit(browser: Browser, url: string, opens = false): Promise<Cost> {
  const context = await browser.newContext({ ...SHARP_PHONE, locale: 'en-GB' });
  const page = await context.newPage();
  const wire = await watchWire(await context.newCDPSession(page));
  await page.addInitScript(watch);
  let readyMs: number | undefined;
  const tasks = await tasksDuring(browser, page, async () => {
    await page.goto(url, { waitUntil: 'load' });
    await wire.quiet();
    if (opens) readyMs = await open(page);
    await wire.quiet();
    await page.evaluate(() => new Promise((done) => requestIdleCallback(done, { timeout: 1000 })));
  });
  // The browser is made slower already.
  const long = tasks.map((ms) => ms / SLOWER).filter((ms) => ms > LONG_MS);
  const seen = await page.evaluate(() => (window as unknown as { watched: Watched }).watched);
  const firstPaintMs = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
  );
  const kept = await page.evaluate(() => localStorage.length + sessionStorage.length);
  const cookies = (await context.cookies()).length;
  const cost = {
    ...wire.seen(),
    busyMs: await wire.busyMs(),
    longTasks: long.length,
    blockedMs: long.reduce((sum, ms) => sum + ms - LONG_MS, 0),
    layoutShift: seen.shift,
    kept: kept + cookies,
    firstPaintMs,
    buttonMs: seen.button,
    readyMs,
  };
  await context.close();
  return cost;
}

/** Runs in the page before anything else. */
function watch(): void {
  const watched: Watched = { shift: 0, button: undefined };
  Object.assign(window, { watched });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) watched.shift += (entry as unknown as { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
  void customElements.whenDefined('kite-chat').then(() =>
    requestAnimationFrame(() =>
      setTimeout(() => {
        watched.button = performance.now();
      }),
    ),
  );
}

async function open(page: Page): Promise<number> {
  const started = await page.evaluate(() => performance.now());
  await page.getByRole('button', { name: 'Open chat' }).tap();
  await page.getByRole('textbox', { name: 'Message' }).waitFor();
  await page.evaluate(() => document.querySelector('kite-chat')!.ready);
  return (await page.evaluate(() => performance.now())) - started;
}

async function watchWire(session: CDPSession) {
  const seen = { requests: 0, bytes: 0, sockets: 0 };
  const underWay = new Set<string>();
  let settled = () => {};
  const ended = (id: string) => {
    underWay.delete(id);
    if (underWay.size === 0) settled();
  };
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (!request.url.startsWith('http') || request.url.endsWith('/favicon.ico')) return;
    seen.requests++;
    underWay.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    seen.bytes += encodedDataLength;
    ended(requestId);
  });
  session.on('Network.loadingFailed', ({ requestId }) => ended(requestId));
  session.on('Network.webSocketCreated', () => {
    seen.sockets++;
  });
  await session.send('Network.enable');
  await session.send('Performance.enable');
  await session.send('Network.emulateNetworkConditions', SLOW_4G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return {
    seen: () => ({ ...seen }),
    /** No request is under way. */
    quiet: () =>
      new Promise<void>((resolve) => {
        settled = resolve;
        if (underWay.size === 0) resolve();
      }),
    busyMs: async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
    },
  };
}
