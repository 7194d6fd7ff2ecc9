import { WebSocket as NodeWebSocket } from 'ws';
import { ChatClient } from '../src/client/chat-client.ts';
import type { ChatListener, ChatSettings } from '../src/client/chat-settings.ts';
import { PACE, type Pace, type SocketFactory } from '../src/client/connection.ts';
import { isText } from '../src/client/frames.ts';
import { MemoryStorage, type KeptStorage } from '../src/client/storage.ts';
import type { Arrival } from '../src/client/thread-messages.ts';
import type { Locks } from '../src/client/visitor-store.ts';

/** Comes back at once. */
export const EAGER: Pace = { ...PACE, random: () => 0, backoffMs: () => 1 };

interface Surroundings {
  readonly storage?: KeptStorage;
  readonly locks?: Locks;
  readonly pace?: Pace;
  readonly openSocket?: SocketFactory;
  readonly guest?: ChatSettings['guest'];
}

/** A socket of this tab's own. */
export const ownSocket: SocketFactory = (url, protocol) =>
  new NodeWebSocket(url, protocol) as unknown as WebSocket;

/** One tab of somebody's browser, without the browser. */
export class Visitor implements ChatListener {
  readonly client: ChatClient;
  readonly arrivals: Arrival[] = [];
  readonly failures: string[] = [];
  #waiting: (() => void)[] = [];

  constructor(
    server: string,
    {
      storage = new MemoryStorage(),
      locks,
      pace = EAGER,
      openSocket = ownSocket,
      guest = () => ({}),
    }: Surroundings = {},
  ) {
    this.client = new ChatClient(
      {
        server,
        channel: 'k-demo',
        lang: 'en',
        page: () => ({ url: 'https://shop.example/cups' }),
        storage,
        locks,
        openSocket,
        pace,
        guest,
      },
      this,
    );
  }

  /** What is shown: the words and, for own messages, how far they got. */
  get talk(): string[] {
    return this.client.messages.map(({ content, state }) => {
      const text = isText(content) ? content.text : `(${content.type})`;
      return state === undefined ? text : `${text} (${state})`;
    });
  }

  /** Opens the chat and waits until all that was said is there. */
  async enter(): Promise<this> {
    this.client.open();
    await this.until(() => this.client.caughtUp && this.client.state === 'connected');
    return this;
  }

  /** Waits until something that is shown makes this true. */
  async until(condition: () => boolean): Promise<void> {
    while (!condition()) await new Promise<void>((changed) => this.#waiting.push(changed));
  }

  changed(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resume of waiting) resume();
  }

  arrived(arrival: Arrival): void {
    this.arrivals.push(arrival);
    this.changed();
  }

  failed(code: string): void {
    this.failures.push(code);
    this.changed();
  }
}
