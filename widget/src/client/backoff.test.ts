import { describe, expect, it } from 'vitest';
import { backoffMs } from './backoff.ts';

describe('the wait before another attempt', () => {
  it('begins at half a second', () => {
    expect(backoffMs(0, () => 0)).toBe(500);
  });

  it('doubles with every failure', () => {
    expect([1, 2, 3].map((failures) => backoffMs(failures, () => 0))).toEqual([1000, 2000, 4000]);
  });

  it('is never longer than half a minute', () => {
    expect(backoffMs(50, () => 0.999)).toBeLessThanOrEqual(30_000);
  });

  it('is left to chance by half', () => {
    expect(backoffMs(2, () => 0.5)).toBe(3000);
  });
});
