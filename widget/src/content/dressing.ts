import { html, nothing, type TemplateResult } from 'lit';
import type { ThreadMessage } from '../client/thread-messages.ts';
import { grouped, membersOf, type ShownMessage } from './album.ts';
import { clockIcon } from './icons.ts';
import { listedStyles } from './listed.styles.ts';
import { reactions } from './reactions.ts';
import { showMessage } from './show-message.ts';
import type { ContentTexts } from './texts.en.ts';
import { contentTexts } from './texts.ts';
import './kite-content.ts';
import './kite-message-actions.ts';

/** What the list puts around and into a `<kite-msg>`. */
export interface Dress {
  /** In the place of plain text, for what is more than that. */
  readonly inside: TemplateResult | undefined;
  readonly around: TemplateResult;
}

/** Shows all that is not plain text. The list fetches it as soon as there is a message. */
export class Dressing {
  #newest: ShownMessage | undefined;

  constructor(
    private readonly texts: ContentTexts,
    readonly language: string,
  ) {}

  /** The messages with albums as one. */
  grouped(messages: readonly ThreadMessage[]): ShownMessage[] {
    const shown = grouped(messages);
    this.#newest = shown.at(-1);
    return shown;
  }

  dress(message: ShownMessage): Dress {
    const { texts, language } = this;
    return {
      inside: isPlain(message)
        ? undefined
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
    )}${
      answerable
        ? html`<kite-message-actions
            slot="around"
            aria-live="off"
            ?own=${author === 'visitor'}
            .message=${message}
            .texts=${texts}
            .newest=${message === this.#newest}
          ></kite-message-actions>`
        : nothing
    }`;
  }
}

/** Makes a list ready for what it will show, in its language. */
export async function dressingIn(language: string, list: HTMLElement): Promise<Dressing> {
  const dressing = new Dressing(await contentTexts(language), language);
  enter(list.shadowRoot!);
  return dressing;
}

function enter(root: ShadowRoot): void {
  const sheet = listedStyles.styleSheet!;
  if (root.adoptedStyleSheets.includes(sheet)) return;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  root.addEventListener('kite-show', (event) => showMessage(root, (event as CustomEvent).detail.seq));
}

function isPlain({ content, reply, forwarded }: ShownMessage): boolean {
  return content.type === 'text' && !content.marks?.length && !reply && forwarded === undefined;
}

function isBare({ content, reply, forwarded }: ShownMessage): boolean {
  const free =
    content.type === 'dice' || (content.type === 'file' && /sticker|video-note/.test(content.kind));
  return free && !reply && forwarded === undefined;
}
