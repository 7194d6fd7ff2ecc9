const FIRST_MS = 500;
const LONGEST_MS = 30_000;

/**
 * How long to wait before the next attempt, given how many have failed in a row: doubling from half a second to
 * half a minute, with the upper half of each wait left to chance, so that a thousand browsers that lost the same
 * server do not come back in the same instant.
 */
export function backoffMs(failures: number, random: () => number): number {
  const ceilingMs = Math.min(LONGEST_MS, FIRST_MS * 2 ** (failures + 1));
  return (ceilingMs / 2) * (1 + random());
}
