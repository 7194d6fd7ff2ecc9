import type { Entry, Receipts } from '../../../widget/src/client/frames.ts';
import type { Http } from './http.ts';
import { path, withQuery } from './path.ts';
import type { Cursor, Page } from './types.ts';

export type ThreadState = 'waiting' | 'answered' | 'closed' | 'blocked';

/** One visitor's thread, as a list shows it. */
export interface ThreadSummary {
  id: string;
  channel: string;
  channelName: string;
  visitor: Visitor;
  state: ThreadState;
  /** Since when nobody has answered. */
  waitingSince?: string;
  assignee?: { id: string; name: string };
  last: { at: string; by: 'visitor' | 'operator' | 'system'; excerpt: string };
  page?: { url: string; title?: string };
  createdAt: string;
  changedAt: string;
  /** From 1 to 5. */
  rating?: number;
}

export interface Visitor {
  name: string;
  email?: string;
  language: string;
  /** Whether the site vouches for who this is. */
  verified: boolean;
}

/** Everything about one thread but what was said. */
export interface Thread extends Omit<ThreadSummary, 'visitor'> {
  visitor: Visitor & {
    details: { label: string; value: string }[];
    userAgent: string;
    referrer: string;
    createdAt: string;
  };
  topicLink?: string;
  /** Whether the visitor goes on in Telegram. */
  inTelegram: boolean;
  receipts: Receipts;
}

/** Which threads are wanted. */
export interface ThreadFilter {
  channel?: string | undefined;
  state?: ThreadState | 'open' | undefined;
  assignee?: 'me' | 'none' | undefined;
  /** Words in names, addresses, pages and what was said lately. */
  q?: string | undefined;
}

export type ThreadAction = 'close' | 'reopen' | 'block' | 'unblock';

export interface Messages {
  /** Ascending. */
  items: Entry[];
  more: boolean;
}

export function threads(
  http: Http,
  filter: ThreadFilter,
  cursor: Cursor,
  signal?: AbortSignal,
): Promise<Page<ThreadSummary>> {
  return http.get(withQuery('threads', { ...filter, ...cursor }), signal);
}

export function thread(http: Http, id: string, signal?: AbortSignal): Promise<Thread> {
  return http.get(path`threads/${id}`, signal);
}

/** @param before a place in the thread; the newest messages when it is undefined */
export function messages(http: Http, id: string, before?: number, signal?: AbortSignal): Promise<Messages> {
  return http.get(withQuery(path`threads/${id}/messages`, { before }), signal);
}

export function change(http: Http, id: string, action: ThreadAction): Promise<ThreadSummary> {
  return http.post(path`threads/${id}/${action}`);
}

export function assign(http: Http, id: string, to: 'me' | 'none'): Promise<ThreadSummary> {
  return http.post(path`threads/${id}/assign`, { to });
}

/** Deletes the thread and everything that is known of its visitor. */
export function deleteVisitor(http: Http, id: string): Promise<unknown> {
  return http.delete(path`threads/${id}`);
}

/** An address from which the browser can fetch a file for a few minutes. */
export interface Export {
  url: string;
  fileName: string;
}

export function exportOf(
  http: Http,
  what: { thread: string } | { channel: string },
  format: 'json' | 'csv',
): Promise<Export> {
  return http.post('exports', { ...what, format });
}
