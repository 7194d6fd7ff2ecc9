import { apply, generate } from 'json-merge-patch';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Versioned } from '../api/http.ts';
import { Refusal } from '../api/problem.ts';
import { fieldWords } from '../elements/problem-words.ts';
import type { Drafts } from './drafts.ts';

type Patch = Record<string, unknown>;
type Host = ReactiveControllerHost & { readonly app: { readonly drafts: Drafts } };

/** How a resource is read and changed. */
export interface Store<T> {
  load: () => Promise<Versioned<T>>;
  save: (patch: Patch, etag: string) => Promise<Versioned<T>>;
}

/** What came of saving. */
export type Saved = 'saved' | 'nothing-changed' | 'changed-meanwhile' | 'invalid';

/**
 * A resource in a form. What the person changed is kept as a merge patch, apart from what the server has: so it outlives
 * a reload and a lost network, and is laid anew over what somebody else has saved meanwhile.
 */
export class Edited<T extends object> implements ReactiveController {
  #base: Versioned<T> | undefined;
  #values: T | undefined;
  #fields: Readonly<Record<string, string>> = {};
  #busy = false;

  constructor(
    private readonly host: Host,
    private readonly key: () => string,
    private readonly store: Store<T>,
  ) {
    host.addController(this);
  }

  hostConnected(): void {}

  /** Begins with what the server has, and what was typed before. */
  begin(base: Versioned<T>): void {
    this.#base = base;
    const patch = this.host.app.drafts.find(this.key());
    this.#values = patch === undefined ? base.value : (apply(structuredClone(base.value), patch) as T);
    this.#settle();
  }

  /** What the form shows. */
  get values(): T | undefined {
    return this.#values;
  }

  /** What the server has. */
  get saved(): T | undefined {
    return this.#base?.value;
  }

  get changed(): boolean {
    return this.#patch() !== undefined;
  }

  get busy(): boolean {
    return this.#busy;
  }

  /** Why the server refused one of the fields at these paths, in words; empty when it did not. */
  refusalOf(...paths: string[]): string {
    return fieldWords(paths.map((path) => this.#fields[path]).find(Boolean));
  }

  /** Takes over what was typed. */
  set(change: Partial<T>): void {
    if (this.#values) this.put({ ...this.#values, ...change });
  }

  /** Takes over the whole of it, without the fields that were emptied. */
  put(values: T): void {
    const names = Object.keys(difference(this.#values, values) ?? {});
    this.#values = values;
    this.#fields = Object.fromEntries(
      Object.entries(this.#fields).filter(
        ([path]) => !names.some((name) => path === name || path.startsWith(`${name}.`)),
      ),
    );
    this.#settle();
  }

  discard(): void {
    this.#values = this.#base?.value;
    this.#fields = {};
    this.#settle();
  }

  /** Saves what was changed. Throws what is neither about the fields nor about the version. */
  async save(): Promise<Saved> {
    const patch = this.#patch();
    if (!patch || !this.#base || this.#busy) return 'nothing-changed';
    const sent = this.#values;
    this.#turn(true);
    try {
      this.#base = await this.store.save(patch, this.#base.etag);
      this.#takeOver(sent);
      return 'saved';
    } catch (fault) {
      if (!(fault instanceof Refusal)) throw fault;
      if (fault.code === 'changed-meanwhile') {
        this.begin(await this.store.load());
        return 'changed-meanwhile';
      }
      if (fault.code !== 'invalid') throw fault;
      this.#fields = fault.fields;
      return 'invalid';
    } finally {
      this.#turn(false);
    }
  }

  /** The saved version is the new ground; what was typed while it was on its way stays. */
  #takeOver(sent: T | undefined): void {
    const typed = difference(sent, this.#values);
    this.#values = this.#base?.value;
    this.#fields = {};
    if (typed) this.#values = apply(structuredClone(this.#values ?? {}), typed) as T;
    this.#settle();
  }

  #patch(): Patch | undefined {
    return difference(this.#base?.value, this.#values);
  }

  #settle(): void {
    const patch = this.#patch();
    if (patch) this.host.app.drafts.keep(this.key(), patch);
    else this.host.app.drafts.drop(this.key());
    this.host.requestUpdate();
  }

  #turn(busy: boolean): void {
    this.#busy = busy;
    this.host.requestUpdate();
  }
}

/** What turns `before` into `after`, as a merge patch; undefined when there is nothing to turn. */
function difference(before: object | undefined, after: object | undefined): Patch | undefined {
  return before && after ? (generate(before, after) as Patch | undefined) : undefined;
}
