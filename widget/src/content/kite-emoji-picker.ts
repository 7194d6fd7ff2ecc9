import { css, html, LitElement, type TemplateResult } from 'lit';
import { define } from '../define.ts';
import { tokens } from '../elements/tokens.styles.ts';
import { ALL_EMOJI } from './all-emoji.ts';
import { inColour } from './emoji.ts';
import { moveFocus } from './move-focus.ts';

const COLUMNS = 7;

/** All that may be reacted with. Says `pick` with the emoji. */
export class KiteEmojiPicker extends LitElement {
  static override readonly styles = [
    tokens,
    css`
      .all {
        display: grid;
        grid-template-columns: repeat(7, 40px);
        max-block-size: 248px;
        overflow: hidden auto;
        scrollbar-width: thin;
      }
      button {
        display: grid;
        place-items: center;
        block-size: 40px;
        border-radius: 10px;
        font-size: 22px;
      }
      button:is(:hover, :focus) {
        background: var(--_field);
      }
      button:focus-visible {
        outline-offset: -2px;
      }
      [aria-checked='true'] {
        background: color-mix(in srgb, var(--_accent) 20%, var(--_bg));
      }
    `,
  ];
  static override readonly properties = { chosen: {}, label: {} };

  chosen: string | undefined;
  label = '';

  protected override firstUpdated(): void {
    this.#buttons[this.#first]?.focus();
  }

  /** Where to begin: what was chosen before, or the first of all. */
  get #first(): number {
    return Math.max(0, ALL_EMOJI.indexOf(this.chosen ?? ''));
  }

  get #buttons(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll('button')];
  }

  protected override render(): TemplateResult {
    return html`<div class="all" role="group" aria-label=${this.label} @keydown=${this.#onKeyDown}>
      ${ALL_EMOJI.map(
        (emoji, place) =>
          html`<button
            role="menuitemradio"
            aria-checked=${emoji === this.chosen}
            tabindex=${place === this.#first ? 0 : -1}
            @click=${() => this.dispatchEvent(new CustomEvent('pick', { detail: emoji }))}
          >
            ${inColour(emoji)}
          </button>`,
      )}
    </div>`;
  }

  #onKeyDown(event: KeyboardEvent): void {
    const rows = { ArrowUp: -COLUMNS, ArrowDown: COLUMNS }[event.key];
    if (rows === undefined) return moveFocus(event, this.#buttons);
    event.preventDefault();
    const at = this.#buttons.indexOf(event.composedPath()[0] as HTMLElement);
    this.#buttons[at + rows]?.focus();
  }
}

define('kite-emoji-picker', KiteEmojiPicker);

declare global {
  interface HTMLElementTagNameMap {
    'kite-emoji-picker': KiteEmojiPicker;
  }
}
