import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from './base.styles.ts';
import { icon, type IconName } from './icons.ts';
import { tint, tints } from './tint.ts';

/**
 * One row of a section. With `href` it is a link, with `action` a button, else only words.
 *
 * @slot start - a picture before the words, in place of `icon`
 * @slot end - something behind the words, such as a badge
 * @slot - more below the words
 * @fires click - a press on the whole row, where it is a link or a button
 */
@customElement('kite-row')
export class KiteRow extends LitElement {
  @property() heading = '';
  @property() hint = '';
  /** How the hint is meant. */
  @property({ reflect: true }) tone: 'soft' | 'good' | 'warn' | 'bad' = 'soft';
  /** The present choice, at the end of the row. */
  @property() value = '';
  @property() href = '';
  @property({ type: Boolean }) action = false;
  @property() icon: IconName | '' = '';
  @property({ reflect: true }) kind: 'usual' | 'accent' | 'good' | 'danger' = 'usual';
  @property({ type: Boolean }) busy = false;
  /** Of a button that shows more below it: whether it does now. Empty for other rows. */
  @property() expanded: 'true' | 'false' | '' = '';

  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  };

  static override styles = [
    base,
    tints,
    css`
      :host {
        position: relative;
      }

      /* The line begins where the words do, and the last row of a sheet has none. */
      :host(:not(:last-child))::after {
        content: '';
        position: absolute;
        inset-block-end: 0;
        inset-inline: var(--line-start, 16px) 0;
        border-block-end: 0.5px solid var(--kite-line);
      }

      :host([icon]:not([icon=''])) {
        --line-start: 58px;
      }

      :host([faced]) {
        --line-start: 70px;
      }

      .row {
        display: flex;
        align-items: center;
        gap: 12px;
        inline-size: 100%;
        min-block-size: 48px;
        padding: 8px 16px;
        color: inherit;
        text-decoration: none;
        transition: background-color 0.15s;
      }

      :host(:first-child) .row {
        border-start-start-radius: 14px;
        border-start-end-radius: 14px;
      }

      :host(:last-child) .row {
        border-end-start-radius: 14px;
        border-end-end-radius: 14px;
      }

      a.row:active,
      button.row:active {
        background: var(--kite-press);
      }

      @media (hover: hover) {
        a.row:hover,
        button.row:hover {
          background: var(--kite-press);
        }
      }

      .row:focus-visible {
        outline-offset: -2px;
      }

      .badge {
        display: grid;
        place-items: center;
        inline-size: 30px;
        block-size: 30px;
        border-radius: 8px;
        color: #fff;
      }

      .badge svg {
        inline-size: 19px;
        block-size: 19px;
      }

      .words {
        flex: 1;
        min-inline-size: 0;
      }

      .hint {
        display: block;
        margin-block-start: 1px;
        color: var(--kite-ink-soft);
        font-size: 0.875rem;
        line-height: 1.3;
      }

      :host([tone='good']) .hint {
        color: var(--kite-good);
      }

      :host([tone='warn']) .hint {
        color: var(--kite-warn);
      }

      :host([tone='bad']) .hint {
        color: var(--kite-danger);
      }

      .heading {
        display: block;
      }

      .value {
        flex: 0 1 auto;
        max-inline-size: 55%;
        color: var(--kite-ink-soft);
        text-align: end;
      }

      :host([kind='accent']) .heading {
        color: var(--kite-accent);
      }

      :host([kind='danger']) .heading {
        color: var(--kite-danger);
      }

      .plain {
        display: grid;
        place-items: center;
        inline-size: 30px;
        color: var(--kite-accent);
      }

      :host([kind='danger']) .plain {
        color: var(--kite-danger);
      }

      :host([kind='good']) .plain {
        color: var(--kite-good);
      }

      .chevron {
        color: color-mix(in srgb, var(--kite-ink-soft) 60%, transparent);
        margin-inline-end: -6px;
      }

      .chevron svg {
        inline-size: 17px;
        block-size: 17px;
      }

      .chevron.down {
        rotate: 90deg;
      }

      .chevron.up {
        rotate: -90deg;
      }

      :host(:dir(rtl)) .chevron:not(.up, .down) {
        scale: -1 1;
      }

      button.row:disabled {
        opacity: 0.55;
        cursor: default;
      }
    `,
  ];

  override render() {
    const content = html`
      <slot name="start" @slotchange=${this.#faced}>${this.icon ? this.#badge(this.icon) : nothing}</slot>
      <span class="words">
        <span class="heading">${this.heading}</span>
        ${this.hint ? html`<span class="hint">${this.hint}</span>` : nothing}
        <slot></slot>
      </span>
      ${this.value ? html`<span class="value">${this.value}</span>` : nothing}
      <slot name="end"></slot>
    `;
    if (this.href)
      return html`<a class="row" href=${this.href}
        >${content}<span class="chevron">${icon('chevron')}</span></a
      >`;
    if (!this.action) return html`<div class="row">${content}</div>`;
    return html`<button
      class="row"
      type="button"
      ?disabled=${this.busy}
      aria-busy=${this.busy ? 'true' : nothing}
      aria-expanded=${this.expanded || nothing}
    >
      ${content}${
        this.expanded
          ? html`<span class="chevron ${this.expanded === 'true' ? 'up' : 'down'}">${icon('chevron')}</span>`
          : nothing
      }
    </button>`;
  }

  #faced({ target }: Event): void {
    this.toggleAttribute('faced', (target as HTMLSlotElement).assignedElements().length > 0);
  }

  #badge(name: IconName): TemplateResult {
    if (this.kind !== 'usual') return html`<span class="plain">${icon(name)}</span>`;
    return html`<span class="badge ${tint(name)}">${icon(name)}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kite-row': KiteRow;
  }
}
