import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { LONGEST } from './client/frames.ts';
import type { StoredMessage } from './client/outbox-relay.ts';
import type { WritingDesk } from './compose/writing-desk.ts';
import { browserStorage } from './controllers/browser-storage.ts';
import { ChatController } from './controllers/chat-controller.ts';
import { define } from './define.ts';
import type { ChatPanel } from './elements/chat-panel.ts';
import { emit, type KiteChatStatus, type Sending } from './events.ts';
import type { Front } from './front/front.ts';
import type { AllTexts } from './i18n/all-texts.ts';
import { en, type Texts } from './i18n/en.ts';
import type { Language } from './i18n/language.ts';
import { localeOf, textsOf } from './i18n/localize.ts';
import { counted } from './i18n/phrase.ts';
import type { KiteChatElement } from './launcher/kite-chat-launcher.ts';
import './elements/chat-panel.ts';

/** What the page may style by `::part()`, apart from the launcher's own. */
const PARTS = 'dialog, header, messages, message, composer, input, send';

/** Where it is kept what the visitor has switched on, for the whole site. */
export const BELL_KEY = 'k1te:bell';

/** The conversation behind a launcher: owns the chat, draws the dialog, and tells the page what happens. */
export class KiteConversation extends LitElement {
  static override readonly styles = css`
    :host {
      display: block;
    }
  `;
  static override readonly properties = {
    open: { state: true },
    heading: { state: true },
    placement: { state: true },
    alone: { state: true },
    language: { state: true },
    strings: { state: true },
    words: { state: true },
    ownEmpty: { state: true },
    desk: { state: true },
  };

  open = false;
  /** What the owner and the page have decided; given by the launcher. */
  front!: Front;
  private heading = '';
  placement = 'end';
  private alone = false;
  language: Language = 'en';
  /** What is said: English, below the words of the language, below what the page puts in their place. */
  texts: Texts = en;
  private strings: Partial<AllTexts> = {};
  private words: Partial<AllTexts> = {};
  private ownEmpty = false;
  private desk: WritingDesk | undefined;

  readonly chat = new ChatController(this);
  #focusWanted = false;
  #launcher: KiteChatElement | undefined;
  /** What had the focus before the dialog was opened. */
  #opener: Element | null = null;

