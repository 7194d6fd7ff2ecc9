import type { FileContent } from './frames.ts';
import type { KeptStorage } from './storage.ts';

/** A message that the server has not accepted yet: a text, a file, or a file with a text below it. */
export interface WaitingPost {
  readonly id: string;
  readonly at: string;
  readonly text?: string | undefined;
  readonly file?: FileContent | undefined;
  /** The id under which the server has the file. */
  readonly upload?: string | undefined;
  /** The place of the message that it answers. */
  readonly reply?: number | undefined;
}

/**
 * The posts that the server has neither accepted nor refused. They survive a reload and are shared by the tabs of
 * the browser: each post has a key of its own, so that two tabs writing at once never overwrite each other. A file
 * is shared when it is uploaded: before that nobody else has its bytes.
 */
export class Outbox {
  /** What is not in the storage; it lives as long as the page. */
  readonly #unkept = new Map<string, WaitingPost>();

  constructor(
    private readonly storage: KeptStorage,
    private readonly prefix: string,
  ) {}

  add(post: WaitingPost): void {
    const { id, ...kept } = post;
    this.#unkept.set(id, post);
    if (post.file && !post.upload) return;
    try {
      this.storage.setItem(this.prefix + id, JSON.stringify(kept));
      this.#unkept.delete(id);
    } catch {
      // A full or forbidden storage: the post lives as long as the page.
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
      const post = { ...(JSON.parse(text) as WaitingPost), id };
      return typeof post.at === 'string' ? post : undefined;
    } catch {
      // Not written by us: the page shares this storage, and what it put there is not a message.
      return undefined;
    }
  }
}

function byTime(a: WaitingPost, b: WaitingPost): number {
  return a.at < b.at ? -1 : a.at > b.at ? 1 : 0;
}
