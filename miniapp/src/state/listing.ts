import type { Cursor, Page } from '../api/types.ts';
import { Loading } from './loading.ts';

/** A list that comes page by page. */
export class Listing<T, Args extends readonly unknown[] = readonly unknown[]> extends Loading<Page<T>, Args> {
  #more = false;

  readonly #next: (cursor: Cursor) => Promise<Page<T>>;

  constructor(
    host: ConstructorParameters<typeof Loading>[0],
    args: () => Args,
    load: (args: Args, cursor: Cursor, signal?: AbortSignal) => Promise<Page<T>>,
  ) {
    super(host, args, (given, signal) => load(given, {}, signal));
    this.#next = (cursor) => load(args(), cursor);
  }

  get items(): readonly T[] {
    return this.value?.items ?? [];
  }

  get hasMore(): boolean {
    return this.value?.next !== undefined;
  }

  /** Whether the rest is on its way. */
  get bringsMore(): boolean {
    return this.#more;
  }

  async more(): Promise<void> {
    const known = this.value;
    if (!known?.next || this.#more) return;
    this.#more = true;
    this.put(known);
    try {
      const { items, next } = await this.#next({ after: known.next });
      // Meanwhile another list may have been asked for.
      if (this.value === known) this.put({ items: [...known.items, ...items], ...(next && { next }) });
    } finally {
      this.#more = false;
      this.put(this.value ?? known);
    }
  }
}
