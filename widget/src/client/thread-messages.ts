import { isText } from './frames.ts';
import type { Author, Content, Entry, Reaction, Receipts, Reply, Words } from './frames.ts';
import { find, type LocalPost, type ThreadState } from './thread-state.ts';

/** How far an own message got. `failed` may be tried again. */
export type MessageState = 'sending' | 'sent' | 'delivered' | 'read' | 'failed';

/** The message that is answered, as far as it is known. */
export interface Quoted {
  readonly author: Author;
  readonly name?: string;
  /** Its words, or empty. */
  readonly text: string;
  /** What it is besides words: the kind of a file (`photo`), or the type of a content (`poll`, `erased`). */
  readonly kind?: string;
}

/** A message as it is shown. */
export interface ThreadMessage {
  /** Stays the same from the moment of writing on: what a list keeps its place by. */
  readonly key: string;
  readonly seq?: number;
  readonly author: Author;
  readonly name?: string;
  readonly at: string;
  readonly content: Content;
  readonly reply?: Reply;
  /** What `reply` points at, when it is known. */
  readonly quoted?: Quoted;
  /** The same for neighbours that are shown as one. */
  readonly album?: string;
  readonly forwarded?: string;
  readonly edited?: string;
  readonly reactions?: readonly Reaction[];
  /** Of own messages. */
  readonly state?: MessageState;
  /** Whether it was stored a while ago and the operators still do not have it. */
  readonly delayed?: boolean;
  /** Why it failed, when the server said so. */
  readonly reason?: string;
  /** What happened to the thread: `closed`, `reopened`, `away`. */
  readonly event?: string;
  /** How the visitor liked what was then closed. */
  readonly rating?: { readonly score: number; readonly comment?: string };
}

/** What is to be shown, in the order of the thread; what has no place yet comes last. */
export function messagesOf(state: ThreadState): ThreadMessage[] {
  const { floor, withdrawn } = state;
  const messages = state.entries
    .filter(({ id, seq }) => !(seq < floor!) && !withdrawn.has(id!))
    .map((entry) => entryMessage(entry, state));
  // The last first: what has the same place as another goes before that one. Sorting leaves those in their order.
  for (const post of state.posts.toSorted((a, b) => placeOf(a) - placeOf(b)).reverse()) {
    const at = messages.findLastIndex(({ seq }) => seq! <= placeOf(post));
    messages.splice(at + 1, 0, postMessage(post, state));
  }
  return messages;
}

/** Something that the other side said or changed. */
export interface Arrival {
  readonly kind: 'new' | 'edit' | 'delete' | 'reaction';
  readonly message: ThreadMessage;
}

/** What of these entries is news to a visitor who knew `before`. */
export function arrivalsOf(before: ThreadState, entries: readonly Entry[]): Arrival[] {
  const newest = before.entries.at(-1)?.seq ?? 0;
  return entries.flatMap((entry): Arrival[] => {
    const kind = entry.seq > newest ? 'new' : changeOf(find(before.entries, entry.seq).known, entry);
    // Of the visitor's own messages only what others do to them is news.
    const isNews = kind && (entry.author !== 'visitor' || kind === 'reaction');
    return isNews ? [{ kind, message: entryMessage(entry, before) }] : [];
  });
}

function changeOf(known: Entry | undefined, entry: Entry): Arrival['kind'] | undefined {
  if (known === undefined || known.rev >= entry.rev) return undefined;
  if (!sameContent(known.content, entry.content)) return entry.content.type === 'erased' ? 'delete' : 'edit';
  return reactionsOf(known) === reactionsOf(entry) ? undefined : 'reaction';
}

function reactionsOf({ reactions }: Entry): string {
  return `${reactions?.map(({ by, emoji }) => by === 'operator' && emoji)}`;
}

function sameContent(a: Content, b: Content): boolean {
  return JSON.stringify(wordsOf(a)) === JSON.stringify(wordsOf(b)) && a.type === b.type;
}

function placeOf(post: LocalPost): number {
  if (post.state === 'sending') return Number.MAX_SAFE_INTEGER;
  return post.state === 'sent' ? post.seq : post.seq + 0.5;
}

/** What was made of an entry before: of thousands most stay as they are whatever comes. */
const made = new WeakMap<Entry, ThreadMessage>();

function entryMessage(entry: Entry, thread: ThreadState): ThreadMessage {
  const state = entry.author === 'visitor' ? stateOf(entry, thread.receipts) : undefined;
  const delayed = (state === 'sent' && entry.seq <= thread.late) || undefined;
  const known = made.get(entry);
  if (known && !entry.reply && known.state === state && known.delayed === delayed) return known;
  const { id, rev: _, failed: __, ...shown } = entry;
  const message = {
    key: id ?? `#${entry.seq}`,
    ...shown,
    ...quotedBy(entry.reply, thread),
    ...(state && { state }),
    ...(delayed && { delayed }),
  };
  made.set(entry, message);
  return message;
}

/** The words that a content has, below a file too. */
export function wordsOf(content: Content): Words | undefined {
  return content.type === 'file' ? content.caption : isText(content) ? content : undefined;
}

function quotedBy(reply: Reply | undefined, thread: ThreadState): { quoted?: Quoted } {
  const entry = find(thread.entries, reply?.seq ?? 0).known;
  if (entry === undefined) return {};
  const { author, name, content } = entry;
  const kind = content.type === 'file' ? content.kind : content.type;
  const quoted = {
    author,
    text: wordsOf(content)?.text ?? '',
    ...(name && { name }),
    ...(!isText(content) && { kind }),
  };
  return { quoted };
}

function stateOf(entry: Entry, receipts: Receipts): MessageState {
  if (entry.failed !== undefined) return 'failed';
  if (entry.seq <= receipts.read) return 'read';
  return entry.seq <= receipts.delivered ? 'delivered' : 'sent';
}

function postMessage(post: LocalPost, thread: ThreadState): ThreadMessage {
  const { id, at, text, file, reply, state, seq, reason } = post;
  const caption = text && { caption: { text } };
  return {
    key: id,
    author: 'visitor',
    at,
    content: file ? { ...file, ...caption } : { type: 'text', text: text ?? '' },
    state: state === 'refused' ? 'failed' : state,
    ...(reply && { reply: { seq: reply }, ...quotedBy({ seq: reply }, thread) }),
    ...(state === 'sent' && seq <= thread.late && { delayed: true }),
    ...(reason !== undefined && { reason }),
  };
}
