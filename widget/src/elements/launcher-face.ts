import type { KiteChatElement } from '../launcher/kite-chat-launcher.ts';
import type { Texts } from '../i18n/en.ts';
import { faceStyles } from './launcher-face.styles.ts';

/** What the launcher shows once there is a conversation: its state and the count of unread messages. */
export class LauncherFace {
  readonly button: HTMLElement;
  readonly #badge = document.createElement('span');

  constructor(launcher: KiteChatElement) {
    const root = launcher.shadowRoot!;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, faceStyles()];
    this.button = root.querySelector('button')!;
    this.#badge.id = 'badge';
    this.#badge.setAttribute('part', 'badge');
    this.button.setAttribute('aria-describedby', 'badge');
    this.button.append(this.#badge);
  }

  show(open: boolean, { openChat, closeChat }: Texts, language: string): void {
    this.button.lang = language;
    this.button.setAttribute('aria-label', open ? closeChat : openChat);
    this.button.setAttribute('aria-expanded', String(open));
  }

  count(unread: number, text: string): void {
    this.#badge.textContent = unread > 0 ? String(unread) : '';
    this.#badge.setAttribute('aria-label', text);
  }
}
