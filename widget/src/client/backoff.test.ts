import { describe, expect, it } from 'vitest';
import { backoffMs } from './backoff.ts';

describe('the wait before another attempt', () => {
  it('is at most two seconds at first', () => {
    expect(backoffMs(0, () => 0.999)).toBeCloseTo(2_000, -1);
  });

  it('doubles with every failure', () => {
    expect([1, 2, 3].map((failures) => backoffMs(failures, () => 0))).toEqual([400, 800, 1600]);
  });

  it('is never longer than half a minute', () => {
    expect(backoffMs(50, () => 0.999)).toBeLessThanOrEqual(30_000);
  });

  it('is never nothing', () => {
    expect(backoffMs(0, () => 0)).toBe(200);
  });
});
