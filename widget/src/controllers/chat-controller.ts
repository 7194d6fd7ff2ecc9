import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ChatClient } from '../client/chat-client.ts';
import type { ChatListener } from '../client/chat-settings.ts';
import type { SocketFactory } from '../client/connection.ts';
import type { Page } from '../client/frames.ts';
import { keyPrefix } from '../client/storage.ts';
import type { Arrival } from '../client/thread-messages.ts';
import { emit, type KiteChatStatus } from '../events.ts';
import type { Front } from '../front/front.ts';
import { browserStorage, Draft } from './browser-storage.ts';

/** A connection that comes back within this time was never worth a word. */
const PATIENCE_MS = 2_500;

/** What there is to tell where the page has a backend of its own. */
const NO_CLIENT: Pick<ChatClient, 'state' | 'unread' | 'caughtUp' | 'channel'> = {
  state: 'idle',
  unread: 0,
  caughtUp: true,
  channel: undefined,
};

/** What the host of a chat tells about itself. */
export interface ChatHost extends ReactiveControllerHost, HTMLElement {
  readonly open: boolean;
  readonly front: Pick<Front, 'person' | 'guest' | 'look' | 'told' | 'tell' | 'heard'>;
  tellUnread(unread: number): void;
  tellStatus(status: KiteChatStatus): void;
}

/** Binds a chat to an element: the element renders what the client knows, and the page hears of it by events. */
export class ChatController implements ReactiveController, ChatListener {
  client: ChatClient | undefined;
  draft = new Draft('');
  /** The beginning of all that is stored for this channel, whoever talks in it. */
  prefix = '';
  /** Whether the connection has been gone long enough to say so. */
  disturbed = false;

  #place = '';
  #patience: ReturnType<typeof setTimeout> | undefined;
  #told = { ...NO_CLIENT, ready: false };
  readonly #listening = new Map<EventTarget, string[]>([
    [window, ['online', 'offline', 'pagehide', 'pageshow', 'storage']],
    [document, ['visibilitychange']],
  ]);

  constructor(private readonly host: ChatHost) {
    host.addController(this);
  }

  /** Talks with this channel from now on; without one there is only a draft. */
  enter(server: string, channel: string | null, lang: string): void {
    this.prefix = keyPrefix(server, channel ?? '');
    const { person } = this.host.front;
    const place = this.prefix + person;
    if (place === this.#place) return;
    this.#place = place;
    this.client?.close();
    this.draft = new Draft(place);
    this.client = channel ? new ChatClient(this.#settings(server, channel, person, lang), this) : undefined;
    this.begin();
  }

  /** Connects if somebody looks at the chat, or has been here before and may be answered. */
  begin(): void {
    if (this.host.isConnected && (this.host.open || this.client?.isKnown)) this.client?.open();
  }

  hostConnected(): void {
    this.begin();
    for (const [target, names] of this.#listening) {
      for (const name of names) target.addEventListener(name, this.#onBrowserEvent);
    }
  }

  hostDisconnected(): void {
    for (const [target, names] of this.#listening) {
      for (const name of names) target.removeEventListener(name, this.#onBrowserEvent);
    }
    clearTimeout(this.#patience);
    this.client?.close();
  }

  /** Tells the page what has changed since it was last told. */
  hostUpdated(): void {
    const { state, unread, caughtUp, channel } = this.client ?? NO_CLIENT;
    const before = this.#told;
    this.#told = { state, unread, caughtUp, channel, ready: before.ready || caughtUp };
    if (before.state !== state || before.channel !== channel) {
      const { availability = '', reopensAt } = channel ?? {};
      this.host.tellStatus({ connection: state, availability, ...(reopensAt && { reopensAt }) });
    }
    if (before.unread !== unread) this.host.tellUnread(unread);
    if (!before.ready && caughtUp) emit(this.host, 'kite-chat.ready');
  }

  changed(): void {
    const lost = this.client?.state === 'waiting' || this.client?.state === 'connecting';
    if (!lost) {
      clearTimeout(this.#patience);
      this.#patience = undefined;
      this.disturbed = false;
    } else this.#patience ??= setTimeout(() => this.#loseHope(), PATIENCE_MS);
    this.host.requestUpdate();
  }

  arrived(arrival: Arrival): void {
    emit(this.host, 'kite-chat.message', arrival);
  }

  failed(code: string, text?: string): void {
    emit(this.host, 'kite-chat.error', { code, ...(text ? { text } : {}) });
  }

  #loseHope(): void {
    this.disturbed = true;
    this.host.requestUpdate();
  }

  readonly #onBrowserEvent = (event: Event): void => {
    if (event instanceof StorageEvent) {
      const { key, isTrusted } = event;
      this.host.front.heard(event);
      if (isTrusted && key !== null && event.storageArea === localStorage) this.client?.storageChanged(key);
    }
    // A browser keeps no page for the way back that has a socket or a lock.
    if (event.type === 'pagehide') this.client?.close();
    if (event.type === 'pageshow') this.begin();
    if (document.visibilityState === 'visible') this.client?.wake(navigator.onLine);
    this.host.requestUpdate();
  };

  #settings(server: string, channel: string, person: string, lang: string) {
    const storage = browserStorage('localStorage');
    const locks = navigator.locks as LockManager | undefined;
    return {
      server,
      channel,
      person,
      guest: () => this.host.front.guest,
      lang,
      page: currentPage,
      storage,
      locks,
      openSocket: locks && storage instanceof Storage ? fetchSharing(`${this.#place}line`, locks) : ownSocket,
    };
  }
}

const ownSocket: SocketFactory = (url, protocol) => new WebSocket(url, protocol);

/** What lets the tabs share a socket; where it cannot be fetched, each has its own. */
function fetchSharing(name: string, locks: LockManager): Promise<SocketFactory> {
  return import('../sharing/shared-sockets.ts').then(
    ({ sharedSockets }) => sharedSockets(name, locks, ownSocket),
    () => ownSocket,
  );
}

/** As much of the page's address and title as the server takes. */
function currentPage(): Page {
  const short = (text: string) => text.slice(0, 2048);
  const { referrer } = document;
  // Not what we have put before it.
  const title = document.title.replace(/^\(\d+\) /, '');
  return {
    url: short(location.href),
    ...(title ? { title: short(title) } : {}),
    ...(referrer ? { referrer: short(referrer) } : {}),
  };
}
