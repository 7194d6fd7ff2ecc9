/** A number that makes a repeated request the same one: positive, and small enough for Telegram. */
export function randomRequest(): number {
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
  return drawn >>> 1 || 1;
}
