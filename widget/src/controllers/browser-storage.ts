import { MemoryStorage, type KeptStorage } from '../client/storage.ts';

/** The storage of the browser, or one that lives as long as the page where the browser forbids it. */
export function browserStorage(kind: 'localStorage' | 'sessionStorage'): KeptStorage {
  try {
    return window[kind];
  } catch {
    return new MemoryStorage();
  }
}

/** What was written in one channel and not sent yet; it lives as long as the tab. */
export class Draft {
  readonly #storage = browserStorage('sessionStorage');
  readonly #key: string;
  text: string;

  /** @param prefix - the beginning of all that is stored for this talk */
  constructor(prefix: string) {
    this.#key = `${prefix}draft`;
    this.text = this.#storage.getItem(this.#key) ?? '';
  }

  change(text: string): void {
    this.text = text;
    try {
      if (text === '') this.#storage.removeItem(this.#key);
      else this.#storage.setItem(this.#key, text);
    } catch {
      // A full storage: the draft lives as long as the page.
    }
  }
}
