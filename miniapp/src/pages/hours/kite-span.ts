import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../elements/base.styles.ts';
import { icon } from '../../elements/icons.ts';
import { speak } from '../../i18n/texts.ts';
import { en } from './texts.en.ts';
import { uk } from './texts.uk.ts';

/** As the server writes midnight at the end of a day; a field of the browser knows only the one at its beginning. */
const END = '24:00';

/**
 * From when until when.
 *
 * @fires kite-span - both times, or undefined when the row is to go
 */
@customElement('kite-span')
export class KiteSpan extends LitElement {
  @property() label = '';
  @property() from = '';
  @property() to = '';
  @property() error = '';

  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  };

  static override styles = [
    base,
    css`
      :host {
        position: relative;
        padding: 4px 6px 4px 16px;
        border-block-end: 0.5px solid var(--kite-line);
      }

      .line {
        display: flex;
        align-items: center;
        gap: 10px;
      }

      label {
        display: flex;
        align-items: center;
        gap: 8px;
        color: var(--kite-ink-soft);
        white-space: nowrap;
      }

      /* The keys and a tap on the numbers do the same, and the row is short. */
      input::-webkit-calendar-picker-indicator {
        display: none;
      }

      input {
        min-block-size: 44px;
        padding: 4px 8px;
        border: 0;
        border-radius: 8px;
        color: var(--kite-ink);
        background: var(--kite-press);
        font-variant-numeric: tabular-nums;
      }

      button {
        display: grid;
        place-items: center;
        min-inline-size: 44px;
        min-block-size: 44px;
        margin-inline-start: auto;
        color: var(--kite-ink-soft);
      }

      button svg {
        inline-size: 20px;
        block-size: 20px;
      }

      p {
        margin: 2px 0 6px;
        color: var(--kite-danger);
        font-size: 0.8125rem;
      }
    `,
  ];

  override render() {
    const say = speak({ en, uk });
    return html`<div class="line" role="group" aria-label=${this.label}>
        <label
          >${say('from')}
          <input
            type="time"
            required
            .value=${this.from}
            aria-invalid=${this.error ? 'true' : nothing}
            @change=${(event: Event) => this.#tell({ from: valueOf(event) })}
        /></label>
        <label
          >${say('to')}
          <input
            type="time"
            required
            .value=${this.to === END ? '00:00' : this.to}
            aria-invalid=${this.error ? 'true' : nothing}
            @change=${(event: Event) => this.#tell({ to: valueOf(event) === '00:00' ? END : valueOf(event) })}
        /></label>
        <button
          type="button"
          aria-label="${say('takeAway')}: ${this.label}"
          @click=${() => this.#tell(undefined)}
        >
          ${icon('cross')}
        </button>
      </div>
      <p role="alert" ?hidden=${!this.error}>${this.error}</p>`;
  }

  #tell(change: { from?: string; to?: string } | undefined): void {
    const { from, to } = this;
    const detail = change && { from, to, ...change };
    // A field that was emptied says nothing; what was there before stays.
    if (detail && (!detail.from || !detail.to)) return this.requestUpdate();
    this.dispatchEvent(new CustomEvent('kite-span', { detail }));
  }
}

function valueOf(event: Event): string {
  return (event.target as HTMLInputElement).value;
}

declare global {
  interface HTMLElementTagNameMap {
    'kite-span': KiteSpan;
  }
}
