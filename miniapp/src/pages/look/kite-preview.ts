import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Look, Words } from '../../api/channel.ts';
import { base } from '../../elements/base.styles.ts';
import '../../elements/kite-chips.ts';
import { speak } from '../../i18n/texts.ts';
import { en } from './texts.en.ts';
import { uk } from './texts.uk.ts';

const texts = { en, uk };

let fetched: Promise<unknown> | undefined;

/** The widget's own script, from the server that this app came from. */
function fetchWidget(): Promise<unknown> {
  fetched ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = new URL('../kite-chat.js', document.baseURI).href;
    script.onload = resolve;
    script.onerror = () => {
      fetched = undefined;
      reject(new Error('the widget is not there'));
    };
    document.head.append(script);
  });
  return fetched;
}

/** The chat itself with a look on it, in a small page: the dialog with a talk in it, or the closed button. */
@customElement('kite-preview')
export class KitePreview extends LitElement {
  @property({ attribute: false }) look!: Look;
  /** In the language that is being written. */
  @property({ attribute: false }) words: Words = {};
  @property() language = 'en';
  /** The channel's name. */
  @property() name = '';
  @state() private view: 'chat' | 'button' = 'chat';
  @state() private ready = false;

  static override styles = [
    base,
    css`
      /* What is fixed to the window is fixed to this. */
      .page {
        position: relative;
        transform: translateZ(0);
        overflow: hidden;
        border-radius: 14px;
        background: #fff;
        color-scheme: light;
      }

      .page.dark {
        background: #161925;
        color-scheme: dark;
      }

      .page.button {
        block-size: 240px;
      }

      .lines {
        display: grid;
        gap: 12px;
        padding: 24px;
      }

      .lines span {
        block-size: 12px;
        border-radius: 6px;
        background: light-dark(#e8eaf2, #2b3042);
      }

      .lines span:nth-child(3n) {
        inline-size: 70%;
      }

      .lines span:first-child {
        block-size: 26px;
        inline-size: 45%;
        background: light-dark(#d3d7e6, #3a4057);
      }

      kite-chat {
        --kite-radius: 14px;
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    // Without the widget there is nothing to see, and everything else still works.
    fetchWidget().then(
      () => (this.ready = true),
      () => undefined,
    );
  }

  /** Words and colours are taken from here: the page's policy lets no element have a `style` attribute. */
  protected override updated(): void {
    const chat = this.renderRoot.querySelector<HTMLElement>('kite-chat');
    if (!chat) return;
    const { welcome } = this.words;
    Object.assign(chat, { strings: welcome ? { emptyText: welcome } : {} });
    const { primary, secondary } = this.look;
    chat.style.setProperty('--kite-primary-color', primary ?? '');
    chat.style.setProperty('--kite-secondary-color', secondary ?? '');
  }

  override render() {
    const say = speak(texts);
    const { theme } = this.look;
    const dark = theme === 'dark' || (theme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
    return html`<kite-chips
        label=${say('views')}
        .choices=${[
          { value: 'chat', text: say('viewChat') },
          { value: 'button', text: say('viewButton') },
        ]}
        .value=${this.view}
        @kite-choose=${({ detail }: CustomEvent<string>) => (this.view = detail as 'chat' | 'button')}
      ></kite-chips>
      <div class="page ${this.view} ${dark ? 'dark' : ''}" role="img" aria-label=${say('previewHint')}>
        <div inert>
          ${this.view === 'button' ? this.#lines() : nothing} ${this.ready ? this.#chat(dark) : nothing}
        </div>
      </div>`;
  }

  #lines() {
    return html`<div class="lines">${Array.from({ length: 9 }, () => html`<span></span>`)}</div>`;
  }

  #chat(dark: boolean) {
    const say = speak(texts);
    const { placement, launcher } = this.look;
    const theme = dark ? 'dark' : 'light';
    if (this.view === 'button')
      return html`<kite-chat
        theme=${theme}
        lang=${this.language}
        placement=${placement}
        launcher=${launcher}
      ></kite-chat>`;
    return html`<kite-chat
      theme=${theme}
      lang=${this.language}
      placement="inline"
      open
      heading=${this.words.heading || this.name}
    >
      <kite-msg author="visitor" state="read">${say('sampleQuestion')}</kite-msg>
      <kite-msg author="operator" name="Max">${say('sampleAnswer')}</kite-msg>
    </kite-chat>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kite-preview': KitePreview;
  }
}
