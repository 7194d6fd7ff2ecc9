import type { Author, Entry, Receipts } from '../src/client/frames.ts';

/** A thread as the server keeps it: every change takes the next `rev`. */
export class ThreadLog {
  readonly entries: Entry[] = [];
  receipts: Receipts = { delivered: 0, read: 0 };
  rev = 0;

  get seq(): number {
    return this.entries.length;
  }

  /** Appends a message; one whose id is known is found again instead. */
  append(author: Author, text: string, more: Partial<Entry> = {}): Entry {
    const known = more.id === undefined ? undefined : this.entries.find(({ id }) => id === more.id);
    if (known) return known;
    const at = new Date().toISOString();
    const entry: Entry = {
      seq: this.seq + 1,
      rev: ++this.rev,
      at,
      author,
      content: { type: 'text', text },
      ...more,
    };
    this.entries.push(entry);
    return entry;
  }

  change(seq: number, change: Partial<Entry>): Entry {
    const entry = { ...this.entries[seq - 1]!, ...change, rev: ++this.rev };
    this.entries[seq - 1] = entry;
    return entry;
  }

  /** What a reader gets who knows everything up to `since`. */
  newerThan(since: number | undefined): Entry[] {
    const newer =
      since === undefined ? this.entries.slice(-50) : this.entries.filter(({ rev }) => rev > since);
    return newer.toSorted((a, b) => a.rev - b.rev);
  }

  before(seq: number, limit: number): { entries: Entry[]; more: boolean } {
    const older = this.entries.filter((entry) => entry.seq < seq);
    return { entries: older.slice(-limit), more: older.length > limit };
  }
}
