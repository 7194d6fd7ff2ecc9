import type { Arrival } from './client/thread-messages.ts';

/** How the chat stands, as the page may want to show it. */
export interface KiteChatStatus {
  /**
   * `idle`: nothing is wanted yet; `connecting`; `connected`; `waiting`: the connection is gone and will be tried
   * again; `refused`: the server will not talk to this page, `kite-chat.error` says why.
   */
  readonly connection: 'idle' | 'connecting' | 'connected' | 'waiting' | 'refused';
  /** When an answer can be expected, in a sentence for the visitor, once that is known. */
  readonly availability?: string;
  /** When somebody is there again, ISO 8601 in UTC, while the channel is closed for the hour. */
  readonly reopensAt?: string;
}

/** What the page sends as the visitor. */
export interface Sending {
  readonly text?: string;
  readonly files?: readonly File[];
}

/** The events of `<kite-chat>`, all bubbling and composed. */
export interface KiteChatEvents {
  'kite-chat.ready': CustomEvent<void>;
  'kite-chat.show': CustomEvent<void>;
  'kite-chat.hide': CustomEvent<void>;
  'kite-chat.send': CustomEvent<{ text: string; readonly files?: readonly File[] }>;
  'kite-chat.message': CustomEvent<Arrival>;
  'kite-chat.unread': CustomEvent<{ readonly unread: number; readonly text: string }>;
  'kite-chat.status': CustomEvent<KiteChatStatus>;
  'kite-chat.error': CustomEvent<{ readonly code: string; readonly text?: string }>;
}

/** What the parts of the conversation tell each other. */
interface InnerEvents {
  /** The visitor wants the dialog gone. */
  'kite-close': CustomEvent<void>;
  /** The visitor has written something. */
  'kite-post': CustomEvent<{ readonly text: string }>;
  /** What is written and not sent yet has changed. */
  'kite-draft': CustomEvent<{ readonly text: string }>;
  /** The visitor wants to answer this message. */
  'kite-reply': CustomEvent<{ readonly seq: number }>;
  /** The visitor wants to write an own message anew; these are its present words. */
  'kite-edit': CustomEvent<{ readonly seq: number; readonly text: string }>;
  /** The visitor takes an own message back. */
  'kite-erase': CustomEvent<{ readonly seq: number }>;
  /** The visitor reacts to a message; an empty emoji takes the reaction away. */
  'kite-react': CustomEvent<{ readonly seq: number; readonly emoji: string }>;
  /** The address of a file has ended: a newer one is wanted. */
  'kite-refresh': CustomEvent<{ readonly seq: number }>;
  /** The visitor no longer wants to send this file. */
  'kite-cancel-upload': CustomEvent<{ readonly key: string }>;
  /** The visitor wants to send again what could not be delivered. */
  'kite-retry': CustomEvent<{ readonly key: string }>;
  /** The visitor has scrolled up to the beginning of what is there. */
  'kite-older': CustomEvent<void>;
}

type Events = KiteChatEvents & InnerEvents;

type DetailOf<N extends keyof Events> = Events[N] extends CustomEvent<infer D> ? D : never;

declare global {
  interface HTMLElementEventMap extends KiteChatEvents, InnerEvents {}
  interface DocumentEventMap extends KiteChatEvents {}
  interface WindowEventMap extends KiteChatEvents {}
}

/** Dispatches an event of ours. Tells whether nobody has cancelled it. */
export function emit<N extends keyof Events>(
  from: HTMLElement,
  name: N,
  detail?: DetailOf<N>,
  cancelable = false,
): boolean {
  const composed = true;
  return from.dispatchEvent(new CustomEvent(name, { detail, cancelable, composed, bubbles: true }));
}
