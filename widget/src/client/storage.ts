/** The part of `localStorage` that is used here. */
export type KeptStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** What is kept as long as the page lives: where a browser keeps nothing, a talk still works. */
export class MemoryStorage implements KeptStorage {
  readonly #values = new Map<string, string>();

  get length(): number {
    return this.#values.size;
  }

  key(index: number): string | null {
    return [...this.#values.keys()][index] ?? null;
  }

  getItem(key: string): string | null {
    return this.#values.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.#values.set(key, value);
  }

  removeItem(key: string): void {
    this.#values.delete(key);
  }
}

/** The beginning of every key of one channel, the same in each script that reads it. */
export function keyPrefix(server: string, channel: string): string {
  return `kite-chat:${server}:${channel}:`;
}
