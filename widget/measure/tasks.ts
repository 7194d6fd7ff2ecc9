import type { Browser, Page } from 'playwright-core';

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of the clock, and of the processor. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** A phone with a processor four times slower than this machine's. */
export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
export const SLOWDOWN = 4;

/** From here on a task is a long one. */
export const LONG_MS = 50;

export async function slowDown(page: Page, rate = SLOWDOWN): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}

/**
 * How long the tasks of the page's main thread took while something was done, the longest first, in milliseconds of
 * the processor: those of the clock also count what else the machine did meanwhile.
 */
export async function tasksDuring(
  browser: Browser,
  page: Page,
  done: () => Promise<unknown>,
): Promise<number[]> {
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] });
  await done();
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const threads = new Set(
    trace.traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}:${tid}`),
  );
  return trace.traceEvents
    .filter(({ name, pid, tid }) => name.endsWith('RunTask') && threads.has(`${pid}:${tid}`))
    .map(({ tdur = 0 }) => tdur / 1000)
    .toSorted((a, b) => b - a);
}

/** What is told of these tasks. */
export function told(tasks: readonly number[]): string {
  const long = tasks.filter((ms) => ms > LONG_MS);
  return `longest task ${tasks[0]?.toFixed(1) ?? 0} ms, ${long.length} over ${LONG_MS} ms`;
}
