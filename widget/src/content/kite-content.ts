import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Content } from '../client/frames.ts';
import type { Quoted, ThreadMessage } from '../client/thread-messages.ts';
import { define } from '../define.ts';
import { tokens } from '../elements/tokens.styles.ts';
import { emit } from '../events.ts';
import { albumView } from './album-view.ts';
import { membersOf, type ShownMessage } from './album.ts';
import { cardStyles } from './card.styles.ts';
import { contentStyles } from './content.styles.ts';
import { copyText } from './copy-text.ts';
import { brokenCard } from './file-card.ts';
import { fileView } from './file-view.ts';
import { markedText } from './marked-text.ts';
import type { Scene } from './scene.ts';
import type { ContentTexts } from './texts.en.ts';
import { filled, kindOf } from './texts.ts';

/** What is within the bubble of a message that is more than plain text. */
export class KiteContent extends LitElement implements Scene {
  static override readonly styles = [tokens, cardStyles, contentStyles];
  static override readonly properties = {
    message: { attribute: false },
    texts: { attribute: false },
    language: { attribute: false },
    revealed: { state: true },
    broken: { state: true },
  };

  message!: ShownMessage;
  texts!: ContentTexts;
  language = 'en';
  revealed = false;

  private broken: readonly string[] = [];

  readonly reveal = (): void => {
    this.revealed = true;
  };

  isBroken(url: string): boolean {
    return this.broken.includes(url);
  }

  fail({ seq }: ThreadMessage, url: string): void {
    if (this.isBroken(url)) return;
    this.broken = [...this.broken, url];
    if (seq !== undefined) emit(this, 'kite-refresh', { seq });
  }

  readonly retry = ({ seq }: ThreadMessage): void => {
    this.broken = [];
    if (seq !== undefined) emit(this, 'kite-refresh', { seq });
  };

  readonly enlarge = (message: ThreadMessage, from: HTMLElement): void => {
    const photos = membersOf(this.message).filter(
      ({ content }) => content.type === 'file' && content.kind === 'photo',
    );
    import('./viewer.ts').then(
      ({ openViewer }) => openViewer(photos, photos.indexOf(message), this, from),
      // The next press tries again.
      () => {},
    );
  };

  protected override render(): TemplateResult {
    const { forwarded, reply } = this.message;
    return html`
      ${forwarded === undefined ? nothing : this.#forwarded(forwarded)} ${reply ? this.#quote() : nothing}
      ${this.#said()}
    `;
  }

  #forwarded(name: string): TemplateResult {
    const [before, after] = this.texts.forwarded.split('{name}');
    return html`<div class="forwarded" dir="auto">${before}<bdi>${name}</bdi>${after}</div>`;
  }

  #quote(): TemplateResult {
    const { quoted, reply } = this.message;
    const { texts } = this;
    const name = quoted === undefined ? texts.earlier : this.#nameOf(quoted);
    const words = reply!.quote || quoted?.text || (quoted?.kind ? kindOf(quoted.kind, texts) : '');
    return html`<button class="quote" @click=${this.#onQuote}>
      <bdi class="whose">${name}</bdi>${words ? html`<bdi class="line">${words}</bdi>` : nothing}
    </button>`;
  }

  #nameOf({ author, name }: Quoted): string {
    return author === 'visitor' ? this.texts.you : (name ?? this.texts.operator);
  }

  /** The list knows where the message is. */
  #onQuote(): void {
    const { seq } = this.message.reply!;
    this.dispatchEvent(new CustomEvent('kite-show', { detail: { seq }, bubbles: true }));
  }

  #said(): unknown {
    const members = membersOf(this.message);
    if (members.length > 1)
      return [albumView(members, this), members.map(({ content }) => this.#caption(content))];
    return [this.#shown(), this.#caption(this.message.content)];
  }

  #caption(content: Content): unknown {
    return content.type === 'file' && content.caption?.text ? markedText(content.caption, this) : nothing;
  }

  #shown(): unknown {
    const { content } = this.message;
    switch (content.type) {
      case 'text':
        return markedText(content, this);
      case 'file':
        return fileView(this.message, content, this);
      case 'location':
      case 'contact':
      case 'poll':
      case 'checklist':
        return this.#card(content);
      case 'dice':
        return this.#dice(content.emoji, content.value);
      case 'erased':
        return html`<em class="muted">${this.texts.erased}</em>`;
      case 'unshown':
      case 'unknown':
        return html`<em class="muted">${this.texts.unshown}</em>`;
    }
  }

  #card(content: Content): TemplateResult {
    const { message, texts, language } = this;
    if (this.isBroken(content.type)) return brokenCard(message, content.type, this);
    import('./kite-card.ts').catch(() => this.fail(message, content.type));
    return html`<kite-card
      .content=${content}
      .texts=${texts}
      .language=${language}
      .copy=${copyText}
    ></kite-card>`;
  }

  #dice(emoji: string, value: number): TemplateResult {
    return html`<div class="dice" role="img" aria-label=${filled(this.texts.rolled, { emoji, value })}>
      <span class="large">${emoji}</span><span class="value">${value}</span>
    </div>`;
  }
}

define('kite-content', KiteContent);

declare global {
  interface HTMLElementTagNameMap {
    'kite-content': KiteContent;
  }
}
