/** The close codes of the protocol that need more than another attempt. */
export const CloseCode = {
  goingAway: 1001,
  tooBig: 1009,
  restarting: 1012,
  badFrame: 4400,
  badToken: 4401,
  notAllowedHere: 4403,
  unknownChannel: 4404,
  tooManySockets: 4429,
} as const;

/** What to do about a closed socket: give up, wait as long as the server wants, or as long as we think fit. */
export type Closing = 'stop' | 'back-off' | { readonly waitMs: number };

export function closing(code: number, reason: string, random: () => number): Closing {
  switch (code) {
    case CloseCode.badFrame:
    case CloseCode.notAllowedHere:
    case CloseCode.unknownChannel:
      return 'stop';
    case CloseCode.tooManySockets:
      return { waitMs: 60_000 };
    case CloseCode.goingAway:
    case CloseCode.restarting: {
      const seconds = /\d+/.exec(reason);
      return seconds === null ? 'back-off' : { waitMs: random() * Number(seconds[0]) * 1000 };
    }
    default:
      return 'back-off';
  }
}

/** The reasons to stop, as the page and the visitor are told them. */
export type StopReason = 'bad-frame' | 'not-allowed-here' | 'unknown-channel';

export function stopReason(code: number): StopReason | undefined {
  if (code === CloseCode.badFrame) return 'bad-frame';
  if (code === CloseCode.notAllowedHere) return 'not-allowed-here';
  return code === CloseCode.unknownChannel ? 'unknown-channel' : undefined;
}
