import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { en, type Texts } from './texts.ts';

/** The app's one page: says where channels are made. */
@customElement('kite-app')
export class KiteApp extends LitElement {
  @property({ attribute: false }) texts: Texts = en;

  static override styles = css`
    :host {
      display: grid;
      align-content: center;
      justify-items: center;
      padding: max(24px, env(safe-area-inset-top)) 24px max(24px, env(safe-area-inset-bottom));
    }

    main {
      max-inline-size: 26em;
    }

    h1 {
      font-size: 1.375rem;
      line-height: 1.25;
      text-wrap: balance;
      margin: 0 0 12px;
    }

    p {
      margin: 0 0 8px;
      color: var(--tg-theme-hint-color, color-mix(in srgb, currentcolor 65%, transparent));
    }

    ol {
      margin: 0;
      padding-inline-start: 1.4em;
    }

    li {
      padding-block: 6px;
    }
  `;

  override render() {
    return html`<main>
      <h1>${this.texts.title}</h1>
      <p>${this.texts.intro}</p>
      <ol>
        ${this.texts.steps.map((step) => html`<li>${step}</li>`)}
      </ol>
    </main>`;
  }
}
