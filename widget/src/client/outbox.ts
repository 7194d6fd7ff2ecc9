import type { KeptStorage } from './storage.ts';

/** A message that the server has not accepted yet. */
export interface WaitingPost {
  readonly id: string;
  readonly text: string;
  readonly at: string;
}

/**
 * The posts that the server has neither accepted nor refused. They survive a reload and are shared by the tabs of
 * the browser: each post has a key of its own, so that two tabs writing at once never overwrite each other.
 */
export class Outbox {
  /** What a full or forbidden storage could not take; it lives as long as the page. */
  readonly #unkept = new Map<string, WaitingPost>();

  constructor(
    private readonly storage: KeptStorage,
    private readonly prefix: string,
  ) {}

  add(post: WaitingPost): void {
    try {
      this.storage.setItem(this.prefix + post.id, JSON.stringify({ text: post.text, at: post.at }));
    } catch {
      this.#unkept.set(post.id, post);
    }
  }

  remove(id: string): void {
    this.#unkept.delete(id);
    this.storage.removeItem(this.prefix + id);
  }

  /** Everything that waits, in the order of writing. */
  all(): WaitingPost[] {
    const kept = this.#ids().flatMap((id) => this.#read(id) ?? []);
    return [...kept, ...this.#unkept.values()].sort(byTime);
  }

  clear(): void {
    for (const id of this.#ids()) this.remove(id);
    this.#unkept.clear();
  }

  /** The post that a changed storage key holds, when it is one of ours. */
  at(key: string): WaitingPost | undefined {
    return key.startsWith(this.prefix) ? this.#read(key.slice(this.prefix.length)) : undefined;
  }

  #ids(): string[] {
    const keys = Array.from({ length: this.storage.length }, (_, index) => this.storage.key(index) ?? '');
    return keys.filter((key) => key.startsWith(this.prefix)).map((key) => key.slice(this.prefix.length));
  }

  #read(id: string): WaitingPost | undefined {
    const text = this.storage.getItem(this.prefix + id);
    if (text === null) return undefined;
    try {
      const { text: said, at } = JSON.parse(text) as { text?: unknown; at?: unknown };
      return typeof said === 'string' && typeof at === 'string' ? { id, text: said, at } : undefined;
    } catch {
      // Not written by us: the page shares this storage, and what it put there is not a message.
      return undefined;
    }
  }
}

function byTime(a: WaitingPost, b: WaitingPost): number {
  return a.at < b.at ? -1 : a.at > b.at ? 1 : 0;
}
