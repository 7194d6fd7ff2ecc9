import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { base } from './base.styles.ts';
import { fieldStyles } from './kite-field.styles.ts';

export type FieldKind =
  'text' | 'email' | 'url' | 'number' | 'time' | 'date' | 'search' | 'area' | 'switch' | 'select' | 'colour';

/** One choice of a `select`. */
export interface Choice {
  value: string;
  text: string;
}

/** What a field says when the person has changed it: `checked` of a switch, else `value`. */
export interface FieldChange {
  value: string;
  checked: boolean;
}

/**
 * A label, what is typed or chosen, an explanation, and why the server refused it.
 *
 * @slot end - something behind the field, such as a button that takes it away
 * @fires kite-change - {@link FieldChange}, with every letter
 */
@customElement('kite-field')
export class KiteField extends LitElement {
  @property({ reflect: true }) kind: FieldKind = 'text';
  @property() label = '';
  @property() hint = '';
  /** Why it was refused; read out when it comes. */
  @property() error = '';
  @property() value = '';
  @property() placeholder = '';
  @property({ type: Boolean }) checked = false;
  @property({ type: Boolean }) required = false;
  @property({ type: Boolean }) disabled = false;
  @property({ type: Number }) max = 0;
  @property({ type: Number }) min = 0;
  @property({ type: Number, attribute: 'max-length' }) maxLength = 0;
  @property({ attribute: false }) choices: readonly Choice[] = [];
  /** The language of what is typed, for the right letters and their direction. */
  @property({ attribute: 'words-lang' }) wordsLang = '';

  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  };

  static override styles = [base, fieldStyles];

  protected override updated(changed: PropertyValues<this>): void {
    const area = this.renderRoot.querySelector('textarea');
    if (area && (changed.has('value') || changed.has('kind'))) grow(area);
  }

  override render() {
    const beside = this.kind === 'switch' || this.kind === 'select' || this.kind === 'colour';
    return html`<div class=${beside ? 'field beside' : 'field'}>
        <label for="input">${this.label}</label>
        <span class="input">${this.#input()}<slot name="end"></slot></span>
      </div>
      ${this.hint ? html`<p id="hint">${this.hint}</p>` : nothing}
      <p id="error" role="alert">${this.error}</p>`;
  }

  #input(): TemplateResult {
    const described = [this.hint && 'hint', this.error && 'error'].filter(Boolean).join(' ') || nothing;
    const invalid = this.error ? 'true' : nothing;
    switch (this.kind) {
      case 'area':
        return html`<textarea
          id="input"
          rows="2"
          dir="auto"
          lang=${this.wordsLang || nothing}
          placeholder=${this.placeholder}
          maxlength=${this.maxLength || nothing}
          aria-describedby=${described}
          aria-invalid=${invalid}
          ?required=${this.required}
          ?disabled=${this.disabled}
          .value=${live(this.value)}
          @input=${this.#typed}
        ></textarea>`;
      case 'switch':
        return html`<input
          id="input"
          type="checkbox"
          role="switch"
          aria-describedby=${described}
          aria-invalid=${invalid}
          ?disabled=${this.disabled}
          .checked=${live(this.checked)}
          @change=${this.#typed}
        />`;
      case 'select':
        return html`<select
          id="input"
          aria-describedby=${described}
          aria-invalid=${invalid}
          ?disabled=${this.disabled}
          @change=${this.#typed}
        >
          ${this.choices.map(
            ({ value, text }) =>
              html`<option value=${value} ?selected=${value === this.value}>${text}</option>`,
          )}
        </select>`;
      default:
        return html`<input
          id="input"
          type=${this.kind === 'colour' ? 'color' : this.kind}
          dir="auto"
          autocomplete="off"
          lang=${this.wordsLang || nothing}
          placeholder=${this.placeholder}
          inputmode=${this.kind === 'number' ? 'numeric' : nothing}
          maxlength=${this.maxLength || nothing}
          min=${this.kind === 'number' ? this.min : nothing}
          max=${this.max || nothing}
          aria-describedby=${described}
          aria-invalid=${invalid}
          ?required=${this.required}
          ?disabled=${this.disabled}
          .value=${live(this.value)}
          @input=${this.#typed}
        />`;
    }
  }

  #typed(event: Event): void {
    const input = event.target as HTMLInputElement;
    this.value = input.value;
    this.checked = input.checked;
    const detail: FieldChange = { value: input.value, checked: input.checked };
    this.dispatchEvent(new CustomEvent('kite-change', { detail, bubbles: true, composed: true }));
  }
}

/** As high as what is in it, for browsers without `field-sizing`. */
function grow(area: HTMLTextAreaElement): void {
  if (CSS.supports('field-sizing: content')) return;
  area.style.blockSize = 'auto';
  area.style.blockSize = `${area.scrollHeight}px`;
}

declare global {
  interface HTMLElementTagNameMap {
    'kite-field': KiteField;
  }
  interface HTMLElementEventMap {
    'kite-change': CustomEvent<FieldChange>;
  }
}
