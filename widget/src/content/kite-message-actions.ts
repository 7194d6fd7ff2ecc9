import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { define } from '../define.ts';
import { tokens } from '../elements/tokens.styles.ts';
import { membersOf, type ShownMessage } from './album.ts';
import { moreIcon } from './icons.ts';
import { actionsStyles } from './kite-message-actions.styles.ts';
import { LongPress } from './long-press.ts';
import { moveFocus } from './move-focus.ts';
import type { ContentTexts } from './texts.en.ts';

/** The button beside a message, which fetches its menu when it is first wanted. */
export class KiteMessageActions extends LitElement {
  static override readonly styles = [tokens, actionsStyles];
  static override readonly properties = {
    message: { attribute: false },
    texts: { attribute: false },
    newest: { type: Boolean },
    open: { type: Boolean, reflect: true },
  };

  message!: ShownMessage;
  texts!: ContentTexts;
  /** Only the newest one is reached by Tab; the arrow keys lead to those above. */
  newest = false;
  open = false;

  readonly #press = new LongPress(() => this.#openMenu());

  /** The places of what it acts on. */
  get seqs(): number[] {
    return membersOf(this.message).flatMap(({ seq }) => seq ?? []);
  }

  override focus(): void {
    this.#button.focus();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#press.watch(this.parentElement!);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#press.stop();
    this.open = false;
  }

  get #button(): HTMLElement {
    return this.renderRoot.querySelector<HTMLElement>('.more')!;
  }

  protected override render(): TemplateResult {
    const { message, texts, open } = this;
    return html`
      <button
        class="more"
        aria-label=${texts.actions}
        aria-haspopup="menu"
        aria-expanded=${open}
        tabindex=${this.newest ? 0 : -1}
        @click=${this.#openMenu}
        @keydown=${this.#onKeyDown}
      >
        ${moreIcon}
      </button>
      ${
        open
          ? html`<kite-message-menu
              .message=${message}
              .texts=${texts}
              .button=${this.#button}
              @done=${() => (this.open = false)}
            ></kite-message-menu>`
          : nothing
      }
    `;
  }

  /** Where the menu cannot be fetched there is none; the next press tries again. */
  #openMenu(): void {
    import('./kite-message-menu.ts').then(
      () => (this.open = this.isConnected),
      () => (this.open = false),
    );
  }

  #onKeyDown(event: KeyboardEvent): void {
    const list = this.getRootNode() as ShadowRoot;
    moveFocus(event, list.querySelectorAll<HTMLElement>('kite-message-actions'), this);
  }
}

define('kite-message-actions', KiteMessageActions);

declare global {
  interface HTMLElementTagNameMap {
    'kite-message-actions': KiteMessageActions;
  }
}
