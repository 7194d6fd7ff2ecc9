import type { Details } from '../visitor.ts';

/** Words, and how some of them look. */
export interface Words {
  readonly text: string;
  readonly marks?: readonly Mark[];
}

/** How a part of a text looks; places are counted in UTF-16 code units. Kinds not listed in the protocol may come. */
export interface Mark {
  readonly kind: string;
  readonly start: number;
  readonly length: number;
  /** The address of a `link`, the language of a `pre`. */
  readonly value?: string;
}

export interface TextContent extends Words {
  readonly type: 'text';
}

/** What a file is shown as. */
export type FileKind =
  'photo' | 'animation' | 'video' | 'video-note' | 'voice' | 'audio' | 'sticker' | 'document';

export interface Picture {
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

export interface FileContent {
  readonly type: 'file';
  /** One that is not known is shown as a document. */
  readonly kind: FileKind;
  readonly mime: string;
  /** In bytes. */
  readonly size?: number;
  readonly name?: string;
  readonly width?: number;
  readonly height?: number;
  readonly seconds?: number;
  /** A sticker's emoji, or who plays what. */
  readonly label?: string;
  readonly spoiler?: boolean;
  readonly caption?: Words;
  /** Absent when it is too large to be passed on. Begins with `blob:` while an own file is on its way. */
  readonly url?: string;
  /** Smaller pictures of a photo, ascending. */
  readonly sizes?: readonly Picture[];
  readonly thumbnail?: Picture;
}

export interface LocationContent {
  readonly type: 'location';
  readonly latitude: number;
  readonly longitude: number;
  readonly title?: string;
  readonly address?: string;
}

export interface ContactContent {
  readonly type: 'contact';
  readonly name: string;
  readonly phone: string;
}

export interface PollContent {
  readonly type: 'poll';
  readonly question: string;
  readonly options: readonly { readonly text: string; readonly votes: number }[];
  readonly closed: boolean;
}

export interface ChecklistContent {
  readonly type: 'checklist';
  readonly title: string;
  readonly tasks: readonly { readonly text: string; readonly done: boolean }[];
}

export interface DiceContent {
  readonly type: 'dice';
  readonly emoji: string;
  readonly value: number;
}

/** It was taken back. */
export interface ErasedContent {
  readonly type: 'erased';
}

/** `unshown`: the server knows that no widget can show it; `unknown`: this widget is older than the server. */
export interface UnshownContent {
  readonly type: 'unshown' | 'unknown';
  /** Telegram's word for it, or the type that is not known here. */
  readonly kind: string;
}

/** What a message is made of. */
export type Content =
  | TextContent
  | FileContent
  | LocationContent
  | ContactContent
  | PollContent
  | ChecklistContent
  | DiceContent
  | ErasedContent
  | UnshownContent;

/** Whether the content is text. */
export function isText(content: Content): content is TextContent {
  return content.type === 'text';
}

/** Which message is answered: its place, 0 when that is not of this thread, and the part of it that is meant. */
export interface Reply {
  readonly seq: number;
  readonly quote?: string;
}

export interface Reaction {
  readonly by: 'visitor' | 'operator';
  readonly emoji: string;
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
  readonly reply?: Reply;
  /** The same for neighbours that are shown as one. */
  readonly album?: string;
  /** Whose words they were first. */
  readonly forwarded?: string;
  /** When its words were last changed, ISO 8601 in UTC. */
  readonly edited?: string;
  readonly reactions?: readonly Reaction[];
  /** The code of the refusal when this message could not be delivered to the operators. */
  readonly failed?: string;
  /** What happened to the thread: `closed`, `reopened`, `away`, or what a newer server knows. */
  readonly event?: string;
  /** How the visitor liked what was then closed. */
  readonly rating?: { readonly score: number; readonly comment?: string };
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
  readonly token?: string | undefined;
  readonly since?: number | undefined;
  readonly lang?: string;
  readonly page?: Page;
  readonly visitor?: Details | undefined;
  /** What the site has signed. */
  readonly jwt?: string | undefined;
}

/** Says who the visitor is. */
export interface Introduce extends Details {
  readonly type: 'introduce';
  readonly jwt?: string | undefined;
}

/** How the visitor liked what was closed. */
export interface Rate {
  readonly type: 'rate';
  /** From 1, bad, to 5. */
  readonly score: number;
  readonly comment?: string | undefined;
}

/** The longest text of a post, in UTF-16 code units. */
export const LONGEST = 4096;

export interface Post {
  readonly type: 'post';
  readonly id: string;
  readonly text?: string | undefined;
  /** The id of an upload. */
  readonly file?: string | undefined;
  /** The place of the message that it answers. */
  readonly reply?: number | undefined;
}

/** Other words for an own message. */
export interface Edit {
  readonly type: 'edit';
  readonly seq: number;
  readonly text: string;
}

/** Takes an own message back. */
export interface Erase {
  readonly type: 'erase';
  readonly seq: number;
}

/** Sets the one emoji of the visitor on an operator's message; an empty one takes it away. */
export interface React {
  readonly type: 'react';
  readonly seq: number;
  readonly emoji: string;
}

/** Up to where this browser has the operators' messages, and up to where the visitor has seen them. */
export interface Seen {
  readonly type: 'seen';
  readonly received?: number | undefined;
  readonly read?: number | undefined;
}

export interface Typing {
  readonly type: 'typing';
}

export interface HistoryRequest {
  readonly type: 'history';
  readonly before: number;
  readonly limit?: number;
}

/** Asks for a link by which the conversation goes on in Telegram. */
export interface HandoffRequest {
  readonly type: 'handoff';
}

export interface Ping {
  readonly type: 'ping';
}

/** All that a visitor's browser may say. */
export type VisitorFrame =
  | Hello
  | Post
  | Edit
  | Erase
  | React
  | Seen
  | Typing
  | HistoryRequest
  | HandoffRequest
  | Introduce
  | Rate
  | Ping;

export interface Welcome {
  readonly type: 'welcome';
  /** Only when newly issued: to be kept. */
  readonly token?: string;
  readonly channel: {
    readonly name: string;
    /** The largest file that is taken, in bytes. */
    readonly fileLimit?: number;
    /** When an answer can be expected, in a sentence for the visitor. */
    readonly availability?: string;
    /** When somebody is there again, ISO 8601 in UTC. */
    readonly reopensAt?: string;
  };
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

/** An edit, a taking back or a reaction is stored. */
export interface Changed {
  readonly type: 'changed';
  readonly seq: number;
  readonly rev: number;
}

export interface Refused {
  readonly type: 'refused';
  readonly code: string;
  /** A sentence for the visitor. */
  readonly text: string;
  /** Of the refused post. */
  readonly id?: string;
  /** Of the message that was to be changed. */
  readonly seq?: number;
  readonly retryAfterMs?: number;
}

export interface History {
  readonly type: 'history';
  readonly before: number;
  readonly entries: readonly Entry[];
  readonly more: boolean;
}

/** Opens the conversation in Telegram, for the first person who follows it. */
export interface Handoff {
  readonly type: 'handoff';
  readonly url: string;
  readonly qr?: QrModules;
}

/** A code for the camera of a phone: `side` lines of `side` modules, a bit each, set where it is dark; base64. */
export interface QrModules {
  readonly side: number;
  readonly dark: string;
}

export interface Introduced {
  readonly type: 'introduced';
  readonly verified: boolean;
}

export interface Rated {
  readonly type: 'rated';
}

export interface Heartbeat {
  readonly type: 'heartbeat';
  readonly rev: number;
}

/** All that the server may say. */
export type ServerFrame =
  | Welcome
  | Entries
  | CaughtUp
  | Accepted
  | Changed
  | Refused
  | History
  | Handoff
  | Introduced
  | Rated
  | Heartbeat;
