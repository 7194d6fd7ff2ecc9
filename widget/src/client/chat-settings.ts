import type { Pace, SocketFactory } from './connection.ts';
import type { Hello, Page } from './frames.ts';
import type { KeptStorage } from './storage.ts';
import type { Arrival } from './thread-messages.ts';
import type { Locks } from './visitor-store.ts';

/** Where a chat happens and what it may use of the browser. */
export interface ChatSettings {
  /** The server's address, as `https://chat.example`. */
  readonly server: string;
  /** The channel's public key. */
  readonly channel: string;
  /** Whose talk it is, where several persons use one browser: the beginning of all that is stored for them. */
  readonly person?: string;
  /** Who the visitor is, as the page knows it now. */
  readonly guest?: () => Pick<Hello, 'visitor' | 'jwt'>;
  readonly lang: string;
  readonly page: () => Page;
  readonly storage: KeptStorage;
  readonly locks: Locks | undefined;
  readonly openSocket: SocketFactory | Promise<SocketFactory>;
  readonly pace?: Pace;
}

/** Who wants to know what happens. */
export interface ChatListener {
  /** Something that is shown has changed. */
  changed(): void;
  /** The other side said something or changed what it had said. */
  arrived(arrival: Arrival): void;
  /** A message was refused, or the server will not talk to us at all. */
  failed(code: string, text?: string): void;
}
