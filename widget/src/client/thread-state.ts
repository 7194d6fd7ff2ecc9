import type { Accepted, CaughtUp, Entries, Entry, History, Receipts, Refused } from './frames.ts';
import type { WaitingPost } from './outbox.ts';

/** A message of this browser on its way into the thread. */
export interface LocalPost extends WaitingPost {
  readonly state: 'sending' | 'sent' | 'refused';
  /** Its place, once the server has given it one; before that the place it was written after. */
  readonly seq: number;
  /** Why it was refused, in a sentence for the visitor. */
  readonly reason?: string;
}

/** What this browser knows of its thread. */
export interface ThreadState {
  /** What was stored, ascending by place. */
  readonly entries: readonly Entry[];
  readonly receipts: Receipts;
  /** The highest `rev` that we were given: what `since` says after a reconnect. */
  readonly cursor: number;
  /**
   * The place from which on nothing is missing. An entry below it came because it changed; it is kept, but shown
   * only when the history between has been loaded.
   */
  readonly floor: number | undefined;
  readonly posts: readonly LocalPost[];
  /** Ids of own messages that failed and were written anew: the new one stands for them. */
  readonly withdrawn: ReadonlySet<string>;
  /** What is stored up to here has waited long for the operators. */
  readonly late: number;
}

/** What changes the state: the frames of the server, and what the visitor does. */
export type ThreadEvent =
  | Entries
  | CaughtUp
  | Accepted
  | Refused
  | History
  | { readonly type: 'posted'; readonly post: WaitingPost }
  | { readonly type: 'withdrawn'; readonly id: string }
  | { readonly type: 'waited'; readonly seq: number };

export const EMPTY_THREAD: ThreadState = {
  entries: [],
  receipts: { delivered: 0, read: 0 },
  cursor: 0,
  floor: undefined,
  posts: [],
  withdrawn: new Set(),
  late: 0,
};

/** The state after an event. Events may come twice and, between reconnects, in any order: the outcome is the same. */
export function reduce(state: ThreadState, event: ThreadEvent): ThreadState {
  switch (event.type) {
    case 'entries':
      return {
        ...merge(state, event.entries),
        cursor: Math.max(state.cursor, event.rev),
        receipts: later(state.receipts, event.receipts),
      };
    case 'caught-up':
      return {
        ...state,
        cursor: Math.max(state.cursor, event.rev),
        floor: state.floor ?? state.entries[0]?.seq,
      };
    case 'history':
      return withHistory(state, event);
    case 'accepted':
      return changePost(state, event.id, { state: 'sent', seq: event.seq });
    case 'refused':
      return event.id === undefined
        ? state
        : changePost(state, event.id, { state: 'refused', reason: event.text });
    case 'posted':
      return withPost(state, event.post);
    case 'withdrawn':
      return {
        ...state,
        posts: state.posts.filter((post) => post.id !== event.id),
        withdrawn: new Set([...state.withdrawn, event.id]),
      };
    case 'waited':
      return { ...state, late: Math.max(state.late, event.seq) };
  }
}

/** The place before which older messages may be asked for; nothing when all are there, or nothing is known. */
export function olderThan({ floor }: ThreadState): number | undefined {
  return floor! > 1 ? floor : undefined;
}

/** The entry at a place, and where it is or would be. */
export function find(
  entries: readonly Entry[],
  seq: number,
): { readonly at: number; readonly known?: Entry } {
  let at = 0;
  for (let end = entries.length; at < end;) {
    const middle = (at + end) >> 1;
    if (entries[middle]!.seq < seq) at = middle + 1;
    else end = middle;
  }
  const known = entries[at];
  return known?.seq === seq ? { at, known } : { at };
}

function merge(state: ThreadState, changed: readonly Entry[]): ThreadState {
  const entries = [...state.entries];
  for (const entry of changed) {
    const { at, known } = find(entries, entry.seq);
    // The same `rev` is the same entry, but the addresses of its files may be newer.
    if (known === undefined || known.rev <= entry.rev) entries.splice(at, known ? 1 : 0, entry);
  }
  const arrived = new Set(changed.map((entry) => entry.id));
  return { ...state, entries, posts: state.posts.filter((post) => !arrived.has(post.id)) };
}

function withHistory(state: ThreadState, page: History): ThreadState {
  const merged = merge(state, page.entries);
  // An answer to a request from before a reset, or one that leaves a gap below our floor, joins on nothing.
  if (state.floor === undefined || page.before < state.floor) return merged;
  const reached = Math.min(page.before, ...page.entries.map((entry) => entry.seq));
  return { ...merged, floor: page.more ? Math.min(state.floor, reached) : 1 };
}

function withPost(state: ThreadState, post: WaitingPost): ThreadState {
  const known = state.posts.some(({ id }) => id === post.id);
  const stored = state.entries.some(({ id }) => id === post.id);
  if (known || stored) return state;
  const seq = state.entries.at(-1)?.seq ?? 0;
  return { ...state, posts: [...state.posts, { ...post, seq, state: 'sending' }] };
}

function changePost(state: ThreadState, id: string, change: Partial<LocalPost>): ThreadState {
  return { ...state, posts: state.posts.map((post) => (post.id === id ? { ...post, ...change } : post)) };
}

function later(a: Receipts, b: Receipts): Receipts {
  return { delivered: Math.max(a.delivered, b.delivered), read: Math.max(a.read, b.read) };
}
