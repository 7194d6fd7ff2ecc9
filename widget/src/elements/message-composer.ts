import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { define } from '../define.ts';
import { emit } from '../events.ts';
import { en, type Texts } from '../i18n/en.ts';
import { plane } from './icons.ts';
import { composerStyles } from './message-composer.styles.ts';
import { tokens } from './tokens.styles.ts';

/** What is fetched when a text can already be written: files, voice, answering and editing. */
export interface Desk {
  /** What stands above the field. */
  above(): unknown;
  /** What stands in the field, at its end. */
  inside(): unknown;
  /** What takes the place of Send, or nothing. */
  instead(): unknown;
  /** Whether there is something to send besides the text. */
  readonly laden: boolean;
  /** Takes its place at a composer. */
  attend(composer: MessageComposer): void;
}

/** Where a message is written. Enter sends it, with Shift it breaks the line. */
export class MessageComposer extends LitElement {
  static override readonly styles = [tokens, composerStyles];
  static override readonly properties = {
    text: {},
    texts: { attribute: false },
    desk: { attribute: false },
  };

  text = '';
  texts: Texts = en;
  desk: Desk | undefined;

  override focus(): void {
    this.#input?.focus();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('text')) this.#grow();
    if (changed.has('desk')) this.desk?.attend(this);
  }

  get #input(): HTMLTextAreaElement {
    return this.renderRoot.querySelector<HTMLTextAreaElement>('textarea')!;
  }

  protected override render(): TemplateResult {
    return html`
      <form part="composer" @submit=${this.#onSubmit}>
        ${this.desk?.above()}
        <textarea
          part="input"
          rows="1"
          enterkeyhint="send"
          autocomplete="off"
          dir="auto"
          aria-label=${this.texts.message}
          placeholder=${this.texts.placeholder}
          .value=${this.text}
          @input=${this.#onInput}
          @keydown=${this.#onKeyDown}
        ></textarea>
        ${this.desk?.inside()} ${this.desk?.instead() ?? this.#send()}
      </form>
    `;
  }

  #send(): TemplateResult {
    return html`<button part="send" class="send" aria-label=${this.texts.send} ?disabled=${!this.#canSend}>
      ${plane}
    </button>`;
  }

  get #canSend(): boolean {
    return this.text.trim() !== '' || !!this.desk?.laden;
  }

  #onInput(): void {
    this.text = this.#input.value;
    emit(this, 'kite-draft', { text: this.text });
  }

  #onKeyDown(event: KeyboardEvent): void {
    // While an input method composes, Enter picks a word. Safari ends composing before the key: 229 tells it.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    this.#onSubmit(event);
  }

  #onSubmit(event: Event): void {
    event.preventDefault();
    if (this.#canSend) emit(this, 'kite-post', { text: this.text.trim() });
    this.focus();
  }

  /** As high as the text needs; the style sheet says how high at most. */
  #grow(): void {
    this.#input.style.blockSize = 'auto';
    this.#input.style.blockSize = `${this.#input.scrollHeight}px`;
  }
}

define('kite-message-composer', MessageComposer);

declare global {
  interface HTMLElementTagNameMap {
    'kite-message-composer': MessageComposer;
  }
}
