/** The close codes of the protocol that need more than another attempt. */
export const CloseCode = {
  goingAway: 1001,
  tooBig: 1009,
  restarting: 1012,
  badFrame: 4400,
  badToken: 4401,
  notAllowedHere: 4403,
  unknownChannel: 4404,
  identityRequired: 4410,
  signatureExpired: 4412,
  tooManySockets: 4429,
} as const;

/** The reasons to stop, as the page and the visitor are told them; `told`: in a refusal just before. */
export type StopReason = 'bad-frame' | 'not-allowed-here' | 'unknown-channel' | 'told';

const STOPS: Readonly<Record<number, StopReason>> = {
  [CloseCode.badFrame]: 'bad-frame',
  [CloseCode.notAllowedHere]: 'not-allowed-here',
  [CloseCode.unknownChannel]: 'unknown-channel',
};

export function stopReason(code: number): StopReason | undefined {
  return (
    STOPS[code] ??
    (code >= CloseCode.identityRequired && code <= CloseCode.signatureExpired ? 'told' : undefined)
  );
}

/** What to do about a closed socket: give up, wait as long as the server wants, or as long as we think fit. */
export type Closing = 'stop' | 'back-off' | { readonly waitMs: number };

export function closing(code: number, reason: string, random: () => number): Closing {
  if (stopReason(code)) return 'stop';
  if (code === CloseCode.tooManySockets) return { waitMs: 60_000 };
  const seconds = /\d+/.exec(reason);
  const isNamed = code === CloseCode.goingAway || code === CloseCode.restarting;
  return isNamed && seconds ? { waitMs: random() * Number(seconds[0]) * 1000 } : 'back-off';
}
