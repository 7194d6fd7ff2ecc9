import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { emit } from '../events.ts';
import { en, type Texts } from '../i18n/en.ts';
import { counted } from '../i18n/localize.ts';
import { plane } from './icons.ts';
import { composerStyles } from './message-composer.styles.ts';
import { tokens } from './tokens.styles.ts';

/** The longest message that the server takes, in UTF-16 code units. */
const LONGEST = 4096;

/** From here to the longest, the visitor is told what is left. */
const COUNTED_FROM = 3800;

/** Where a message is written. Enter sends it, with Shift it breaks the line. */
export class MessageComposer extends LitElement {
  static override readonly styles = [tokens, composerStyles];
  static override readonly properties = {
    text: {},
    texts: { attribute: false },
    language: { attribute: false },
  };

  text = '';
  texts: Texts = en;
  language = 'en';

  override focus(): void {
    this.#input?.focus();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('text')) this.#grow();
  }

  get #input(): HTMLTextAreaElement {
    return this.renderRoot.querySelector<HTMLTextAreaElement>('textarea')!;
  }

  protected override render(): TemplateResult {
    return html`
      <form part="composer" @submit=${this.#onSubmit}>
        <textarea
          part="input"
          rows="1"
          enterkeyhint="send"
          autocomplete="off"
          dir="auto"
          aria-label=${this.texts.message}
          aria-describedby="count"
          aria-invalid=${this.#tooMany > 0}
          placeholder=${this.texts.placeholder}
          .value=${this.text}
          @input=${this.#onInput}
          @keydown=${this.#onKeyDown}
        ></textarea>
        <button part="send" class="send" aria-label=${this.texts.send} ?disabled=${!this.#canSend}>
          ${plane}
        </button>
        <p id="count" role="status" class=${this.#tooMany > 0 ? 'wrong' : ''}>${this.#count()}</p>
      </form>
    `;
  }

  get #length(): number {
    return this.text.trim().length;
  }

  get #tooMany(): number {
    return this.#length - LONGEST;
  }

  get #canSend(): boolean {
    return this.#length > 0 && this.#tooMany <= 0;
  }

  #count(): unknown {
    if (this.#length < COUNTED_FROM) return nothing;
    const { tooLong, charactersLeft } = this.texts;
    return this.#tooMany > 0
      ? counted(tooLong, this.#tooMany, this.language)
      : counted(charactersLeft, -this.#tooMany, this.language);
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

customElements.define('kite-message-composer', MessageComposer);

declare global {
  interface HTMLElementTagNameMap {
    'kite-message-composer': MessageComposer;
  }
}
