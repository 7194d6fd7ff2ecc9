import type { ThreadMessage } from '../client/thread-messages.ts';
import type { ContentTexts } from './texts.en.ts';

/** What the views of one message share, and what they may do. */
export interface Scene {
  readonly texts: ContentTexts;
  readonly language: string;
  /** Whether what is hidden in this message is shown. */
  readonly revealed: boolean;
  readonly reveal: () => void;
  /** Whether a file at this address did not load. */
  readonly isBroken: (url: string) => boolean;
  /** A file did not load: its address may have ended. */
  readonly fail: (message: ThreadMessage, url: string) => void;
  readonly retry: (message: ThreadMessage) => void;
  /** Shows a photo large. */
  readonly enlarge: (message: ThreadMessage, from: HTMLElement) => void;
}
