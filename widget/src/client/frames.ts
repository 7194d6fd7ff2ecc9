/** What a message is made of. A `type` that this widget does not know is kept and shown as not showable. */
export type Content = { readonly type: 'text'; readonly text: string } | { readonly type: string };

/** Whether the content is text, the only kind that this widget shows. */
export function isText(content: Content): content is { readonly type: 'text'; readonly text: string } {
  return content.type === 'text' && 'text' in content;
}

export type Author = 'visitor' | 'operator' | 'system';

/** One place of the thread's log in its present state. */
export interface Entry {
  /** The place, which never changes. */
  readonly seq: number;
  /** The last change; the higher one stands. */
  readonly rev: number;
  /** When it was stored, ISO 8601 in UTC. */
  readonly at: string;
  readonly author: Author;
  /** The operator's first name. */
  readonly name?: string;
  /** The browser's own id of a visitor's message. */
  readonly id?: string;
  readonly content: Content;
  /** The code of the refusal when this message could not be delivered to the operators. */
  readonly failed?: string;
}

/** How far the visitor's messages got: up to which `seq` they are in Telegram, and answered or reacted to. */
export interface Receipts {
  readonly delivered: number;
  readonly read: number;
}

/** The page that the visitor is on. */
export interface Page {
  readonly url: string;
  readonly title?: string;
  readonly referrer?: string;
}

export interface Hello {
  readonly type: 'hello';
  readonly token?: string;
  readonly since?: number;
  readonly lang?: string;
  readonly page?: Page;
}

export interface Post {
  readonly type: 'post';
  readonly id: string;
  readonly text: string;
}

export interface HistoryRequest {
  readonly type: 'history';
  readonly before: number;
  readonly limit?: number;
}

export interface Ping {
  readonly type: 'ping';
}

/** All that a visitor's browser may say. */
export type VisitorFrame = Hello | Post | HistoryRequest | Ping;

export interface Welcome {
  readonly type: 'welcome';
  /** Only when newly issued: to be kept. */
  readonly token?: string;
  readonly channel: { readonly name: string };
  readonly rev: number;
  readonly seq: number;
}

export interface Entries {
  readonly type: 'entries';
  readonly rev: number;
  readonly receipts: Receipts;
  readonly entries: readonly Entry[];
}

export interface CaughtUp {
  readonly type: 'caught-up';
  readonly rev: number;
}

export interface Accepted {
  readonly type: 'accepted';
  readonly id: string;
  readonly seq: number;
  readonly rev: number;
}

export interface Refused {
  readonly type: 'refused';
  readonly code: string;
  /** A sentence for the visitor. */
  readonly text: string;
  readonly id?: string;
  readonly retryAfterMs?: number;
}

export interface History {
  readonly type: 'history';
  readonly before: number;
  readonly entries: readonly Entry[];
  readonly more: boolean;
}

export interface Heartbeat {
  readonly type: 'heartbeat';
  readonly rev: number;
}

/** All that the server may say. */
export type ServerFrame = Welcome | Entries | CaughtUp | Accepted | Refused | History | Heartbeat;
