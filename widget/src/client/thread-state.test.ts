import { describe, expect, it } from 'vitest';
import { ThreadLog } from '../../test/thread-log.ts';
import type { Entry } from './frames.ts';
import { arrivalsOf, messagesOf } from './thread-messages.ts';
import { EMPTY_THREAD, olderThan, reduce, type ThreadEvent, type ThreadState } from './thread-state.ts';

const play = (events: ThreadEvent[], from = EMPTY_THREAD) => events.reduce(reduce, from);
const told = (thread: ThreadLog, since?: number): ThreadEvent => ({
  type: 'entries',
  rev: thread.rev,
  receipts: thread.receipts,
  entries: thread.newerThan(since),
});
const texts = (state: ThreadState) =>
  messagesOf(state).map(({ content }) => ('text' in content ? content.text : ''));
const at = '2026-11-23T12:00:00.000Z';

function talkOf(length: number): ThreadLog {
  const thread = new ThreadLog();
  for (let number = 1; number <= length; number++) thread.append('operator', `message ${number}`);
  return thread;
}

/** Numbers that look random and are the same in every run. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

describe('a post', () => {
  const posted: ThreadEvent = { type: 'posted', post: { id: 'm-1', text: 'Good day', at } };
  const entry: Entry = {
    seq: 1,
    rev: 1,
    at,
    author: 'visitor',
    id: 'm-1',
    content: { type: 'text', text: 'Good day' },
  };

  it('is shown at once, and is the same message when it comes back', () => {
    const before = play([posted]);
    expect(messagesOf(before)).toMatchObject([{ key: 'm-1', state: 'sending' }]);
    const after = play(
      [{ type: 'entries', rev: 1, receipts: { delivered: 0, read: 0 }, entries: [entry] }],
      before,
    );
    expect(messagesOf(after)).toMatchObject([{ key: 'm-1', state: 'sent', seq: 1 }]);
  });

  it('is sent when the server has accepted it, delivered and read as the receipts say', () => {
    const states = [
      { delivered: 0, read: 0 },
      { delivered: 1, read: 0 },
      { delivered: 1, read: 1 },
    ].map((receipts) =>
      messagesOf(play([posted, { type: 'entries', rev: 1, receipts, entries: [entry] }])).map(
        ({ state }) => state,
      ),
    );
    expect(states).toEqual([['sent'], ['delivered'], ['read']]);
    expect(messagesOf(play([posted, { type: 'accepted', id: 'm-1', seq: 1, rev: 1 }]))[0]?.state).toBe(
      'sent',
    );
  });

  it('has failed when it was refused, and goes away when it is written anew', () => {
    const refused = play([posted, { type: 'refused', code: 'too-long', text: 'Too long.', id: 'm-1' }]);
    expect(messagesOf(refused)).toMatchObject([{ state: 'failed', reason: 'Too long.' }]);
    expect(messagesOf(play([{ type: 'withdrawn', id: 'm-1' }], refused))).toEqual([]);
  });

  it('has failed when it could not be delivered, however far the receipts are', () => {
    const failed = { ...entry, failed: 'group-gone' };
    const state = play([{ type: 'entries', rev: 1, receipts: { delivered: 1, read: 1 }, entries: [failed] }]);
    expect(messagesOf(state)[0]?.state).toBe('failed');
    expect(messagesOf(play([{ type: 'withdrawn', id: 'm-1' }], state))).toEqual([]);
  });

  it('comes last as long as it has no place', () => {
    const state = play([
      posted,
      { type: 'posted', post: { id: 'm-2', text: 'Hello?', at } },
      told(talkOf(1)),
    ]);
    expect(texts(state)).toEqual(['message 1', 'Good day', 'Hello?']);
  });
});

describe('receipts', () => {
  it('never fall', () => {
    const entries: Entry[] = [];
    const state = play([
      { type: 'entries', rev: 2, receipts: { delivered: 5, read: 3 }, entries },
      { type: 'entries', rev: 3, receipts: { delivered: 4, read: 4 }, entries },
    ]);
    expect(state.receipts).toEqual({ delivered: 5, read: 4 });
  });
});

describe('a message', () => {
  it('is the same as before where nothing has changed of it, so that nobody has to look again', () => {
    const thread = talkOf(3);
    const mine = thread.append('visitor', 'mine');
    const before = play([told(thread)]);
    const read = play(
      [{ type: 'entries', rev: 5, receipts: { delivered: 4, read: 4 }, entries: [{ ...mine, rev: 5 }] }],
      before,
    );
    const [was, is] = [before, read].map(messagesOf);
    expect(is!.map((message, place) => message === was![place])).toEqual([true, true, true, false]);
    const late = play([{ type: 'waited', seq: 4 }], before);
    expect(messagesOf(late)[3]).toEqual({ ...was![3], delayed: true });
    expect(messagesOf(before)).toEqual(was);
  });
});

describe('history', () => {
  const thread = talkOf(120);
  const opened = play([told(thread), { type: 'caught-up', rev: thread.rev }]);

  it('is asked for from the first message that is there', () => {
    expect(opened.floor).toBe(71);
    expect(olderThan(opened)).toBeGreaterThan(1);
  });

  it('is shown above, down to the beginning', () => {
    const back = [71, 21].map((before): ThreadEvent => ({
      type: 'history',
      before,
      ...thread.before(before, 50),
    }));
    const state = play(back, opened);
    expect(texts(state)).toEqual(thread.entries.map((_, index) => `message ${index + 1}`));
    expect(olderThan(state)).toBeUndefined();
  });

  it('has no hole when an old message changes', () => {
    const edited: Entry = {
      ...thread.entries[9]!,
      rev: thread.rev + 1,
      content: { type: 'text', text: 'edited' },
    };
    const receipts = thread.receipts;
    const state = play([{ type: 'entries', rev: thread.rev + 1, receipts, entries: [edited] }], opened);
    expect(texts(state)).toHaveLength(50);
    const stale: ThreadEvent = { type: 'history', before: 71, ...thread.before(71, 100) };
    expect(texts(play([stale], state))[9]).toBe('edited');
  });
});

describe('news', () => {
  it('is what the other side said or changed, not what was only delivered', () => {
    const thread = talkOf(1);
    const before = play([told(thread), { type: 'caught-up', rev: thread.rev }]);
    const edited = thread.change(1, { content: { type: 'text', text: 'edited' } });
    const said = thread.append('operator', 'new');
    const own = thread.append('visitor', 'mine', { id: 'm-1' });
    expect(arrivalsOf(before, [edited, said, own]).map(({ kind }) => kind)).toEqual(['edit', 'new']);
    expect(
      arrivalsOf(before, [{ ...thread.entries[0]!, content: { type: 'text', text: 'message 1' } }]),
    ).toEqual([]);
  });
});

describe('whatever is lost, doubled or late', () => {
  it.each(Array.from({ length: 60 }, (_, seed) => seed + 1))('the thread ends as it is (seed %i)', (seed) => {
    const upTo = seeded(seed);
    const thread = new ThreadLog();
    const delivered: ThreadEvent[] = [];
    let underway: ThreadEvent[] = [];
    let state = EMPTY_THREAD;
    const frame = (entries: Entry[]): ThreadEvent => {
      return { type: 'entries', rev: thread.rev, receipts: thread.receipts, entries };
    };
    const reconnect = () => {
      underway = [];
      state = play([told(thread, state.cursor), { type: 'caught-up', rev: thread.rev }], state);
    };
    const deliverNext = () => {
      const next = underway.shift();
      if (next) delivered.push(next);
      if (next) state = reduce(state, next);
    };
    const steps = [
      (step: number) => underway.push(frame([thread.append('operator', `said ${step}`)])),
      (step: number) =>
        underway.push(frame([thread.append('visitor', `asked ${step}`, { id: `m-${step}` })])),
      (step: number) => {
        if (thread.seq === 0) return;
        const content = { type: 'text' as const, text: `edit ${step}` };
        underway.push(frame([thread.change(upTo(thread.seq) + 1, { content })]));
      },
      () => {
        thread.receipts = {
          delivered: thread.seq,
          read: Math.max(thread.receipts.read, upTo(thread.seq + 1)),
        };
      },
      deliverNext,
      deliverNext,
      () => {
        if (delivered.length > 0) state = reduce(state, delivered[upTo(delivered.length)]!);
      },
      reconnect,
    ];
    for (let step = 0; step < 120; step++) steps[upTo(steps.length)]!(step);
    reconnect();
    const truth = play([frame(thread.entries), { type: 'caught-up', rev: thread.rev }]);
    expect(state.entries).toEqual(thread.entries);
    expect(messagesOf({ ...state, floor: 1 })).toEqual(messagesOf({ ...truth, floor: 1 }));
  });
});
