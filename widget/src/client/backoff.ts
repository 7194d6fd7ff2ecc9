const FIRST_MS = 2_000;
const LONGEST_MS = 30_000;

/** The part of each wait that is not left to chance. */
const SURE = 0.1;

/**
 * How long to wait before the next attempt, given how many have failed in a row: at most two seconds at first, then
 * twice as long each time up to half a minute. Nearly all of it is left to chance, so that ten thousand browsers that
 * lost the same server do not come back in the same instant.
 */
export function backoffMs(failures: number, random: () => number): number {
  const mostMs = Math.min(LONGEST_MS, FIRST_MS * 2 ** failures);
  return mostMs * (SURE + (1 - SURE) * random());
}
