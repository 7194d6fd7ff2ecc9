import { html, nothing, type TemplateResult } from 'lit';
import type { MessageList } from '../elements/message-list.ts';
import type { ShownMessage } from './album.ts';
import { copyText } from './copy-text.ts';
import { watchLongPress } from './long-press.ts';
import { moveFocus } from './move-focus.ts';
import type { ContentTexts } from './texts.en.ts';

/** The buttons beside the messages, and the menu that any of them opens. It is fetched when it is first wanted. */
export class MessageActions {
  /** Whose menu is open. */
  #open: string | undefined;

  constructor(private readonly list: MessageList) {
    watchLongPress(list.scroller, 'kite-msg', (row) => this.#openMenu(row));
  }

  /** What stands beside a message. Only the newest one is reached by Tab; the arrow keys lead to those above. */
  beside(message: ShownMessage, isNewest: boolean, texts: ContentTexts): TemplateResult {
    const { author, key } = message;
    const isOpen = this.#open === key;
    return html`<button
        slot="around"
        class=${author === 'visitor' ? 'actions own' : 'actions'}
        aria-live="off"
        aria-label=${texts.actions}
        aria-haspopup="menu"
        aria-expanded=${isOpen}
        tabindex=${isNewest ? 0 : -1}
        @click=${this.#onClick}
        @keydown=${this.#onKeyDown}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M6 12H6.01M12 12H12.01M18 12H18.01" />
        </svg></button
      >${
        isOpen
          ? html`<kite-message-menu
              slot="around"
              aria-live="off"
              .message=${message}
              .texts=${texts}
              .copy=${copyText}
              @done=${() => this.#close(key)}
            ></kite-message-menu>`
          : nothing
      }`;
  }

  /** Where the menu cannot be fetched there is none; the next press tries again. */
  #openMenu(row: HTMLElement): void {
    import('./kite-message-menu.ts').then(
      () => {
        // By then the message may be gone, and another one have its key.
        if (row.isConnected) this.#show(row.dataset['key']);
      },
      () => {},
    );
  }

  /** Another one may be open by now. */
  #close(key: string): void {
    if (this.#open === key) this.#show(undefined);
  }

  #show(key: string | undefined): void {
    this.#open = key;
    this.list.requestUpdate();
  }

  readonly #onClick = ({ currentTarget }: Event): void =>
    this.#openMenu((currentTarget as HTMLElement).parentElement!);

  readonly #onKeyDown = (event: KeyboardEvent): void =>
    moveFocus(event, this.list.renderRoot.querySelectorAll<HTMLElement>('.actions'));
}
