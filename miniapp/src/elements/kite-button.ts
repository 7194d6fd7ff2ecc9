import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from './base.styles.ts';

/** A button in the page; what a page is about goes to Telegram's main button instead. */
@customElement('kite-button')
export class KiteButton extends LitElement {
  @property({ reflect: true }) kind: 'filled' | 'tinted' | 'danger' = 'filled';
  @property({ type: Boolean }) busy = false;
  @property({ type: Boolean }) disabled = false;

  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  };

  static override styles = [
    base,
    css`
      button {
        display: flex;
        align-items: center;
        justify-content: center;
        gap: 8px;
        inline-size: 100%;
        min-block-size: 48px;
        padding: 10px 20px;
        border-radius: 12px;
        font-weight: 600;
        text-align: center;
        color: var(--kite-on-fill);
        background: var(--kite-fill);
        transition: filter 0.15s;
      }

      :host([kind='tinted']) button {
        color: var(--kite-accent);
        background: var(--kite-paper);
      }

      :host([kind='danger']) button {
        color: var(--kite-danger);
        background: var(--kite-paper);
      }

      button:active {
        filter: brightness(0.92);
      }

      button:disabled {
        opacity: 0.6;
        cursor: default;
      }

      .wheel {
        inline-size: 18px;
        block-size: 18px;
        border: 2px solid currentcolor;
        border-inline-start-color: transparent;
        border-radius: 50%;
        animation: turn 0.9s linear infinite;
      }

      @keyframes turn {
        to {
          rotate: 360deg;
        }
      }
    `,
  ];

  override render() {
    return html`<button
      type="button"
      ?disabled=${this.disabled || this.busy}
      aria-busy=${this.busy ? 'true' : nothing}
    >
      ${this.busy ? html`<span class="wheel"></span>` : nothing}<slot></slot>
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kite-button': KiteButton;
  }
}