  constructor() {
    super();
    this.addEventListener('kite-post', ({ detail: { text } }) => {
      if (this.desk) return this.desk.submit(text);
      // A long text stays in the field until there is what divides it, and any until there is what asks before.
      if (text.length > LONGEST || this.front.look?.form)
        return void this.#fetchDesk().then(
          (desk) => desk.submit(text),
          () => {},
        );
      this.chat.draft.change('');
      // What becomes of it is shown on the message itself.
      this.send(text).catch(() => {});
    });
    this.addEventListener('kite-close', () => this.#launcher?.hide());
    this.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !event.isComposing && this.placement !== 'inline') this.#launcher?.hide();
    });
    this.addEventListener('kite-draft', ({ detail }) => {
      this.chat.draft.change(detail.text);
      this.requestUpdate();
    });
    this.addEventListener('kite-older', () => this.chat.client?.loadOlder());
    this.addEventListener('kite-retry', ({ detail }) => this.#retry(detail.key));
  }

  /** Takes over what the page has set on the launcher. */
  follow(launcher: KiteChatElement): void {
    this.#launcher = launcher;
    if (!this.firstChild) this.#moveIn();
    const { front, open: wasOpen } = this;
    front.follow();
    Object.assign(this, front.settings);
    // Where they cannot be fetched, it is in English until they are asked for again.
    this.#fetchWords().catch(() => {});
    this.chat.enter(launcher.address, launcher.getAttribute('channel'), this.language);
    if (this.open && !wasOpen) {
      this.chat.begin();
      // Where it cannot be fetched, it is asked for again when it is needed.
      this.#fetchDesk().then(
        ({ parts }) => parts.again(),
        () => {},
      );
    }
    if (this.open || browserStorage('localStorage').getItem(BELL_KEY)) this.#fetchBell();
    this.requestUpdate();
    // The page can be reached only when nothing covers it any more.
    if (wasOpen && !this.open) void this.updateComplete.then(() => this.#giveFocusBack());
  }

  /** Moves the focus into the dialog, with a draft in place of what was written there. */
  takeFocus(draft?: string): void {
    let from = document.activeElement;
    while (from?.shadowRoot?.activeElement) from = from.shadowRoot.activeElement;
    if (this.#launcher?.shadowRoot?.activeElement !== this) this.#opener = from;
    if (draft !== undefined) this.chat.draft.change(draft);
    this.#focusWanted = true;
    this.requestUpdate();
  }

  /** Sends a message, unless the page cancels it. */
  async send(said: string | Sending): Promise<StoredMessage | undefined> {
    if (typeof said === 'object') return (await this.#fetchDesk()).send(said);
    const detail = { text: said };
    this.requestUpdate();
    if (!emit(this, 'kite-chat.send', detail, true)) return undefined;
    if (detail.text.length > LONGEST) return (await this.#fetchDesk()).post(detail.text);
    return this.chat.client?.post(detail);
  }

  /** Tells the launcher and the page how many answers were not seen. */
  tellUnread(unread: number): void {
    const text = unread > 0 ? counted(this.texts.unread, unread, this.language) : '';
    this.front.face.count(unread, text);
    Object.assign(this.#launcher ?? {}, { unread });
    emit(this, 'kite-chat.unread', { unread, text });
  }

  /** Tells the launcher and the page how the connection stands. */
  tellStatus(status: KiteChatStatus): void {
    Object.assign(this.#launcher ?? {}, { status });
    emit(this, 'kite-chat.status', status);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('strings') || changed.has('words'))
      this.texts = { ...en, ...this.words, ...this.strings };
    if (this.open && document.visibilityState === 'visible') this.chat.client?.markSeen();
  }

  protected override updated(): void {
    this.front.face.show(this.open, this.texts, this.language);
    if (!this.#focusWanted || !this.open) return;
    this.#focusWanted = false;
    // It makes the browser see to all that is shown: in a task of its own it holds up nothing.
    setTimeout(() => this.#panel.focus());
  }

  get #panel(): ChatPanel {
    return this.renderRoot.querySelector<ChatPanel>('kite-chat-panel')!;
  }

  protected override render(): TemplateResult {
    const { client, draft } = this.chat;
    const { texts } = this;
    return html`<kite-chat-panel
      exportparts=${PARTS}
      placement=${this.placement}
      ?alone=${this.alone}
      .open=${this.open}
      .inline=${this.placement === 'inline'}
      .heading=${this.heading || client?.channel?.name || texts.heading}
      .notice=${this.#notice(texts)}
      .failure=${this.#failure(texts)}
      .draft=${draft.text}
      .desk=${client && this.desk}
      .messages=${client?.messages ?? []}
      .texts=${texts}
      .language=${localeOf(this.language)}
      .loadingOlder=${client?.loadingOlder ?? false}
      .filling=${client !== undefined && client.isKnown && !client.caughtUp}
      .slotted=${client === undefined}
      .ownEmpty=${this.ownEmpty}
    >
      <slot></slot>
      <slot name="empty" slot="empty" @slotchange=${this.#onEmptySlotChange}></slot>
    </kite-chat-panel>`;
  }

  /** Passes the page's own children on to the dialog, and the dialog's parts on to the page. */
  #moveIn(): void {
    const messages = document.createElement('slot');
    const empty = Object.assign(document.createElement('slot'), { name: 'empty', slot: 'empty' });
    this.append(messages, empty);
    this.setAttribute('exportparts', PARTS);
  }

  /** What is not needed for the first line of text comes when the dialog stands. */
  async #fetchDesk(): Promise<WritingDesk> {
    const { WritingDesk } = await import('./compose/writing-desk.ts');
    return (this.desk ??= new WritingDesk(this, this.chat));
  }

  #fetchBell(): void {
    import('./bell/bell.ts').then(
      ({ hangBell }) => hangBell(this),
      () => {},
    );
  }

  async #fetchWords(): Promise<void> {
    const { language } = this;
    const words = await textsOf(language);
    if (language === this.language) this.words = words;
  }

  /** The focus goes back to where it came from, but only if the visitor has not moved it elsewhere. */
  #giveFocusBack(): void {
    if (this.#launcher?.shadowRoot?.activeElement !== this) return;
    const target =
      this.#opener instanceof HTMLElement && this.#opener !== document.body
        ? this.#opener
        : this.front.face.button;
    this.#opener = null;
    target?.focus();
  }

  #notice(texts: Texts): string {
    if (this.chat.client === undefined || this.chat.client.state === 'idle') return '';
    if (!navigator.onLine) return texts.offline;
    return this.chat.disturbed ? texts.reconnecting : '';
  }

  #failure(texts: Texts): string {
    const { stopped, told = '' } = this.chat.client ?? {};
    const reasons = {
      'unknown-channel': texts.unknownChannel,
      'not-allowed-here': texts.notAllowedHere,
      'bad-frame': texts.badFrame,
      told,
    };
    return stopped ? reasons[stopped] : '';
  }

  #retry(key: string): void {
    const message = this.chat.client?.messages.find((candidate) => candidate.key === key);
    // What becomes of it is shown on the message itself.
    if (message) this.chat.client?.retry(message)?.catch(() => {});
  }

  #onEmptySlotChange(event: Event): void {
    this.ownEmpty = (event.target as HTMLSlotElement).assignedElements({ flatten: true }).length > 0;
  }
}

define('kite-conversation', KiteConversation);

declare global {
  interface HTMLElementTagNameMap {
    'kite-conversation': KiteConversation;
  }
}
