import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { define } from '../define.ts';
import { tokens } from '../elements/tokens.styles.ts';
import type { ThreadMessage } from '../client/thread-messages.ts';
import { emit } from '../events.ts';
import { membersOf, type ShownMessage } from './album.ts';
import type { CopyText } from './copy-text.ts';
import { asReaction, inColour, QUICK } from './emoji.ts';
import { menuStyles } from './kite-message-menu.styles.ts';
import { binIcon, copyIcon, editIcon, replyIcon, smileIcon } from './menu-icons.ts';
import { choicesOf, ownReaction, wordsOf } from './message-choices.ts';
import { moveFocus } from './move-focus.ts';
import { placeMenu } from './place-menu.ts';
import type { ContentTexts } from './texts.en.ts';

/** How long "Copied" is there to be read. */
const COPIED_MS = 900;

type View = 'choices' | 'copied' | 'ask' | 'emoji';

/** What may be done with a message, behind its button. Open as long as it is there; says `done` when it should go. */
export class KiteMessageMenu extends LitElement {
  static override readonly styles = [tokens, menuStyles];
  static override readonly properties = {
    message: { attribute: false },
    texts: { attribute: false },
    view: { state: true },
  };

  message!: ShownMessage;
  texts!: ContentTexts;
  copy!: CopyText;
  private view: View = 'choices';

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('pointerdown', this.#onPress, true);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('pointerdown', this.#onPress, true);
    // Where its message is gone, it does not come back with it.
    this.#tellDone();
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('view') && this.#menu.matches(':popover-open')) return;
    placeMenu(this.#menu, this.#button);
    this.#menu.querySelector<HTMLElement>('button')?.focus();
    // Only then it is known how large they are.
    void this.#menu.querySelector('kite-emoji-picker')?.updateComplete.then(() => {
      if (this.isConnected) placeMenu(this.#menu, this.#button);
    });
  }

  get #seq(): number {
    return this.message.seq!;
  }

  /** Where it is opened, and where the focus goes afterwards. */
  get #button(): HTMLElement {
    return this.previousElementSibling as HTMLElement;
  }

  get #menu(): HTMLElement {
    return this.renderRoot.querySelector<HTMLElement>('.menu')!;
  }

  protected override render(): TemplateResult {
    const asks = this.view === 'ask';
    return html`<div
      class="menu"
      popover="manual"
      role=${asks ? 'alertdialog' : 'menu'}
      aria-label=${asks ? this.texts.removeAsk : this.texts.actions}
      @keydown=${this.#onKeyDown}
    >
      ${this.#inside()}
    </div>`;
  }

  #inside(): unknown {
    switch (this.view) {
      case 'ask':
        return this.#ask();
      case 'copied':
        return html`<p role="status">${this.texts.copied}</p>`;
      case 'emoji':
        return html`<kite-emoji-picker
          .chosen=${inColour(ownReaction(this.message) ?? '')}
          .label=${this.texts.react}
          @pick=${({ detail }: CustomEvent<string>) => this.#react(asReaction(detail))}
        ></kite-emoji-picker>`;
      default:
        return this.#choices();
    }
  }

  #choices(): unknown {
    const { texts } = this;
    const { react, words, edit, remove } = choicesOf(this.message);
    return [
      react ? this.#quick() : nothing,
      this.#item(replyIcon, texts.reply, () => this.#reply()),
      words ? this.#item(copyIcon, texts.copyText, () => this.#copy(words)) : nothing,
      edit ? this.#item(editIcon, texts.edit, () => this.#edit(edit)) : nothing,
      remove ? this.#item(binIcon, texts.remove, () => (this.view = 'ask'), 'danger') : nothing,
    ];
  }

  #quick(): TemplateResult {
    const chosen = ownReaction(this.message);
    return html`<div class="quick" role="group" aria-label=${this.texts.react}>
      ${QUICK.map(
        (emoji) =>
          html`<button
            role="menuitemradio"
            aria-checked=${emoji === chosen}
            tabindex="-1"
            @click=${() => this.#react(emoji)}
          >
            ${inColour(emoji)}
          </button>`,
      )}
      <button role="menuitem" tabindex="-1" aria-label=${this.texts.moreEmoji} @click=${this.#moreEmoji}>
        ${smileIcon}
      </button>
    </div>`;
  }

  #item(icon: unknown, label: string, act: () => void, kind = ''): TemplateResult {
    return html`<button role="menuitem" class="item ${kind}" tabindex="-1" @click=${act}>
      ${icon}${label}
    </button>`;
  }

  #ask(): TemplateResult {
    const { removeAsk, remove, keep } = this.texts;
    return html`<p>${removeAsk}</p>
      <div class="answers">
        <button class="item" tabindex="-1" @click=${this.#close}>${keep}</button>
        <button class="item danger" tabindex="-1" @click=${this.#remove}>${remove}</button>
      </div>`;
  }

  /** What hears of it may take the focus, so that the button must have had it before. */
  #reply(): void {
    this.#close();
    emit(this, 'kite-reply', { seq: this.#seq });
  }

  #edit(message: ThreadMessage): void {
    this.#close();
    emit(this, 'kite-edit', { seq: message.seq!, text: wordsOf(message) });
  }

  #react(emoji: string): void {
    this.#close();
    const taken = ownReaction(this.message) === emoji;
    emit(this, 'kite-react', { seq: this.#seq, emoji: taken ? '' : emoji });
  }

  #moreEmoji(): void {
    import('./kite-emoji-picker.ts').then(
      () => (this.view = 'emoji'),
      // The next press tries again.
      () => {},
    );
  }

  async #copy(words: string): Promise<void> {
    const copied = await this.copy(words, this.#menu);
    this.view = 'copied';
    setTimeout(() => this.#close(), copied ? COPIED_MS : 0);
  }

  #remove(): void {
    this.#close();
    for (const { seq } of membersOf(this.message)) if (seq !== undefined) emit(this, 'kite-erase', { seq });
  }

  readonly #close = (): void => {
    this.#button.focus();
    this.#tellDone();
  };

  #tellDone(): void {
    this.dispatchEvent(new Event('done'));
  }

  /** A press elsewhere closes it. A popover that does so by itself would go when a long press ends. */
  readonly #onPress = (event: Event): void => {
    if (!event.composedPath().includes(this)) this.#tellDone();
  };

  #onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      // Escape closes the menu and not the whole chat.
      event.stopPropagation();
      this.#close();
    } else if (this.view !== 'emoji') moveFocus(event, this.#menu.querySelectorAll('button'));
  }
}

define('kite-message-menu', KiteMessageMenu);

declare global {
  interface HTMLElementTagNameMap {
    'kite-message-menu': KiteMessageMenu;
  }
}
