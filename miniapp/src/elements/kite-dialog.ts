import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { speak } from '../i18n/texts.ts';
import type { Question } from '../telegram/telegram.ts';
import { base } from './base.styles.ts';
import './kite-button.ts';
import { common } from './texts.ts';

/**
 * Asks where Telegram is too old to ask itself.
 *
 * @fires kite-answer - whether the person agreed
 */
@customElement('kite-dialog')
export class KiteDialog extends LitElement {
  @property({ attribute: false }) question!: Question;

  static override styles = [
    base,
    css`
      dialog {
        inline-size: min(340px, calc(100vw - 48px));
        padding: 20px;
        border: 0;
        border-radius: 16px;
        color: var(--kite-ink);
        background: var(--kite-ground);
      }

      dialog::backdrop {
        background: rgb(0 0 0 / 45%);
      }

      h2 {
        margin: 0 0 8px;
        font-size: 1.125rem;
      }

      p {
        margin: 0 0 18px;
      }

      div {
        display: grid;
        gap: 10px;
      }
    `,
  ];

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  override render() {
    const { title, message, yes, danger } = this.question;
    return html`<dialog aria-labelledby="title" @cancel=${() => this.#answer(false)}>
      <h2 id="title">${title}</h2>
      <p>${message}</p>
      <div>
        <kite-button kind=${danger ? 'danger' : 'filled'} @click=${() => this.#answer(true)}
          >${yes}</kite-button
        >
        <kite-button kind="tinted" autofocus @click=${() => this.#answer(false)}
          >${speak(common)('cancel')}</kite-button
        >
      </div>
    </dialog>`;
  }

  #answer(agreed: boolean): void {
    this.dispatchEvent(new CustomEvent('kite-answer', { detail: agreed }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kite-dialog': KiteDialog;
  }
}
