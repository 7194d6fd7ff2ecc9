import { expect, it } from 'vitest';
import { MemoryStorage } from './storage.ts';
import { VisitorStore, type Locks } from './visitor-store.ts';

/** Locks as browsers have them: one holder at a time, the others wait in line. */
function oneAtATime(): Locks {
  let last: Promise<unknown> = Promise.resolve();
  const request = (_name: string, hold: () => Promise<unknown>) => (last = last.then(hold));
  return { request } as unknown as Locks;
}

const key = 'kite-chat:token';

it('remembers the token', () => {
  const storage = new MemoryStorage();
  new VisitorStore(storage, key, undefined).keep('v_one');
  expect(new VisitorStore(storage, key, undefined).token).toBe('v_one');
});

it('lets two tabs that open at once end on one token', async () => {
  const storage = new MemoryStorage();
  const locks = oneAtATime();
  const [left, right] = [new VisitorStore(storage, key, locks), new VisitorStore(storage, key, locks)];
  const stranger = await left.admit();
  const waiting = right.admit();
  expect(stranger.token).toBeUndefined();
  left.keep('v_one');
  stranger.leave();
  expect((await waiting).token).toBe('v_one');
});

it('lets the next tab try when the first one got no token', async () => {
  const storage = new MemoryStorage();
  const locks = oneAtATime();
  const first = await new VisitorStore(storage, key, locks).admit();
  const waiting = new VisitorStore(storage, key, locks).admit();
  first.leave();
  expect((await waiting).token).toBeUndefined();
});

it('does not wait for anybody when it has a token', async () => {
  const storage = new MemoryStorage();
  storage.setItem(key, 'v_one');
  const never = { request: () => new Promise(() => {}) } as unknown as Locks;
  expect((await new VisitorStore(storage, key, never).admit()).token).toBe('v_one');
});

it('goes on without locks where they are forbidden', async () => {
  const forbidden = {
    request: () => Promise.reject(new DOMException('no', 'SecurityError')),
  } as unknown as Locks;
  expect((await new VisitorStore(new MemoryStorage(), key, forbidden).admit()).token).toBeUndefined();
});

it('keeps the token of the tab that was faster', () => {
  const storage = new MemoryStorage();
  const store = new VisitorStore(storage, key, undefined);
  storage.setItem(key, 'v_faster');
  expect(store.keep('v_late')).toBe('v_faster');
});

it('does not forget a newer token than the bad one', () => {
  const storage = new MemoryStorage();
  const store = new VisitorStore(storage, key, undefined);
  store.keep('v_new');
  store.forget('v_bad');
  expect(store.token).toBe('v_new');
  store.forget('v_new');
  expect(store.token).toBeUndefined();
});

it('keeps the token for the page when the storage takes nothing', () => {
  const full = Object.assign(new MemoryStorage(), {
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  });
  const store = new VisitorStore(full, key, undefined);
  expect(store.keep('v_one')).toBe('v_one');
  expect(store.token).toBe('v_one');
});
