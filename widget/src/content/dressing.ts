import { html, nothing, type TemplateResult } from 'lit';
import { wordsOf, type ThreadMessage } from '../client/thread-messages.ts';
import type { MessageList } from '../elements/message-list.ts';
import { above } from '../i18n/phrase.ts';
import { grouped, membersOf, type ShownMessage } from './album.ts';
import { clockIcon } from './icons.ts';
import { linkify } from './linkify.ts';
import { listedStyles } from './listed.styles.ts';
import { MessageActions } from './message-actions.ts';
import { ReadingPlace } from './reading-place.ts';
import type { ReadingWindow } from './reading-window.ts';
import { reactions } from './reactions.ts';
import { showMessage } from './show-message.ts';
import { en, type ContentTexts } from './texts.en.ts';
import './kite-content.ts';

/** What the list puts around and into a `<kite-msg>`. */
export interface Dress {
  readonly inside: TemplateResult;
  readonly around: TemplateResult;
}

/** Shows all that is not plain text. The list fetches it as soon as there is a message. */
export class Dressing {
  #newest: ShownMessage | undefined;
  #window: ReadingWindow | undefined;
  /** As many can be drawn at once without a window on them. */
  #few = 8;
  #grouped: { of: readonly ThreadMessage[]; shown: ShownMessage[] } | undefined;

  readonly #words = above(en);

  readonly #place: ReadingPlace;
  readonly #actions: MessageActions;

  constructor(private readonly list: MessageList) {
    this.#place = new ReadingPlace(list);
    this.#actions = new MessageActions(list);
  }

  private get texts(): ContentTexts {
    return this.#words(this.list.texts);
  }

  /** The messages with albums as one. */
  grouped(messages: readonly ThreadMessage[]): ShownMessage[] {
    if (this.#grouped?.of !== messages) this.#grouped = { of: messages, shown: grouped(messages) };
    const { shown } = this.#grouped;
    this.#newest = shown.at(-1);
    return shown;
  }

  /** As much of these as has to be drawn. */
  shown(all: readonly ShownMessage[]): ShownMessage[] {
    if (this.#window) return this.#window.shown(all);
    if (all.length > this.#few) void this.#openWindow();
    return all.slice(-this.#few);
  }

  /** Scrolls to a message, also to one that is not drawn at present. */
  async show(seq: number): Promise<void> {
    const wanted = this.#grouped?.shown.find((message) => membersOf(message).some((one) => one.seq === seq));
    if (!wanted) return;
    const row = () => this.#place.rows.find(({ dataset }) => dataset['key'] === wanted.key);
    const near = row();
    if (!near) await this.#window?.show(wanted);
    const shown = near ?? row();
    if (shown) showMessage(shown, !near);
  }

  async #openWindow(): Promise<void> {
    try {
      const { ReadingWindow } = await import('./reading-window.ts');
      this.#window ??= new ReadingWindow(this.list, this.#place);
    } catch {
      // Without a window all are drawn, however long that takes.
      this.#few = Infinity;
    }
    this.list.requestUpdate();
  }

  dress(message: ShownMessage): Dress {
    const { texts } = this;
    const { language } = this.list;
    return {
      inside: isPlain(message)
        ? html`<span dir="auto">${linkify(wordsOf(message.content)!.text)}</span>`
        : html`<kite-content
            ?bare=${isBare(message)}
            .message=${message}
            .texts=${texts}
            .language=${language}
          ></kite-content>`,
      around: this.#around(message),
    };
  }

  #around(message: ShownMessage): TemplateResult {
    const { texts } = this;
    const { author, seq, delayed, content } = message;
    const answerable = author !== 'system' && seq !== undefined && content.type !== 'erased';
    const isEdited =
      content.type !== 'erased' && membersOf(message).some(({ edited }) => edited !== undefined);
    return html`${
      isEdited ? html`<span slot="edited">${texts.edited}</span>` : nothing
    }${delayed ? html`<span slot="state" class="delayed">${clockIcon}${texts.delayed}</span>` : nothing}${reactions(
      message,
      texts,
    )}${answerable ? this.#actions.beside(message, message === this.#newest, texts) : nothing}`;
  }
}

/** Makes a list ready for all that it will show. */
export function dressingIn(list: MessageList): Dressing {
  const root = list.shadowRoot!;
  const dressing = new Dressing(list);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, listedStyles.styleSheet!];
  root.addEventListener('kite-show', (event) => void dressing.show((event as CustomEvent).detail.seq));
  return dressing;
}

function isPlain({ content, reply, forwarded }: ShownMessage): boolean {
  return content.type === 'text' && !content.marks?.length && !reply && forwarded === undefined;
}

function isBare({ content, reply, forwarded }: ShownMessage): boolean {
  const free =
    content.type === 'dice' || (content.type === 'file' && /sticker|video-note/.test(content.kind));
  return free && !reply && forwarded === undefined;
}
