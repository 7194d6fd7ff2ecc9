import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Versioned } from '../api/http.ts';
import { Refusal, Unreachable } from '../api/problem.ts';
import { Drafts } from './drafts.ts';
import { Edited } from './edited.ts';

/** There is no page around these tests; it only says the reader's language. */
vi.stubGlobal('document', { documentElement: { lang: 'en' } });
vi.stubGlobal('navigator', { languages: ['en'] });

interface Cup {
  name: string;
  colour?: string;
  sizes: { small: boolean; large: boolean };
}

/** A server with one resource, which says no to a change of another version than its own. */
class Shelf {
  version = 1;
  cup: Cup = { name: 'Mug', colour: 'red', sizes: { small: true, large: false } };
  reachable = true;
  patches: object[] = [];

  get now(): Versioned<Cup> {
    return { value: structuredClone(this.cup), etag: `"${this.version}"` };
  }

  change(by: Partial<Cup>): void {
    this.cup = { ...this.cup, ...by };
    this.version += 1;
  }

  async save(patch: Record<string, unknown>, etag: string): Promise<Versioned<Cup>> {
    if (!this.reachable) throw new Unreachable();
    if (etag !== this.now.etag) throw new Refusal('changed-meanwhile', 412, '');
    if (patch['name'] === '') throw new Refusal('invalid', 422, '', { name: 'required' });
    this.patches.push(patch);
    const { colour, ...rest } = patch;
    this.change(rest);
    if (colour === null) delete this.cup.colour;
    return this.now;
  }
}

let shelf: Shelf;
let kept: Map<string, string>;
let unsaved: boolean;

function storage(): Storage {
  const keys = Object.fromEntries(kept);
  return {
    ...keys,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as unknown as Storage;
}

/** A page with a form, as after it was loaded. */
function form(): Edited<Cup> {
  const drafts = new Drafts(storage(), (any) => {
    unsaved = any;
  });
  const host = {
    app: { drafts },
    addController: () => {},
    removeController: () => {},
    requestUpdate: () => {},
    updateComplete: Promise.resolve(true),
  };
  const edited = new Edited<Cup>(host, () => 'cup', {
    load: () => Promise.resolve(shelf.now),
    save: (patch, etag) => shelf.save(patch, etag),
  });
  edited.begin(shelf.now);
  return edited;
}

beforeEach(() => {
  shelf = new Shelf();
  kept = new Map();
});

describe('a form', () => {
  it('sends what was changed and nothing else', async () => {
    const edited = form();
    edited.set({ sizes: { small: true, large: true } });
    expect(unsaved).toBe(true);
    expect(await edited.save()).toBe('saved');
    expect(shelf.patches).toEqual([{ sizes: { large: true } }]);
    expect(unsaved).toBe(false);
    expect(edited.changed).toBe(false);
  });

  it('takes away what was emptied', async () => {
    const edited = form();
    const { colour: _, ...rest } = edited.values!;
    edited.put(rest);
    expect(await edited.save()).toBe('saved');
    expect(shelf.patches).toEqual([{ colour: null }]);
    expect(edited.values).toEqual({ name: 'Mug', sizes: { small: true, large: false } });
  });

  it('keeps what was typed across a reload', () => {
    form().set({ name: 'Bowl' });
    const again = form();
    expect(again.values?.name).toBe('Bowl');
    expect(again.changed).toBe(true);
  });

  it('keeps what was typed when the network is away', async () => {
    const edited = form();
    edited.set({ name: 'Bowl' });
    shelf.reachable = false;
    await expect(edited.save()).rejects.toBeInstanceOf(Unreachable);
    expect(form().values?.name).toBe('Bowl');
    shelf.reachable = true;
    expect(await edited.save()).toBe('saved');
    expect(shelf.cup.name).toBe('Bowl');
  });

  it('lays its changes over what somebody else has saved meanwhile, and overwrites nothing', async () => {
    const edited = form();
    edited.set({ name: 'Bowl' });
    shelf.change({ colour: 'blue' });
    expect(await edited.save()).toBe('changed-meanwhile');
    expect(edited.values).toMatchObject({ name: 'Bowl', colour: 'blue' });
    expect(await edited.save()).toBe('saved');
    expect(shelf.cup).toMatchObject({ name: 'Bowl', colour: 'blue' });
  });

  it('says why a field was refused until it is typed in again', async () => {
    const edited = form();
    edited.set({ name: '' });
    expect(await edited.save()).toBe('invalid');
    expect(edited.refusalOf('name')).toBe('Please fill this in.');
    edited.set({ name: 'B' });
    expect(edited.refusalOf('name')).toBe('');
  });

  it('keeps what is typed while it is being saved', async () => {
    const edited = form();
    edited.set({ name: 'Bowl' });
    const saving = edited.save();
    edited.set({ colour: 'green' });
    expect(await saving).toBe('saved');
    expect(edited.values).toMatchObject({ name: 'Bowl', colour: 'green' });
    expect(edited.changed).toBe(true);
  });

  it('forgets its changes when they are discarded, or undone by hand', () => {
    const edited = form();
    edited.set({ name: 'Bowl' });
    edited.discard();
    expect(edited.values?.name).toBe('Mug');
    edited.set({ name: 'Bowl' });
    edited.set({ name: 'Mug' });
    expect(unsaved).toBe(false);
    expect(kept.size).toBe(0);
  });
});
