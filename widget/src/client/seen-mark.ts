import type { KeptStorage } from './storage.ts';
import type { ThreadMessage } from './thread-messages.ts';

/** Up to where the visitor has seen the thread, in whichever tab. */
export class SeenMark {
  #unkept = 0;

  constructor(
    private readonly storage: KeptStorage,
    private readonly key: string,
  ) {}

  /** How many of these messages are answers that came after the mark. */
  unreadIn(messages: readonly ThreadMessage[]): number {
    const seen = this.seq;
    return messages.filter(({ author, seq }) => author === 'operator' && seq !== undefined && seq > seen)
      .length;
  }

  /** Moves the mark to the end of these messages. Tells whether it moved. */
  raiseTo(messages: readonly ThreadMessage[]): boolean {
    const newest = messages.findLast(({ seq }) => seq)?.seq ?? 0;
    if (newest <= this.seq) return false;
    this.#unkept = newest;
    try {
      this.storage.setItem(this.key, String(newest));
    } catch {
      // A full or forbidden storage: the mark lives as long as the page.
    }
    return true;
  }

  clear(): void {
    this.#unkept = 0;
    this.storage.removeItem(this.key);
  }

  get seq(): number {
    return Math.max(this.#unkept, Number(this.storage.getItem(this.key)) || 0);
  }
}
