import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { define } from '../define.ts';
import { tokens } from '../elements/tokens.styles.ts';
import { FOR_WORDS, REACTIONS } from './all-emoji.ts';

const COLUMNS = 7;

/** All that may be reacted with, or put into words. Says `pick` with the emoji. */
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
  static override readonly properties = { chosen: {}, label: {}, words: { type: Boolean } };

  chosen: string | undefined;
  /** Whether they are for words; then none of them is chosen. */
  words = false;
  label = '';

  protected override firstUpdated(): void {
    this.#buttons[this.#first]?.focus();
  }

  /** Where to begin: what was chosen before, or the first of all. */
  get #first(): number {
    return Math.max(0, this.#all.indexOf(this.chosen ?? ''));
  }

  get #all(): readonly string[] {
    return this.words ? FOR_WORDS : REACTIONS;
  }

  get #buttons(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll('button')];
  }

  protected override render(): TemplateResult {
    return html`<div class="all" role="group" aria-label=${this.label} @keydown=${this.#onKeyDown}>
      ${this.#all.map(
        (emoji, place) =>
          html`<button
            role=${this.words ? 'menuitem' : 'menuitemradio'}
            aria-checked=${this.words ? nothing : emoji === this.chosen}
            tabindex=${place === this.#first ? 0 : -1}
            @click=${() => this.dispatchEvent(new CustomEvent('pick', { detail: emoji }))}
          >
            ${emoji}
          </button>`,
      )}
    </div>`;
  }

  #onKeyDown(event: KeyboardEvent): void {
    const buttons = this.#buttons;
    const at = buttons.indexOf(event.composedPath()[0] as HTMLElement);
    const forward = getComputedStyle(this).direction === 'rtl' ? -1 : 1;
    const to = {
      ArrowUp: at - COLUMNS,
      ArrowDown: at + COLUMNS,
      ArrowLeft: at - forward,
      ArrowRight: at + forward,
      Home: 0,
      End: buttons.length - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    buttons[to]?.focus();
  }
}

define('kite-emoji-picker', KiteEmojiPicker);

declare global {
  interface HTMLElementTagNameMap {
    'kite-emoji-picker': KiteEmojiPicker;
  }
}
