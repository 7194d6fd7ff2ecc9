import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from './base.styles.ts';
import { icon, type IconName } from './icons.ts';

/**
 * Says one thing in place of a page's content: nothing here yet, no network, gone.
 *
 * @slot - what to do next
 */
@customElement('kite-notice')
export class KiteNotice extends LitElement {
  @property() icon: IconName = 'info';
  @property() heading = '';
  @property() text = '';
  /** Whether it is all there is, so that its heading is the heading of the page. */
  @property({ type: Boolean }) alone = false;

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        justify-items: center;
        padding: 32px 24px;
        text-align: center;
      }

      .face {
        display: grid;
        place-items: center;
        inline-size: 72px;
        block-size: 72px;
        margin-block-end: 16px;
        border-radius: 50%;
        color: var(--kite-accent);
        background: color-mix(in srgb, var(--kite-accent) 12%, transparent);
      }

      .face svg {
        inline-size: 34px;
        block-size: 34px;
      }

      .heading {
        margin: 0 0 6px;
        font-size: 1.1875rem;
        font-weight: 600;
        text-wrap: balance;
      }

      p {
        margin: 0 0 20px;
        max-inline-size: 28em;
        color: var(--kite-ink-soft);
        text-wrap: pretty;
      }

      slot {
        display: grid;
        gap: 10px;
        inline-size: min(100%, 320px);
      }
    `,
  ];

  override render() {
    return html`
      <span class="face">${icon(this.icon)}</span>
      ${
        this.alone
          ? html`<h1 class="heading">${this.heading}</h1>`
          : html`<h2 class="heading">${this.heading}</h2>`
      }
      ${this.text ? html`<p>${this.text}</p>` : nothing}
      <slot></slot>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kite-notice': KiteNotice;
  }
}
