import type { ReactiveController } from 'lit';
import { browserStorage } from '../controllers/browser-storage.ts';
import { above } from '../i18n/phrase.ts';
import { BELL_KEY, type KiteConversation } from '../kite-conversation.ts';
import { chime } from './chime.ts';
import { KiteChatMenu } from './kite-chat-menu.ts';
import { en } from './texts.en.ts';
import { TitleCount } from './title-count.ts';

/** What a visitor may switch on. */
export type Choice = 'sound' | 'titleCount';

const bells = new WeakMap<KiteConversation, Bell>();

/** Hangs a bell at a conversation, once. */
export function hangBell(host: KiteConversation): void {
  if (!bells.has(host)) bells.set(host, new Bell(host));
}

/**
 * Tells a visitor who looks elsewhere that there is an answer: by a sound and by a number in the page's title. Both are
 * off until the visitor switches them on, and stay as they are on this site.
 */
export class Bell implements ReactiveController {
  readonly #storage = browserStorage('localStorage');
  readonly #title = new TitleCount();
  readonly #words = above(en);
  readonly #menu = new KiteChatMenu(this);
  #chosen: readonly string[] = [];
  #unread = 0;

  constructor(private readonly host: KiteConversation) {
    this.#read();
    host.addEventListener('kite-chat.message', ({ detail }) => {
      if (detail.kind === 'new') this.#ring();
    });
    host.addEventListener('kite-chat.unread', ({ detail: { unread } }) => {
      this.#unread = unread;
      this.#count();
    });
    host.addController(this);
    host.requestUpdate();
  }

  hostConnected(): void {
    addEventListener('storage', this.#onStorage);
    this.#count();
  }

  hostDisconnected(): void {
    removeEventListener('storage', this.#onStorage);
    this.#title.show(0);
  }

  hostUpdated(): void {
    const panel = this.host.renderRoot.querySelector('kite-chat-panel')!;
    if (this.#menu.parentNode !== panel) panel.append(this.#menu);
    this.#menu.texts = this.#words(this.host.texts);
  }

  /** Switches something on or off, for all tabs and visits. */
  choose(choice: Choice, on: boolean): void {
    const others = this.#chosen.filter((other) => other !== choice);
    const chosen = on ? [...others, choice] : others;
    try {
      if (chosen.length === 0) this.#storage.removeItem(BELL_KEY);
      else this.#storage.setItem(BELL_KEY, chosen.join(' '));
    } catch {
      // A full storage: what was chosen lives as long as the page.
    }
    this.#take(chosen);
    // How it sounds is heard at once; what is heard after a press may also be heard later.
    if (on && choice === 'sound') void chime();
  }

  #read(): void {
    this.#take(this.#storage.getItem(BELL_KEY)?.split(' ') ?? []);
  }

  #take(chosen: readonly string[]): void {
    this.#chosen = chosen;
    this.#menu.sound = chosen.includes('sound');
    this.#menu.titleCount = chosen.includes('titleCount');
    this.#count();
  }

  #ring(): void {
    const looksOn = this.host.open && document.hasFocus() && document.visibilityState === 'visible';
    if (this.#menu.sound && !looksOn) void chime();
  }

  #count(): void {
    this.#title.show(this.#menu.titleCount ? this.#unread : 0);
  }

  readonly #onStorage = ({ key }: StorageEvent): void => {
    if (key === BELL_KEY || key === null) this.#read();
  };
}
