import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../elements/base.styles.ts';
import { icon } from '../../elements/icons.ts';
import { speak } from '../../i18n/texts.ts';
import type { NoLaunch } from '../../telegram/launch.ts';
import { en } from './texts.en.ts';
import { uk } from './texts.uk.ts';

/** What a browser shows: where the app has to be opened. */
@customElement('kite-outside')
export class KiteOutside extends LitElement {
  @property() why: NoLaunch = 'outside';

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        place-content: center;
        justify-items: center;
        min-block-size: 100dvb;
        padding: max(24px, env(safe-area-inset-top)) 24px max(24px, env(safe-area-inset-bottom));
      }

      main {
        max-inline-size: 26em;
        padding: 28px 24px;
        border-radius: 20px;
        background: var(--kite-paper);
      }

      .face {
        display: grid;
        place-items: center;
        inline-size: 64px;
        block-size: 64px;
        margin-block-end: 16px;
        border-radius: 50%;
        color: var(--kite-on-fill);
        background: var(--kite-fill);
      }

      .face svg {
        inline-size: 34px;
        block-size: 34px;
      }

      h1 {
        margin: 0 0 10px;
        font-size: 1.375rem;
        line-height: 1.25;
        text-wrap: balance;
      }

      p {
        margin: 0 0 8px;
        color: var(--kite-ink-soft);
      }

      ol {
        margin: 0;
        padding-inline-start: 1.4em;
      }

      li {
        padding-block: 6px;
      }
    `,
  ];

  override render() {
    const say = speak({ en, uk });
    const nameless = this.why === 'nameless';
    document.title = `${say(nameless ? 'namelessTitle' : 'title')} · K1te Chat`;
    return html`<main>
      <span class="face">${icon('chat')}</span>
      <h1>${say(nameless ? 'namelessTitle' : 'title')}</h1>
      <p>${say(nameless ? 'namelessIntro' : 'intro')}</p>
      <ol>
        <li>${say('stepBot')}</li>
        <li>${say('stepMenu')}</li>
        <li>${say('stepNew')}</li>
      </ol>
    </main>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kite-outside': KiteOutside;
  }
}
