import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { ThreadMessage } from '../client/thread-messages.ts';
import { define } from '../define.ts';
import { emit } from '../events.ts';
import { en, type Texts } from '../i18n/en.ts';
import { directionOf } from '../i18n/localize.ts';
import { panelStyles } from './chat-panel.styles.ts';
import { cross, kite } from './icons.ts';
import type { Desk, MessageComposer } from './message-composer.ts';
import { palette, tokens } from './tokens.styles.ts';
import './message-composer.ts';
import './message-list.ts';

/** The dialog: heading, messages, and where to write. */
export class ChatPanel extends LitElement {
  static override readonly styles = [palette, tokens, panelStyles];
  static override readonly properties = {
    open: { type: Boolean, reflect: true },
    inline: { type: Boolean, reflect: true },
    heading: {},
    notice: {},
    failure: {},
    draft: {},
    desk: { attribute: false },
    messages: { attribute: false },
    texts: { attribute: false },
    language: { attribute: false },
    loadingOlder: { type: Boolean },
    filling: { type: Boolean },
    slotted: { type: Boolean },
    ownEmpty: { type: Boolean },
  };

  open = false;
  inline = false;
  heading = '';
  /** What the visitor should know about the connection. */
  notice = '';
  /** Why there is no chat here. */
  failure = '';
  draft = '';
  desk: Desk | undefined;
  messages: readonly ThreadMessage[] = [];
  texts: Texts = en;
  language = 'en';
  loadingOlder = false;
  filling = false;
  slotted = false;
  ownEmpty = false;

  /** Where there is no keyboard on the glass to pop up, the visitor may write at once. */
  override focus(): void {
    if (this.#composer && matchMedia('(pointer: fine)').matches) this.#composer.focus();
    else this.#dialog.focus();
  }

  get #composer(): MessageComposer | null {
    return this.renderRoot.querySelector<MessageComposer>('kite-message-composer');
  }

  get #dialog(): HTMLElement {
    return this.renderRoot.querySelector<HTMLElement>('.dialog')!;
  }

  protected override render(): TemplateResult {
    return html`
      <section
        class="dialog"
        part="dialog"
        role=${this.inline ? 'region' : 'dialog'}
        lang=${this.language}
        dir=${directionOf(this.language)}
        aria-labelledby="heading"
        tabindex="-1"
      >
        <header part="header">
          ${kite}
          <h2 id="heading">${this.heading}</h2>
          <slot name="corner"></slot>
          ${this.inline ? nothing : this.#closeButton()}
        </header>
        <p class="notice" role="status">${this.notice}</p>
        ${
          this.failure
            ? html`<div class="failure" role="alert">
                ${kite}
                <p>${this.failure}</p>
              </div>`
            : this.#talk()
        }
      </section>
    `;
  }

  #closeButton(): TemplateResult {
    const close = () => emit(this, 'kite-close');
    return html`<button class="close" aria-label=${this.texts.close} @click=${close}>${cross}</button>`;
  }

  #talk(): TemplateResult {
    return html`
      <kite-message-list
        exportparts="messages, message"
        .messages=${this.messages}
        .texts=${this.texts}
        .language=${this.language}
        .loadingOlder=${this.loadingOlder}
        .filling=${this.filling}
        .slotted=${this.slotted}
        .ownEmpty=${this.ownEmpty}
        .notice=${this.notice}
        .open=${this.open}
      >
        <slot></slot>
        <slot name="empty" slot="empty"></slot>
      </kite-message-list>
      <kite-message-composer
        exportparts="composer, input, send"
        .text=${this.draft}
        .texts=${this.texts}
        .desk=${this.desk}
      ></kite-message-composer>
    `;
  }
}

define('kite-chat-panel', ChatPanel);

declare global {
  interface HTMLElementTagNameMap {
    'kite-chat-panel': ChatPanel;
  }
}
