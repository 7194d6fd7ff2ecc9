import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { App } from '../app.ts';
import { base } from './base.styles.ts';

/** Long enough to read the longest of our sentences. */
const SHOWN_MS = 4_500;

/** What the app says for a moment; read out without taking the focus. */
@customElement('kite-toast')
export class KiteToast extends LitElement {
  @property({ attribute: false }) app!: App;
  @state() private text = '';

  #forget: ReturnType<typeof setTimeout> | undefined;

  static override styles = [
    base,
    css`
      :host {
        position: fixed;
        inset-inline: 16px;
        inset-block-end: calc(var(--kite-inset-bottom) + 16px);
        z-index: 3;
        display: grid;
        justify-items: center;
        pointer-events: none;
      }

      .toast {
        max-inline-size: 460px;
        padding: 12px 18px;
        border-radius: 14px;
        color: #fff;
        background: #2b2f36;
        box-shadow: 0 4px 18px rgb(0 0 0 / 28%);
        font-size: 0.9375rem;
        text-align: center;
        animation: rise 0.2s ease-out;
        pointer-events: auto;
      }

      @keyframes rise {
        from {
          opacity: 0;
          translate: 0 10px;
        }
      }
    `,
  ];

  protected override firstUpdated(): void {
    this.app.addEventListener('said', (event) => {
      this.text = (event as CustomEvent<string>).detail;
      clearTimeout(this.#forget);
      this.#forget = setTimeout(() => {
        this.text = '';
      }, SHOWN_MS);
    });
  }

  override render() {
    return html`<div role="status">
      ${this.text ? html`<div class="toast" @click=${() => (this.text = '')}>${this.text}</div>` : nothing}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kite-toast': KiteToast;
  }
}
