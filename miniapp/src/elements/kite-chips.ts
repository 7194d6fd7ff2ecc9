import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from './base.styles.ts';
import type { Choice } from './kite-field.ts';

/**
 * A few choices in a line, of which one is made.
 *
 * @fires kite-choose - the value of the new choice
 */
@customElement('kite-chips')
export class KiteChips extends LitElement {
  /** What is chosen here; read out, not shown. */
  @property() label = '';
  @property({ attribute: false }) choices: readonly Choice[] = [];
  @property() value = '';

  static override styles = [
    base,
    css`
      fieldset {
        display: flex;
        gap: 8px;
        min-inline-size: 0;
        margin: 0 -12px 14px;
        padding: 4px 12px;
        border: 0;
        overflow-x: auto;
        scrollbar-width: none;
      }

      label {
        flex: none;
        position: relative;
        display: grid;
        place-items: center;
        min-block-size: 44px;
        padding-inline: 16px;
        border-radius: 22px;
        background: var(--kite-paper);
        cursor: pointer;
        white-space: nowrap;
      }

      label:has(:checked) {
        color: var(--kite-on-fill);
        background: var(--kite-fill);
      }

      label:has(:focus-visible) {
        outline: 2px solid var(--kite-accent);
        outline-offset: 2px;
      }

      input {
        position: absolute;
        inset: 0;
        opacity: 0;
        cursor: pointer;
      }

      @media (forced-colors: active) {
        label:has(:checked) {
          border: 2px solid;
        }
      }
    `,
  ];

  override render() {
    return html`<fieldset aria-label=${this.label}>
      ${this.choices.map(
        ({ value, text }) =>
          html`<label
            ><input
              type="radio"
              name="choice"
              .checked=${value === this.value}
              @change=${() => this.#choose(value)}
            />${text}</label
          >`,
      )}
    </fieldset>`;
  }

  #choose(value: string): void {
    this.value = value;
    this.dispatchEvent(new CustomEvent('kite-choose', { detail: value }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kite-chips': KiteChips;
  }
  interface HTMLElementEventMap {
    'kite-choose': CustomEvent<string>;
  }
}
