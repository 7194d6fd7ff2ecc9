import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { App, Asked } from './app.ts';
import { base } from './elements/base.styles.ts';
import { icon } from './elements/icons.ts';
import './elements/kite-dialog.ts';
import './elements/kite-notice.ts';
import './elements/kite-toast.ts';
import { problemWords } from './elements/problem-words.ts';
import { common } from './elements/texts.ts';
import { speak } from './i18n/texts.ts';
import type { Page } from './pages/page.ts';
import type { Place } from './router.ts';

/** The frame around every page: which one is shown, and what is said over it. */
@customElement('kite-app')
export class KiteApp extends LitElement {
  @property({ attribute: false }) app!: App;
  @state() private page: Page | undefined;
  @state() private fault: unknown;
  @state() private asked: Asked | undefined;

  /** Where the reader has to be brought once the page is long enough; undefined when they are there. */
  #wanted: number | undefined;

  static override styles = [
    base,
    css`
      main {
        max-inline-size: 640px;
        margin-inline: auto;
        padding: calc(var(--kite-inset-top) + 4px) max(12px, env(safe-area-inset-right))
          calc(var(--kite-inset-bottom) + 24px) max(12px, env(safe-area-inset-left));
      }

      .offline {
        position: sticky;
        inset-block-start: 0;
        z-index: 2;
        display: flex;
        align-items: center;
        justify-content: center;
        gap: 8px;
        padding: calc(var(--kite-inset-top) + 8px) 16px 8px;
        color: var(--kite-ink);
        background: color-mix(in srgb, var(--kite-warn) 22%, var(--kite-paper));
        font-size: 0.875rem;
      }

      .offline svg {
        inline-size: 20px;
        block-size: 20px;
      }

      .back {
        display: inline-flex;
        align-items: center;
        min-block-size: 44px;
        padding-inline: 4px 12px;
        color: var(--kite-accent);
      }

      .back svg {
        rotate: 180deg;
      }

      .back:dir(rtl) svg {
        rotate: 0deg;
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    const { router, http, session } = this.app;
    const again = () => this.requestUpdate();
    http.addEventListener('online', again);
    http.addEventListener('offline', again);
    addEventListener('online', () => this.fault !== undefined && location.reload());
    router.addEventListener('arrive', () => void this.#show(router.place));
    session.addEventListener('language', () => void this.#show(router.place));
    this.app.addEventListener('asked', (event) => {
      this.asked = (event as CustomEvent<Asked>).detail;
    });
    for (const moved of ['wheel', 'touchmove', 'keydown'])
      addEventListener(moved, () => (this.#wanted = undefined), { passive: true });
    this.addEventListener('kite-rendered', () => requestAnimationFrame(() => this.#scroll()));
  }

  override render() {
    const { http, router, telegram } = this.app;
    const say = speak(common);
    return html`
      <div role="status">
        ${http.online ? nothing : html`<div class="offline">${icon('offline')}${say('offline')}</div>`}
      </div>
      <main>
        ${
          router.canGoBack && !telegram.buttons.hasBack
            ? html`<button class="back" type="button" @click=${() => router.back()}>
                ${icon('chevron')}${say('back')}
              </button>`
            : nothing
        }
        ${this.fault === undefined ? this.page : this.#problem()}
      </main>
      <kite-toast .app=${this.app}></kite-toast>
      ${
        this.asked
          ? html`<kite-dialog .question=${this.asked.question} @kite-answer=${this.#answered}></kite-dialog>`
          : nothing
      }
    `;
  }

  async #show(place: Place): Promise<void> {
    const first = this.page === undefined;
    try {
      await place.route.load();
    } catch (fault) {
      this.fault = fault;
      return;
    }
    // Meanwhile the person may have gone on.
    if (this.app.router.place !== place) return;
    const page = Object.assign(document.createElement(place.route.tag) as Page, {
      app: this.app,
      route: place.route,
      params: place.params,
    });
    this.fault = undefined;
    this.#wanted = this.app.router.scrolled;
    this.page = page;
    this.#frame();
    await this.updateComplete;
    if (!first) await page.focusHeading();
    this.#scroll();
    this.app.telegram.ready();
    if (first) whenIdle(() => this.app.router.prepare());
  }

  #frame(): void {
    const { router, telegram } = this.app;
    telegram.buttons.show({
      back: router.canGoBack ? () => router.back() : undefined,
      settings: router.place.path === '/settings' ? undefined : () => router.go('/settings'),
    });
  }

  #scroll(): void {
    if (this.#wanted === undefined) return;
    scrollTo(0, this.#wanted);
    if (Math.abs(scrollY - this.#wanted) < 2) this.#wanted = undefined;
  }

  /**
   * A part of the app itself could not be fetched. Browsers remember that of a module for as long as the page lives, so
   * the page begins anew; where it was and what was typed is kept.
   */
  #problem() {
    const { icon: face, heading, text } = problemWords(this.fault);
    return html`<kite-notice alone role="alert" icon=${face} heading=${heading} text=${text}>
      <kite-button @click=${() => location.reload()}>${speak(common)('retry')}</kite-button>
    </kite-notice>`;
  }

  #answered(event: CustomEvent<boolean>): void {
    this.asked?.resolve(event.detail);
    this.asked = undefined;
  }
}

/** Safari has no idle callbacks. */
function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(work);
  else setTimeout(work, 1_000);
}

declare global {
  interface HTMLElementTagNameMap {
    'kite-app': KiteApp;
  }
}
