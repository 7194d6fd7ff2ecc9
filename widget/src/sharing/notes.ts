import type { ServerFrame } from '../client/frames.ts';

/** What a tab says to the one that holds the socket; without a text it asks for a sign of life. */
export interface TabNote {
  readonly from: string;
  /** A frame for the server. */
  readonly text?: string;
  /** The tab is no longer there. */
  readonly gone?: true;
}

/** What the tab that holds the socket says; a note with nothing in it says that it is there. */
export interface HolderNote {
  readonly holder: string;
  /** The tab that is meant; all that take part, when absent. */
  readonly to?: string;
  /** A frame of the server. */
  readonly text?: string;
  /** The tab had better have a socket of its own. */
  readonly alone?: true;
  /** The socket is gone, or the place of its holder is free. */
  readonly closed?: Closed;
}

export interface Closed {
  readonly code: number;
  readonly reason: string;
}

export type Note = TabNote | HolderNote;

/** Nothing is wrong with the server: whoever hears this comes back at once, and finds another holder or becomes it. */
export const FREE: Closed = { code: 1001, reason: 'moved 0' };

/** The frame that a text of the server holds, as far as it matters here; what it is worth each tab sees for itself. */
export function frameIn(text: string): Partial<ServerFrame> {
  try {
    return (JSON.parse(text) as ServerFrame | null) ?? {};
  } catch (cause) {
    if (cause instanceof SyntaxError) return {};
    throw cause;
  }
}
