import { expect, it } from 'vitest';
import { Outbox } from './outbox.ts';
import { MemoryStorage } from './storage.ts';

const first = { id: 'm-first-1', text: 'Good day', at: '2026-11-23T12:00:00.000Z' };
const second = { id: 'm-second-2', text: 'Anybody there?', at: '2026-11-23T12:00:01.000Z' };
const full = Object.assign(new MemoryStorage(), {
  setItem: () => {
    throw new DOMException('full', 'QuotaExceededError');
  },
});

it('keeps what waits across a reload, in the order of writing', () => {
  const storage = new MemoryStorage();
  const before = new Outbox(storage, 'a:');
  before.add(second);
  before.add(first);
  expect(new Outbox(storage, 'a:').all()).toEqual([first, second]);
});

it('loses nothing when two tabs write at once', () => {
  const storage = new MemoryStorage();
  const [left, right] = [new Outbox(storage, 'a:'), new Outbox(storage, 'a:')];
  left.add(first);
  right.add(second);
  left.remove(first.id);
  expect(left.all()).toEqual([second]);
});

it('keeps channels apart', () => {
  const storage = new MemoryStorage();
  new Outbox(storage, 'a:').add(first);
  expect(new Outbox(storage, 'b:').all()).toEqual([]);
});

it('keeps a post as long as the page lives when the storage takes nothing', () => {
  const outbox = new Outbox(full, 'a:');
  outbox.add(first);
  expect(outbox.all()).toEqual([first]);
  outbox.remove(first.id);
  expect(outbox.all()).toEqual([]);
});

it('leaves alone what the page put there', () => {
  const storage = new MemoryStorage();
  storage.setItem('a:other', 'not JSON');
  storage.setItem('a:numbers', '{"text":7}');
  expect(new Outbox(storage, 'a:').all()).toEqual([]);
});

it('clears only its own', () => {
  const storage = new MemoryStorage();
  storage.setItem('theme', 'dark');
  const outbox = new Outbox(storage, 'a:');
  outbox.add(first);
  outbox.add(second);
  outbox.clear();
  expect(outbox.all()).toEqual([]);
  expect(storage.getItem('theme')).toBe('dark');
});

it('finds the post that another tab stored', () => {
  const storage = new MemoryStorage();
  new Outbox(storage, 'a:').add(first);
  const outbox = new Outbox(storage, 'a:');
  expect(outbox.at('a:m-first-1')).toEqual(first);
  expect(outbox.at('theme')).toBeUndefined();
});
