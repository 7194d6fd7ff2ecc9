import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { App } from '../app.ts';
import { base } from '../elements/base.styles.ts';
import type { KiteCopy } from '../elements/kite-copy.ts';
import '../elements/kite-button.ts';
import { common } from '../elements/texts.ts';
import { spoken } from '../i18n/language.ts';
import { speak } from '../i18n/texts.ts';
import type { Params, Route } from '../router.ts';
import type { ButtonAction, PageButtons } from '../telegram/buttons.ts';
import { pageStyles } from './page.styles.ts';

/** What every page is: a heading, its content, and the buttons of Telegram that belong to it. */
export abstract class Page extends LitElement {
  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) route!: Route;
  @property({ attribute: false }) params: Params = {};

  static override styles = [base, pageStyles];

  /** Telegram's large buttons, declared anew with each render; back and settings are the app's. */
  protected buttons(): Pick<PageButtons, 'main' | 'secondary'> {
    return {};
  }

  /** What stands below the heading. */
  protected abstract content(): TemplateResult;

  /** The heading; the route's title where a page knows no better. */
  protected heading(): string {
    return this.route.title[spoken()];
  }

  /** A sentence below the heading. */
  protected lead(): string {
    return '';
  }

  protected override render() {
    const lead = this.lead();
    return html`<header>
        <h1 tabindex="-1">${this.heading()}</h1>
        ${lead ? html`<p class="lead">${lead}</p>` : nothing}
      </header>
      ${this.content()}${this.#ownSecondary(this.buttons().secondary)}`;
  }

  protected override updated(_changed: PropertyValues): void {
    if (!this.isConnected) return;
    const { main, secondary } = this.buttons();
    this.app.telegram.buttons.show({ main, secondary });
    document.title = `${this.heading()} · K1te Chat`;
    this.dispatchEvent(new CustomEvent('kite-rendered', { bubbles: true, composed: true }));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.app.telegram.buttons.show({ main: undefined, secondary: undefined });
  }

  /** Tells those who don't see the page that it is another one. */
  async focusHeading(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector('h1')?.focus({ preventScroll: true });
  }

  /** Copies what the pressed {@link KiteCopy} holds. */
  protected readonly copied = async ({ target }: Event): Promise<void> => {
    const copy = target as KiteCopy;
    if (await this.app.copy(copy.text)) copy.copied();
    else this.app.say(speak(common)('notCopied'), 'error');
  };

  /** In the page, where this Telegram has no second button. */
  #ownSecondary(action: ButtonAction | undefined): TemplateResult | typeof nothing {
    if (!action || this.app.telegram.buttons.hasSecondary) return nothing;
    return html`<kite-button
      kind="tinted"
      ?busy=${action.busy}
      ?disabled=${action.disabled}
      @click=${action.press}
      >${action.text}</kite-button
    >`;
  }
}
