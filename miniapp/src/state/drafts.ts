const PREFIX = 'kite-draft:';

/** Changes that were not saved yet, form by form. They outlive a reload; where nothing may be kept, the page. */
export class Drafts {
  readonly #kept = new Map<string, unknown>();

  /** @param onChange told whether anything is unsaved */
  constructor(
    private readonly storage: Storage | undefined,
    private readonly onChange: (unsaved: boolean) => void,
  ) {
    for (const key of Object.keys(storage ?? {})) {
      if (!key.startsWith(PREFIX)) continue;
      try {
        this.#kept.set(key.slice(PREFIX.length), JSON.parse(storage?.getItem(key) ?? ''));
      } catch {
        storage?.removeItem(key);
      }
    }
    onChange(this.#kept.size > 0);
  }

  find(key: string): unknown {
    return this.#kept.get(key);
  }

  keep(key: string, changes: unknown): void {
    this.#kept.set(key, changes);
    try {
      this.storage?.setItem(PREFIX + key, JSON.stringify(changes));
    } catch {
      // The storage is full or forbidden: then a reload loses it, as the closing confirmation says.
    }
    this.onChange(true);
  }

  drop(key: string): void {
    if (!this.#kept.delete(key)) return;
    this.storage?.removeItem(PREFIX + key);
    this.onChange(this.#kept.size > 0);
  }
}

/** The storage of this window, where the browser gives one. */
export function windowStorage(): Storage | undefined {
  try {
    return sessionStorage;
  } catch {
    return undefined;
  }
}
