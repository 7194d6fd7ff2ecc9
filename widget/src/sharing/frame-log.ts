import type { CaughtUp, Entries, Entry, Hello, Receipts, ServerFrame, Welcome } from '../client/frames.ts';

/** How many messages somebody gets who knows none: as many as the server would show. */
const NEWEST = 50;

/**
 * What a tab has heard of its thread, so that it can tell another tab what the server would. Entries are kept as they
 * came: a tab of a newer widget may know more of them than this one.
 */
export class FrameLog {
  readonly #entries = new Map<number, Entry>();
  #channel: Welcome['channel'] | undefined;
  #receipts: Receipts = { delivered: 0, read: 0 };
  #rev = 0;
  #seq = 0;
  /** From this change on nothing is missing, and from this place on; nothing until the server has shown the thread. */
  #complete: { readonly rev: number; readonly seq: number } | undefined;

  /** The tab says hello; without a cursor it begins anew. */
  greeted({ since }: Hello): void {
    if (since !== undefined) return;
    this.#entries.clear();
    this.#complete = undefined;
    this.#receipts = { delivered: 0, read: 0 };
    this.#rev = this.#seq = 0;
  }

  heard(frame: Partial<ServerFrame>): void {
    if (frame.type === 'welcome') this.#channel = frame.channel;
    else if (frame.type === 'entries') this.#keep(frame as Entries);
    else if (frame.type === 'caught-up') this.#caughtUp(frame as CaughtUp);
  }

  /** What the server would answer to somebody who knows everything up to `since`; nothing when we cannot tell. */
  answer(since: number | undefined): ServerFrame[] | undefined {
    if (!this.#complete || !this.#channel) return undefined;
    if (since !== undefined && (since < this.#complete.rev || since > this.#rev)) return undefined;
    const entries = since === undefined ? this.#newest(this.#complete.seq) : this.#newerThan(since);
    const rev = this.#rev;
    return [
      { type: 'welcome', channel: this.#channel, rev, seq: this.#seq },
      { type: 'entries', rev, receipts: this.#receipts, entries: entries.sort((a, b) => a.rev - b.rev) },
      { type: 'caught-up', rev },
    ];
  }

  #keep({ rev, receipts, entries }: Entries): void {
    for (const entry of entries) {
      if ((this.#entries.get(entry.seq)?.rev ?? 0) <= entry.rev) this.#entries.set(entry.seq, entry);
      this.#seq = Math.max(this.#seq, entry.seq);
    }
    this.#rev = Math.max(this.#rev, rev);
    this.#receipts = {
      delivered: Math.max(this.#receipts.delivered, receipts.delivered),
      read: Math.max(this.#receipts.read, receipts.read),
    };
  }

  #caughtUp({ rev }: CaughtUp): void {
    this.#rev = Math.max(this.#rev, rev);
    const [seq = 0] = [...this.#entries.keys()].sort((a, b) => a - b);
    this.#complete ??= { rev: this.#rev, seq };
  }

  /** An entry before `seq` came because it changed: between it and the rest there may be a gap. */
  #newest(seq: number): Entry[] {
    const whole = [...this.#entries.values()].filter((entry) => entry.seq >= seq);
    return whole.sort((a, b) => a.seq - b.seq).slice(-NEWEST);
  }

  #newerThan(since: number): Entry[] {
    return [...this.#entries.values()].filter(({ rev }) => rev > since);
  }
}
