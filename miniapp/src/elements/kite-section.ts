import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from './base.styles.ts';

/**
 * Rows on one sheet of paper, as in Telegram's settings: a heading above, an explanation below.
 *
 * @slot - rows, fields or anything else
 * @slot footer - an explanation with more than words in it
 */
@customElement('kite-section')
export class KiteSection extends LitElement {
  @property() heading = '';
  @property() footer = '';
  /** Whether the content touches the edges, as rows do; else it has a margin. */
  @property({ type: Boolean }) padded = false;

  static override styles = [
    base,
    css`
      section {
        margin-block-end: 22px;
      }

      h2 {
        margin: 0;
        padding: 0 16px 7px;
        color: var(--kite-heading);
        font-size: 0.875rem;
        font-weight: 500;
      }

      .sheet {
        background: var(--kite-paper);
        border-radius: 14px;
      }

      .padded {
        padding: 14px 16px;
      }

      ::slotted(*:not(:last-child)) {
        border-block-end: var(--kite-row-line, 0.5px) solid transparent;
      }

      footer {
        padding: 7px 16px 0;
        color: var(--kite-ink-soft);
        font-size: 0.8125rem;
        line-height: 1.4;
      }
    `,
  ];

  override render() {
    return html`<section aria-labelledby=${this.heading ? 'heading' : nothing}>
      ${this.heading ? html`<h2 id="heading">${this.heading}</h2>` : nothing}
      <div class=${this.padded ? 'sheet padded' : 'sheet'}><slot></slot></div>
      ${this.footer ? html`<footer>${this.footer}</footer>` : html`<slot name="footer"></slot>`}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kite-section': KiteSection;
  }
}
