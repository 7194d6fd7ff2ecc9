import type { KeptStorage } from './storage.ts';

/** The part of `navigator.locks` that is used here; plain http pages have none. */
export type Locks = Pick<LockManager, 'request'>;

/** The right to say `hello`: with the token of this browser, or as a stranger. */
export interface Admission {
  readonly token: string | undefined;
  /** Lets the other tabs go on. Calling it twice is harmless. */
  leave(): void;
}

/**
 * The token that makes this browser the same visitor again. All tabs end on one token: a tab that has none waits
 * while another one is about to get it, and what is in the storage wins over what was just issued.
 */
export class VisitorStore {
  /** The token of this page where the browser keeps nothing. */
  #unkept: string | undefined;

  constructor(
    private readonly storage: KeptStorage,
    private readonly key: string,
    private readonly locks: Locks | undefined,
  ) {}

  get token(): string | undefined {
    return this.storage.getItem(this.key) ?? this.#unkept;
  }

  /** Waits until no other tab is becoming a visitor, if this browser is none yet. */
  async admit(): Promise<Admission> {
    if (this.token !== undefined || this.locks === undefined) return { token: this.token, leave: () => {} };
    const leave = await hold(this.locks, this.key);
    if (this.token !== undefined) leave();
    return { token: this.token, leave };
  }

  /** Keeps a newly issued token unless another tab was faster. Returns the one that stands. */
  keep(issued: string): string {
    const standing = this.token;
    if (standing !== undefined) return standing;
    try {
      this.storage.setItem(this.key, issued);
    } catch {
      this.#unkept = issued;
    }
    return issued;
  }

  /** Forgets the token, but only the one that was found to be bad: another tab may have a newer one. */
  forget(token: string | undefined): void {
    if (token !== undefined && this.token !== token) return;
    this.#unkept = undefined;
    this.storage.removeItem(this.key);
  }
}

/** Takes a lock and returns what gives it back. */
function hold(locks: Locks, name: string): Promise<() => void> {
  return new Promise((taken) => {
    const held = locks.request(name, () => new Promise<void>((release) => taken(release)));
    // A sandboxed frame has locks but may not take them: it goes on as a page without locks does.
    held.catch(() => taken(() => {}));
  });
}
