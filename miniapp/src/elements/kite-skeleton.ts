import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { speak } from '../i18n/texts.ts';
import { base } from './base.styles.ts';
import { common } from './texts.ts';

/** The shape of rows that are on their way. */
@customElement('kite-skeleton')
export class KiteSkeleton extends LitElement {
  @property({ type: Number }) rows = 3;

  static override styles = [
    base,
    css`
      .sheet {
        overflow: hidden;
        background: var(--kite-paper);
        border-radius: 14px;
        animation: breathe 1.4s ease-in-out infinite alternate;
      }

      .row {
        display: flex;
        align-items: center;
        gap: 12px;
        padding: 12px 16px;
      }

      .face,
      .line {
        background: color-mix(in srgb, var(--kite-ink) 9%, var(--kite-paper));
        border-radius: 8px;
      }

      .face {
        flex: none;
        inline-size: 42px;
        block-size: 42px;
        border-radius: 50%;
      }

      .lines {
        flex: 1;
        display: grid;
        gap: 8px;
      }

      .line {
        block-size: 12px;
        inline-size: 45%;
      }

      .line + .line {
        inline-size: 70%;
      }

      .said {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }

      @keyframes breathe {
        to {
          opacity: 0.6;
        }
      }
    `,
  ];

  override render() {
    return html`<div class="sheet" role="status">
      <span class="said">${speak(common)('loading')}</span>
      ${Array.from(
        { length: this.rows },
        () =>
          html`<div class="row">
            <span class="face"></span>
            <span class="lines"><span class="line"></span><span class="line"></span></span>
          </div>`,
      )}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kite-skeleton': KiteSkeleton;
  }
}
