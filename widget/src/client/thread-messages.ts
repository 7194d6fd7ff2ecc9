import { isText } from './frames.ts';
import type { Author, Content, Entry, Receipts } from './frames.ts';
import type { LocalPost, ThreadState } from './thread-state.ts';

/** How far an own message got. `failed` may be tried again. */
export type MessageState = 'sending' | 'sent' | 'delivered' | 'read' | 'failed';

/** A message as it is shown. */
export interface ThreadMessage {
  /** Stays the same from the moment of writing on: what a list keeps its place by. */
  readonly key: string;
  readonly seq?: number;
  readonly author: Author;
  readonly name?: string;
  readonly at: string;
  readonly content: Content;
  /** Of own messages. */
  readonly state?: MessageState;
  /** Why it failed, when the server said so. */
  readonly reason?: string;
}

/** What is to be shown, in the order of the thread; what has no place yet comes last. */
export function messagesOf(state: ThreadState): ThreadMessage[] {
  const placed: { place: number; message: ThreadMessage }[] = [];
  for (const entry of state.entries.values()) {
    if (state.floor !== undefined && entry.seq < state.floor) continue;
    if (entry.id !== undefined && state.withdrawn.has(entry.id)) continue;
    placed.push({ place: entry.seq, message: entryMessage(entry, state.receipts) });
  }
  for (const post of state.posts) placed.push({ place: placeOf(post), message: postMessage(post) });
  // Sorting is stable: posts without a place keep the order in which they were written.
  return placed.sort((a, b) => a.place - b.place).map(({ message }) => message);
}

/** Something that the other side said or changed. */
export interface Arrival {
  readonly kind: 'new' | 'edit';
  readonly message: ThreadMessage;
}

/** What of these entries is news to a visitor who knew `before`. */
export function arrivalsOf(before: ThreadState, entries: readonly Entry[]): Arrival[] {
  const newest = Math.max(0, ...before.entries.keys());
  return entries.flatMap((entry): Arrival[] => {
    if (entry.author === 'visitor') return [];
    const message = entryMessage(entry, before.receipts);
    if (entry.seq > newest) return [{ kind: 'new', message }];
    const known = before.entries.get(entry.seq);
    const edited = known !== undefined && known.rev < entry.rev && !sameContent(known.content, entry.content);
    return edited ? [{ kind: 'edit', message }] : [];
  });
}

function sameContent(a: Content, b: Content): boolean {
  return a.type === b.type && (!isText(a) || !isText(b) || a.text === b.text);
}

function placeOf(post: LocalPost): number {
  if (post.state === 'sending') return Number.MAX_SAFE_INTEGER;
  return post.state === 'sent' ? post.seq : post.seq + 0.5;
}

function entryMessage(entry: Entry, receipts: Receipts): ThreadMessage {
  const { seq, author, at, content } = entry;
  return {
    key: entry.id ?? `#${seq}`,
    seq,
    author,
    at,
    content,
    ...(entry.name === undefined ? {} : { name: entry.name }),
    ...(author === 'visitor' ? { state: stateOf(entry, receipts) } : {}),
  };
}

function stateOf(entry: Entry, receipts: Receipts): MessageState {
  if (entry.failed !== undefined) return 'failed';
  if (entry.seq <= receipts.read) return 'read';
  return entry.seq <= receipts.delivered ? 'delivered' : 'sent';
}

function postMessage(post: LocalPost): ThreadMessage {
  return {
    key: post.id,
    author: 'visitor',
    at: post.at,
    content: { type: 'text', text: post.text },
    state: post.state === 'refused' ? 'failed' : post.state,
    ...(post.reason === undefined ? {} : { reason: post.reason }),
  };
}
