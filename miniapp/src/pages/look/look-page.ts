import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import {
  WIDGET_LANGUAGES,
  type Channel,
  type Look,
  type WidgetLanguage,
  type Words,
} from '../../api/channel.ts';
import { removeAvatar, setAvatar } from '../../api/channels.ts';
import '../../elements/kite-copy.ts';
import '../../elements/kite-field.ts';
import type { FieldChange } from '../../elements/kite-field.ts';
import '../../elements/kite-row.ts';
import '../../elements/kite-section.ts';
import { languageName, locale, spoken } from '../../i18n/language.ts';
import { speak } from '../../i18n/texts.ts';
import { ChannelEditPage } from '../channel-edit-page.ts';
import { hardlySeen } from './contrast.ts';
import './kite-preview.ts';
import { squareOf } from './square.ts';
import { en } from './texts.en.ts';
import { uk } from './texts.uk.ts';

const texts = { en, uk };

/** The widget's own colours, where the owner has chosen none. */
const USUAL = { primary: '#3d4fc9', secondary: '#c63d22' } as const;
const LONGEST: Record<keyof Words, number> = { heading: 64, welcome: 400, greeting: 280 };
const DELAYS_SECONDS = [0, 5, 10, 20, 30, 60, 180, 600];

type Change = CustomEvent<FieldChange>;

/** How the chat looks and speaks, with the chat itself to see it on. */
@customElement('kite-look-page')
export class LookPage extends ChannelEditPage {
  @state() private language: WidgetLanguage = spoken();

  static override styles = [
    ...(ChannelEditPage.styles as []),
    css`
      .file {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        opacity: 0;
      }

      kite-preview {
        margin-block-end: 22px;
      }
    `,
  ];

  constructor() {
    super('look');
  }

  protected override form(channel: Channel): TemplateResult {
    const { look, name } = channel;
    return html`<kite-preview
        .look=${look}
        .words=${look.words[this.language] ?? {}}
        .language=${this.language}
        .name=${name}
      ></kite-preview>
      ${this.#colours(look)} ${this.#button(channel)} ${this.#picture(look)} ${this.#words(look, name)}
      ${this.#greeting(channel)} ${this.#once()}`;
  }

