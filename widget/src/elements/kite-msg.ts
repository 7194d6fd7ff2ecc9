import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Author } from '../client/frames.ts';
import type { MessageState } from '../client/thread-messages.ts';
import { define } from '../define.ts';
import { emit } from '../events.ts';
import { en, type Texts } from '../i18n/en.ts';
import { timeOf } from '../i18n/localize.ts';
import { stateLines } from './icons.ts';
import { messageStyles } from './kite-msg.styles.ts';
import { tokens } from './tokens.styles.ts';

/**
 * `<kite-msg>`: one message. The conversation draws every message with it, and a page may use it as a child of
 * `<kite-chat>` for messages of its own backend.
 *
 * @attr {'visitor' | 'operator' | 'system'} author - `visitor`, `operator` (the default) or `system`
 * @attr name - who wrote it
 * @attr at - when, ISO 8601
 * @attr {'sending' | 'sent' | 'delivered' | 'read' | 'failed'} state - of an own message: `sending`, `sent`, `delivered`, `read` or `failed`
 * @slot - what was said
 * @tag kite-msg
 */
export class KiteMsg extends LitElement {
  static override readonly styles = [tokens, messageStyles];
  static override readonly properties = {
    author: { reflect: true },
    name: {},
    at: {},
    state: { reflect: true },
    follows: { type: Boolean, reflect: true },
    spelled: { type: Boolean },
    reason: {},
    texts: { attribute: false },
    language: { attribute: false },
    retriable: { type: Boolean },
  };

  author: Author = 'operator';
  name: string | null = null;
  at: string | null = null;
  state: MessageState | null = null;
  /** @internal Whether the one before is by the same author and recent: the two belong together. */
  follows = false;
  /** @internal Whether the state is spelled out, as it is under the last own message. */
  spelled = false;
  reason: string | null = null;
  texts: Texts = en;
  language = 'en';
  /** @internal Whether `retry` is offered when it failed. */
  retriable = false;

  /** In as few templates as may be: a long thread makes and drops many while it is scrolled. */
  protected override render(): TemplateResult {
    const { author, name, at, state, texts } = this;
    const own = author === 'visitor';
    const whose = own ? `${texts.you}: ` : author === 'system' ? '' : name || texts.operator;
    return html`
      <span class=${own || !whose || this.follows ? 'visually-hidden' : 'name'}>${whose}</span>
      <div class="bubble" part="message">
        <div class="text"><slot></slot></div>
        <span class="foot"
          ><slot name="edited"></slot><time datetime=${at ?? nothing}>${at && timeOf(at, this.language)}</time
          ><slot name="state">${own && state ? this.#mark(state) : nothing}</slot></span
        >
      </div>
      <slot name="around"></slot>
      ${own && state === 'failed' ? this.#failure() : nothing}
    `;
  }

  #mark(state: MessageState): TemplateResult {
    const spelled = this.spelled && state !== 'failed';
    return html`<span class="mark">
      <svg viewBox="0 0 24 24" aria-hidden="true"><path d=${stateLines[state]} /></svg
      ><span class=${spelled ? '' : 'visually-hidden'}>${this.texts[state]}</span>
    </span>`;
  }

  #failure(): TemplateResult {
    const { failed, retry } = this.texts;
    return html`<div class="failure">
      <span>${this.reason || failed}</span>
      ${this.retriable ? html`<button class="retry" @click=${this.#onRetry}>${retry}</button>` : nothing}
    </div>`;
  }

  #onRetry(): void {
    emit(this, 'kite-retry', { key: this.dataset['key'] ?? '' });
  }
}

define('kite-msg', KiteMsg);

declare global {
  interface HTMLElementTagNameMap {
    'kite-msg': KiteMsg;
  }
}
