import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from './base.styles.ts';
import { tint, tints } from './tint.ts';

/** The face of somebody or something that has no picture: the first letters of its name. Seen, not read out. */
@customElement('kite-avatar')
export class KiteAvatar extends LitElement {
  @property() name = '';
  /** What decides about the colour; the name where there is none. */
  @property() seed = '';
  @property() src = '';

  static override styles = [
    base,
    tints,
    css`
      :host {
        flex: none;
        inline-size: var(--kite-avatar-size, 42px);
        block-size: var(--kite-avatar-size, 42px);
      }

      span,
      img {
        display: grid;
        place-items: center;
        inline-size: 100%;
        block-size: 100%;
        border-radius: 50%;
        object-fit: cover;
        color: #fff;
        font-size: calc(var(--kite-avatar-size, 42px) * 0.4);
        font-weight: 600;
        line-height: 1;
      }
    `,
  ];

  override render() {
    if (this.src) return html`<img src=${this.src} alt="" />`;
    return html`<span class=${tint(this.seed || this.name)} aria-hidden="true">${initials(this.name)}</span>`;
  }
}

/** One letter of the first and one of the last word. */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word) => (/[\p{L}\p{N}]/u.exec(word ?? '')?.[0] ?? '').toLocaleUpperCase()).join('');
}

declare global {
  interface HTMLElementTagNameMap {
    'kite-avatar': KiteAvatar;
  }
}
