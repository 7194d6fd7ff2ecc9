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

/** So much slower than this machine a phone is taken to be. */
export const SLOWDOWN = 4;

/** From here on a task is a long one. */
export const LONG_MS = 50;

/** How long the tasks of the page's main thread would have taken on a phone, the longest first, in milliseconds. */
export type Tasks = readonly number[];

/**
 * Looks at the main thread while something is done. What counts is the time of the processor, times the slowdown: the
 * clock, and the browser's own throttling by it, would also count what else the machine has to do. Within a virtual
 * machine the processor's time at times leaps ahead of the clock, so that it counts as far as the clock agrees.
 */
export async function tasksDuring(
  browser: Browser,
  page: Page,
  done: () => Promise<unknown>,
): Promise<Tasks> {
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] });
  await done();
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const mainThreads = new Set(
    trace.traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}:${tid}`),
  );
  return trace.traceEvents
    .filter(({ name, pid, tid }) => name.endsWith('RunTask') && mainThreads.has(`${pid}:${tid}`))
    .map(({ dur = 0, tdur = 0 }) => (SLOWDOWN * Math.min(dur, tdur)) / 1000)
    .toSorted((a, b) => b - a);
}

/** What there is to tell of these tasks. */
export function told(tasks: Tasks): string {
  const long = tasks.filter((ms) => ms > LONG_MS);
  return `longest task ${(tasks[0] ?? 0).toFixed(1)} ms, ${long.length} over ${LONG_MS} ms`;
}