  #colours(look: Look): TemplateResult {
    const say = speak(texts);
    return html`<kite-section heading=${say('colours')}>
      ${this.#colour(look, 'primary', this.#warning(look))} ${this.#colour(look, 'secondary', '')}
      <kite-field
        kind="select"
        label=${say('theme')}
        .value=${look.theme}
        .choices=${[
          { value: 'auto', text: say('auto') },
          { value: 'light', text: say('light') },
          { value: 'dark', text: say('darkTheme') },
        ]}
        @kite-change=${({ detail }: Change) => this.#look({ theme: detail.value as Look['theme'] })}
      ></kite-field>
    </kite-section>`;
  }

  #colour(look: Look, which: 'primary' | 'secondary', warning: string): TemplateResult {
    const say = speak(texts);
    const own = look[which];
    const { [which]: _, ...without } = look;
    return html`<kite-field
        kind="colour"
        label=${say(which)}
        hint=${warning || say(`${which}Hint`)}
        .value=${own ?? USUAL[which]}
        error=${this.edited.refusalOf(`look.${which}`)}
        @kite-change=${({ detail }: Change) => this.#look({ [which]: detail.value })}
      ></kite-field>
      ${
        own
          ? html`<kite-row
              action
              kind="accent"
              icon="cross"
              heading=${say('usual')}
              hint=${say(which)}
              @click=${() => this.edited.set({ look: without })}
            ></kite-row>`
          : nothing
      }`;
  }

  /** Where the main colour can hardly be seen. */
  #warning({ primary, theme }: Look): string {
    const say = speak(texts);
    const format = new Intl.NumberFormat(locale(), { maximumFractionDigits: 1 });
    if (!primary) return '';
    return hardlySeen(primary, theme)
      .map(({ on, ratio }) => say(on, { ratio: format.format(ratio) }))
      .join(' ');
  }

  #button({ look, availability }: Channel): TemplateResult {
    const say = speak(texts);
    return html`<kite-section>
      <kite-field
        kind="switch"
        label=${say('launcher')}
        hint=${say('launcherHint')}
        ?checked=${look.launcher === 'auto'}
        @kite-change=${({ detail }: Change) => this.#look({ launcher: detail.checked ? 'auto' : 'none' })}
      ></kite-field>
      <kite-field
        kind="select"
        label=${say('placement')}
        hint=${say('placementHint')}
        .value=${look.placement}
        .choices=${[
          { value: 'end', text: say('end') },
          { value: 'start', text: say('start') },
        ]}
        @kite-change=${({ detail }: Change) => this.#look({ placement: detail.value as Look['placement'] })}
      ></kite-field>
      <kite-field
        kind="switch"
        label=${say('onLauncher')}
        hint=${say('onLauncherHint')}
        ?checked=${availability.onLauncher}
        @kite-change=${({ detail }: Change) => this.edited.set({ availability: { onLauncher: detail.checked } })}
      ></kite-field>
    </kite-section>`;
  }

  #picture({ avatar }: Look): TemplateResult {
    const say = speak(texts);
    return html`<kite-section heading=${say('picture')} footer=${say('pictureHint')}>
      <input
        class="file"
        type="file"
        tabindex="-1"
        aria-hidden="true"
        accept="image/png,image/jpeg,image/webp"
        @change=${this.#choose}
      />
      <kite-row
        action
        kind="accent"
        icon="plus"
        heading=${say('choosePicture')}
        @click=${() => this.renderRoot.querySelector<HTMLInputElement>('.file')?.click()}
      >
        ${avatar ? html`<kite-avatar slot="start" src=${avatar} name=""></kite-avatar>` : nothing}
      </kite-row>
      ${
        avatar
          ? html`<kite-row
              action
              kind="danger"
              icon="trash"
              heading=${say('removePicture')}
              @click=${() => this.#picturePut(undefined)}
            ></kite-row>`
          : nothing
      }
    </kite-section>`;
  }

  readonly #choose = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    input.value = '';
    const square = file && (await squareOf(file));
    if (square) await this.#picturePut(square);
    else if (file) this.app.say(speak(texts)('pictureBad'), 'error');
  };

  /** At once: a picture is no part of the form. */
  async #picturePut(picture: Blob | undefined): Promise<void> {
    const id = this.params['channel'] ?? '';
    try {
      if (picture) await setAvatar(this.app.http, id, picture);
      else await removeAvatar(this.app.http, id);
      this.app.say(speak(texts)(picture ? 'pictureSet' : 'pictureRemoved'));
      await this.loading.run();
    } catch (fault) {
      this.app.failed(fault);
    }
  }

  /** @param name of the channel, which is the heading where the owner writes none */
  #words(look: Look, name: string): TemplateResult {
    const say = speak(texts);
    return html`<kite-section heading=${say('words')} footer=${say('wordsHint')}>
      <kite-field
        kind="select"
        label=${say('language')}
        .value=${this.language}
        .choices=${WIDGET_LANGUAGES.map((value) => ({ value, text: languageName(value) }))}
        @kite-change=${({ detail }: Change) => (this.language = detail.value as WidgetLanguage)}
      ></kite-field>
      ${this.#word(look, 'heading', say('heading'), name)}
      ${this.#word(look, 'welcome', say('welcome'), say('welcomeUsual'))}
      ${this.#word(look, 'greeting', say('greetingText'), say('greetingExample'))}
    </kite-section>`;
  }

  #word({ words }: Look, which: keyof Words, label: string, usual: string): TemplateResult {
    const { language } = this;
    const here = words[language] ?? {};
    const put = (text: string) => {
      const { [which]: _, ...others } = here;
      const after: Words = text.trim() === '' ? others : { ...others, [which]: text };
      const { [language]: __, ...rest } = words;
      this.#look({ words: Object.keys(after).length > 0 ? { ...rest, [language]: after } : rest });
    };
    return html`<kite-field
      kind=${which === 'heading' ? 'text' : 'area'}
      label=${label}
      placeholder=${usual}
      words-lang=${language}
      max-length=${LONGEST[which]}
      .value=${here[which] ?? ''}
      error=${this.edited.refusalOf(`look.words.${language}.${which}`)}
      @kite-change=${({ detail }: Change) => put(detail.value)}
    ></kite-field>`;
  }

  #greeting({ greeting }: Channel): TemplateResult {
    const say = speak(texts);
    const put = (change: Partial<Channel['greeting']>) =>
      this.edited.set({ greeting: { ...greeting, ...change } });
    const delays = [...new Set([...DELAYS_SECONDS, greeting.afterSeconds])].sort((one, other) => one - other);
    return html`<kite-section heading=${say('greeting')} footer=${say('greetingHint')}>
      <kite-field
        kind="switch"
        label=${say('greetingOn')}
        ?checked=${greeting.on}
        error=${this.edited.refusalOf('greeting.on')}
        @kite-change=${({ detail }: Change) => put({ on: detail.checked })}
      ></kite-field>
      ${
        greeting.on
          ? html`<kite-field
                kind="select"
                label=${say('after')}
                .value=${String(greeting.afterSeconds)}
                .choices=${delays.map((count) => ({ value: String(count), text: say('seconds', { count }) }))}
                @kite-change=${({ detail }: Change) => put({ afterSeconds: Number(detail.value) })}
              ></kite-field>
              <kite-field
                kind="area"
                label=${say('pages')}
                hint=${say('pagesHint')}
                .value=${greeting.pages.join('\n')}
                error=${this.#pagesRefusal(greeting.pages)}
                @kite-change=${({ detail }: Change) => put({ pages: linesOf(detail.value) })}
              ></kite-field>`
          : nothing
      }
    </kite-section>`;
  }

  #pagesRefusal(pages: readonly string[]): string {
    return this.edited.refusalOf(...pages.map((_, index) => `greeting.pages.${index}`), 'greeting.pages');
  }

  /** The code that lets the closed button follow; the server gives it as soon as it is needed. */
  #once(): TemplateResult | typeof nothing {
    const script = this.edited.saved?.embed.script ?? '';
    if (!script.includes('data-live')) return nothing;
    const say = speak(texts);
    return html`<kite-section heading=${say('once')} footer=${say('onceHint')}>
      <kite-copy label=${say('once')} .text=${script} @kite-copy=${this.copied}></kite-copy>
    </kite-section>`;
  }

  /** A line that is only just begun is no page yet. */
  protected override save(): Promise<boolean> {
    const greeting = this.edited.values?.greeting;
    if (greeting) this.edited.set({ greeting: { ...greeting, pages: greeting.pages.filter(Boolean) } });
    return super.save();
  }

  #look(change: Partial<Look>): void {
    const { values } = this.edited;
    if (values) this.edited.set({ look: { ...values.look, ...change } });
  }
}

/** What is being typed keeps its empty last line until it is left. */
function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line, index) => line !== '' || (index > 0 && index === lines.length - 1));
}

declare global {
  interface HTMLElementTagNameMap {
    'kite-look-page': LookPage;
  }
}
