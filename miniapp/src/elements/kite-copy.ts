import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { speak } from '../i18n/texts.ts';
import { base } from './base.styles.ts';
import { icon } from './icons.ts';
import { common } from './texts.ts';

/** How long a button says that it has copied. */
const SAID_MS = 2_000;

/**
 * Words that are meant to be taken elsewhere, with a button that takes them.
 *
 * @fires kite-copy - a press on the button; whoever hears it copies, and calls {@link KiteCopy.copied}
 */
@customElement('kite-copy')
export class KiteCopy extends LitElement {
  @property() text = '';
  /** What it is, for those who don't see it. */
  @property() label = '';
  @state() private done = false;

  #forget: ReturnType<typeof setTimeout> | undefined;

  static override styles = [
    base,
    css`
      :host {
        padding: 12px 12px 12px 16px;
      }

      figure {
        margin: 0;
      }

      pre {
        overflow-x: auto;
        margin: 0;
        padding-block-end: 10px;
        font:
          0.8125rem/1.5 ui-monospace,
          'SF Mono',
          Menlo,
          Consolas,
          monospace;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
        direction: ltr;
        text-align: left;
        tab-size: 2;
        user-select: all;
      }

      button {
        display: inline-flex;
        align-items: center;
        justify-content: center;
        gap: 7px;
        min-block-size: 44px;
        inline-size: 100%;
        padding-inline: 14px;
        border-radius: 10px;
        color: var(--kite-accent);
        background: color-mix(in srgb, var(--kite-accent) 10%, transparent);
        font-weight: 600;
        font-size: 0.9375rem;
      }

      button.done {
        color: var(--kite-good);
        background: color-mix(in srgb, var(--kite-good) 12%, transparent);
      }

      button svg {
        inline-size: 19px;
        block-size: 19px;
      }
    `,
  ];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#forget);
  }

  /** Says that it was copied, for a moment. */
  copied(): void {
    this.done = true;
    clearTimeout(this.#forget);
    this.#forget = setTimeout(() => {
      this.done = false;
    }, SAID_MS);
  }

  override render() {
    const say = speak(common);
    return html`<figure aria-label=${this.label}>
      <pre tabindex="0" role="group" aria-label=${this.label}>${this.text}</pre>
      <button
        type="button"
        class=${this.done ? 'done' : ''}
        @click=${() => this.dispatchEvent(new CustomEvent('kite-copy', { bubbles: true, composed: true }))}
      >
        ${icon(this.done ? 'check' : 'copy')}<span aria-live="polite"
          >${say(this.done ? 'copied' : 'copy')}</span
        >
      </button>
    </figure>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kite-copy': KiteCopy;
  }
  interface HTMLElementEventMap {
    'kite-copy': CustomEvent;
  }
}
