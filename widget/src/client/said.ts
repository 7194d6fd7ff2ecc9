import type { Changed, FileContent, Handoff, Introduced, Rated, Refused } from './frames.ts';

/** A file to be sent, with its way to the server. */
export interface OwnFile {
  /** Of its message, once it is said; written by the client. */
  key?: string;
  /** What it is shown as until it is there. */
  readonly content: FileContent;
  /**
   * Brings it to the server and tells the id it has there; nothing when it was cancelled. Asked again meanwhile or
   * later, it is the same upload. Rejects with `PostRefused`.
   */
  upload(token: string): Promise<string | undefined>;
  cancel(): void;
  /** The server no longer has it. Tells whether it may be brought there once more. */
  forget(): boolean;
}

/** What a visitor says: a text, a file, or a file with a text below it. */
export interface Said {
  readonly text?: string | undefined;
  readonly file?: OwnFile | undefined;
  /** The place of the message that it answers. */
  readonly reply?: number | undefined;
}

/** Who hears what became of changes to messages, and of the wish to go on in Telegram. */
export interface ChangeListener {
  heard(frame: Changed | Handoff | Introduced | Rated | Refused): void;
  /** The connection is gone: no answer will come. */
  lost(): void;
}
