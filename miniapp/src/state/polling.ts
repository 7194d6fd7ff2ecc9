/** Longer and longer between two looks, so that a page left open asks little. */
const FIRST_MS = 1_000;
const GROWTH = 1.4;
const LONGEST_MS = 8_000;

/** Looks again and again until it has seen what it waits for; not while nobody sees the page. */
export class Polling {
  #next: ReturnType<typeof setTimeout> | undefined;
  #pause = FIRST_MS;
  #on = false;
  readonly #shown = () => {
    if (document.visibilityState === 'visible' && this.#on) this.#soon(0);
  };

  /** @param look true when it has seen what it waits for; a fault is another reason to look again */
  constructor(private readonly look: () => Promise<boolean>) {}

  get on(): boolean {
    return this.#on;
  }

  start(): void {
    if (this.#on) return;
    this.#on = true;
    this.#pause = FIRST_MS;
    document.addEventListener('visibilitychange', this.#shown);
    this.#soon(this.#pause);
  }

  stop(): void {
    this.#on = false;
    clearTimeout(this.#next);
    document.removeEventListener('visibilitychange', this.#shown);
  }

  #soon(ms: number): void {
    clearTimeout(this.#next);
    this.#next = setTimeout(() => void this.#step(), ms);
  }

  async #step(): Promise<void> {
    if (document.visibilityState !== 'visible') return;
    const seen = await this.look().catch(() => false);
    if (!this.#on) return;
    if (seen) return this.stop();
    this.#pause = Math.min(this.#pause * GROWTH, LONGEST_MS);
    this.#soon(this.#pause);
  }
}
