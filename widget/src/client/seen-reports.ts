import type { Seen } from './frames.ts';

/** Tells the server up to where messages came and were seen: the last word counts, and it is said once. */
export class SeenReports {
  #wanted: Seen | undefined;
  #said: string | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly say: (seen: Seen) => boolean,
    private readonly pauseMs: number,
  ) {}

  /** Reports these places at once or after the pause; what could not be sent is reported by the next call. */
  report(received: number, read: number): void {
    this.#wanted = { type: 'seen', received, read: read || undefined };
    if (this.#pause === undefined) this.#pause = this.#send();
  }

  /** The connection is gone, and with it perhaps what was said last. */
  lost(): void {
    this.#said = undefined;
  }

  #send(): ReturnType<typeof setTimeout> | undefined {
    const words = JSON.stringify(this.#wanted);
    if (!this.#wanted?.received || words === this.#said || !this.say(this.#wanted)) return undefined;
    this.#said = words;
    return setTimeout(() => (this.#pause = this.#send()), this.pauseMs);
  }
}
