import { css, html, LitElement } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { base } from '../../elements/base.styles.ts';
import type { IconName } from '../../elements/icons.ts';
import '../../elements/kite-button.ts';
import '../../elements/kite-notice.ts';
import { speak } from '../../i18n/texts.ts';
import { en } from './texts.en.ts';
import { uk } from './texts.uk.ts';

const SCREENS = [
  { icon: 'chat', title: 'welcomeTitle', text: 'welcomeText' },
  { icon: 'group', title: 'howTitle', text: 'howText' },
  { icon: 'code', title: 'startTitle', text: 'startText' },
] as const satisfies { icon: IconName; title: keyof typeof en; text: keyof typeof en }[];

/**
 * Three screens for somebody who has no channel yet.
 *
 * @fires kite-start - the person wants their first channel
 */
@customElement('kite-first-run')
export class FirstRun extends LitElement {
  @state() private at = 0;

  static override styles = [
    base,
    css`
      section {
        margin-block-end: 22px;
        border-radius: 14px;
        background: var(--kite-paper);
      }

      .dots {
        display: flex;
        justify-content: center;
        gap: 7px;
        padding-block-end: 22px;
      }

      .dots span {
        inline-size: 7px;
        block-size: 7px;
        border-radius: 50%;
        background: color-mix(in srgb, var(--kite-ink) 22%, transparent);
      }

      .dots .here {
        background: var(--kite-accent);
      }
    `,
  ];

  override render() {
    const say = speak({ en, uk });
    const screen = SCREENS[this.at] ?? SCREENS[0];
    const last = this.at === SCREENS.length - 1;
    return html`<section>
      <kite-notice
        aria-live="polite"
        icon=${screen.icon}
        heading=${say(screen.title)}
        text=${say(screen.text)}
      >
        <kite-button @click=${() => this.#on(last)}>${say(last ? 'start' : 'next')}</kite-button>
      </kite-notice>
      <div class="dots" role="img" aria-label=${say('step', { count: this.at + 1, all: SCREENS.length })}>
        ${SCREENS.map((_, index) => html`<span class=${index === this.at ? 'here' : ''}></span>`)}
      </div>
    </section>`;
  }

  #on(last: boolean): void {
    if (last) this.dispatchEvent(new CustomEvent('kite-start'));
    else this.at += 1;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kite-first-run': FirstRun;
  }
}
