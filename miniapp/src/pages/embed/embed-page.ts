import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Channel } from '../../api/channel.ts';
import { channel, qrCode } from '../../api/channels.ts';
import '../../elements/kite-copy.ts';
import '../../elements/kite-row.ts';
import '../../elements/kite-section.ts';
import { loadView } from '../../elements/load-view.ts';
import { speak } from '../../i18n/texts.ts';
import { Loading } from '../../state/loading.ts';
import { Page } from '../page.ts';
import { pageStyles } from '../page.styles.ts';
import { base } from '../../elements/base.styles.ts';
import { PACKAGE, recipesFor, type Recipe } from './recipes.ts';
import { en } from './texts.en.ts';
import { uk } from './texts.uk.ts';

const texts = { en, uk };

/** How the chat comes to a site, and its own page for those who have none. */
@customElement('kite-embed-page')
export class EmbedPage extends Page {
  @state() private open: Recipe['name'] | undefined;
  @state() private picture = '';

  readonly #channel = new Loading<Channel, readonly [string]>(
    this,
    () => [this.params['channel'] ?? ''] as const,
    async ([id], signal) => {
      const { value } = await channel(this.app.http, id, signal);
      void this.#draw(id, signal);
      return value;
    },
  );

  static override styles = [
    base,
    pageStyles,
    css`
      .qr {
        display: grid;
        justify-items: center;
        padding: 18px 16px;
      }

      .qr img {
        inline-size: min(220px, 60vw);
        block-size: min(220px, 60vw);
        padding: 12px;
        border-radius: 14px;
        background: #fff;
      }

      .how {
        margin: 0;
        padding: 12px 16px 0;
        color: var(--kite-ink-soft);
        font-size: 0.9375rem;
      }
    `,
  ];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    URL.revokeObjectURL(this.picture);
  }

  protected override lead(): string {
    return speak(texts)('lead');
  }

  protected override content(): TemplateResult {
    return loadView(this.#channel, { full: (found) => this.#all(found) });
  }

  #all(found: Channel): TemplateResult {
    const say = speak(texts);
    const { embed, name } = found;
    return html`<kite-section heading=${say('code')} footer=${say('codeFooter')}>
        <kite-copy label=${say('code')} text=${embed.script} @kite-copy=${this.copied}></kite-copy>
      </kite-section>
      <kite-section heading=${say('page')} footer=${say('pageFooter')}>
        <kite-copy label=${say('page')} text=${embed.page} @kite-copy=${this.copied}></kite-copy>
        <kite-row
          action
          icon="share"
          heading=${say('sharePage')}
          @click=${() => this.app.telegram.share(embed.page, say('shareText', { name }))}
        ></kite-row>
        <kite-row
          action
          icon="globe"
          heading=${say('openPage')}
          @click=${() => this.app.telegram.open(embed.page)}
        ></kite-row>
      </kite-section>
      ${
        this.picture
          ? html`<kite-section heading=${say('qr')}>
              <div class="qr"><img src=${this.picture} alt=${say('qrAlt')} width="220" height="220" /></div>
            </kite-section>`
          : nothing
      }
      <kite-section heading=${say('recipes')} footer=${say('recipesFooter', { server: embed.server })}>
        ${recipesFor(found).map((recipe) => this.#recipe(recipe))}
      </kite-section>`;
  }

  #recipe({ name, hint, how, code }: Recipe): TemplateResult {
    const say = speak(texts);
    const shown = this.open === name;
    return html`<kite-row
        action
        heading=${say(name)}
        hint=${say(hint as `${Recipe['name']}Hint`)}
        expanded=${shown ? 'true' : 'false'}
        @click=${() => this.#toggle(name)}
      ></kite-row>
      ${
        shown
          ? html`<p class="how">${say(how as 'npmHow', { package: PACKAGE })}</p>
              <kite-copy label=${say(name)} text=${code} @kite-copy=${this.copied}></kite-copy>`
          : nothing
      }`;
  }

  #toggle(name: Recipe['name']): void {
    this.app.telegram.tick();
    this.open = this.open === name ? undefined : name;
  }

  /** The rest of the page does not wait for it, and is complete without it. */
  async #draw(id: string, signal: AbortSignal): Promise<void> {
    try {
      const drawn = await qrCode(this.app.http, id, signal);
      URL.revokeObjectURL(this.picture);
      this.picture = URL.createObjectURL(drawn);
    } catch {
      this.picture = '';
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kite-embed-page': EmbedPage;
  }
}
