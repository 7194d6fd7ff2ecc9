import type { StoredMessage } from '../client/outbox-relay.ts';
import { keyPrefix } from '../client/storage.ts';
import { emit, type KiteChatStatus, type Sending } from '../events.ts';
import type { AllTexts } from '../i18n/all-texts.ts';
import { languageOf } from '../i18n/language.ts';
import type { KiteConversation } from '../kite-conversation.ts';
import type { Visitor } from '../visitor.ts';
import { styles } from './launcher.styles.ts';
import { openChat } from '../i18n/open-chat.ts';
import { ownAddress, withFront } from './own-script.ts';

/**
 * `<kite-chat>`: live chat for any website.
 *
 * Only the launcher is in this script; the rest is fetched on the first hover, focus or opening. Before the visitor's
 * first gesture there is no socket, no cookie, nothing stored, no focus moved and no further request, unless the page
 * sets `open`, or `live`, by which the owner's look is asked for. A visitor who has been here before is connected when
 * the page is idle, so that answers show on the launcher.
 *
 * How it looks and what it asks is the owner's to decide, in the bot or the Mini App; what the page sets stands above
 * it.
 *
 * Whom the site has signed for by a JWT has the same talk on every device. What was said in this browser before
 * anybody signed in stays the browser's; `identify(null)` forgets both.
 *
 * Without `channel` the element is a chat for anyone's backend: the page gives the messages as `<kite-msg>` children
 * and hears of new ones by `kite-chat.send`.
 *
 * Everything may be set before the element is defined. Removing the element closes the socket and leaves nothing.
 *
 * @tagname kite-chat
 *
 * @attr channel - public key of the channel
 * @attr server - address of the server; where the script came from, when absent (its own files always come from there)
 * @attr {boolean} open - whether the dialog is shown; setting it asks nobody, moves no focus, and connects
 * @attr heading - heading of the dialog; the channel's name, when absent
 * @attr {'auto' | 'light' | 'dark'} theme - `light`, `dark` or `auto` (as the device is set, the default)
 * @attr lang - `en`, `uk`, `de`, `pl`, `es`, `fr`, `ar` or `he`; the page's or the browser's, when absent
 * @attr {'auto' | 'none'} launcher - `auto` (the default) or `none`: the page has its own button
 * @attr {boolean} live - whether the closed launcher shows what the owner wishes: its look, a greeting, when an answer can be expected
 * @attr domain - a domain whose sites have one talk with a visitor, as `example.com` for `shop.example.com` and
 *   `help.example.com`: from the first message on a cookie of the domain says whose it is. Set before the chat is opened
 * @attr {'end' | 'start' | 'inline'} placement - `end` (the default) or `start` of the line, or `inline`: as a block of the page
 *
 * @fires kite-chat.ready - the chat first shows all that was said
 * @fires kite-chat.show - before a gesture or `show()` opens the dialog; cancelable
 * @fires kite-chat.hide - before a gesture or `hide()` closes it; cancelable
 * @fires kite-chat.send - before a message is sent; cancelable, `detail.text` may be changed; `detail.files` are
 *   sent with it
 * @fires kite-chat.message - the other side wrote `detail.message` (`detail.kind` is `new`), changed it (`edit`), took
 *   it back (`delete`) or reacted to it (`reaction`)
 * @fires kite-chat.unread - `detail.unread` has changed
 * @fires kite-chat.status - how the chat stands has changed: `detail.connection`, `detail.availability` and
 *   `detail.reopensAt`
 * @fires kite-chat.error - `detail.code`: `load-failed`, a code of a refused message, or why the server refused us:
 *   `unknown-channel`, `not-allowed-here`, `bad-frame`, `identity-required`, `bad-signature`, `signature-expired`
 *
 * @cssprop --kite-primary-color - launcher, own messages, buttons
 * @cssprop --kite-secondary-color - the unread count and the kite's tail
 * @cssprop --kite-font - font family
 * @cssprop --kite-radius - corners of the dialog
 * @cssprop --kite-bg - background of the dialog
 * @cssprop --kite-text - text of the dialog
 * @cssprop --kite-msg-bg - background of the other side's messages
 * @cssprop --kite-msg-sent-bg - background of own messages
 * @cssprop --kite-dialog-width - width of the dialog
 * @cssprop --kite-dialog-height - height of the dialog
 * @cssprop --kite-offset - distance from the corner
 * @cssprop --kite-z-index - place in the pile
 *
 * @csspart launcher - the button that opens the dialog
 * @csspart badge - the count of unread answers on it
 * @csspart dialog - the dialog; the whole chat, where it is a block of the page
 * @csspart header - its head
 * @csspart messages - what was said
 * @csspart message - the bubble of one message
 * @csspart composer - where the visitor writes
 * @csspart input - its text field
 * @csspart send - its button
 *
 * @slot - `<kite-msg>` messages, without `channel`
 * @slot launcher - a button of the page's own in the launcher's place
 * @slot empty - what is shown before the first message
 */
export class KiteChatElement extends HTMLElement {
  static readonly observedAttributes = 'channel server open heading lang launcher placement'.split(' ');

  /** Who the visitor is, as far as the page knows; `token` is a JWT that the site has signed. */
  declare visitor?: Visitor | null;

  /** How many answers were not seen. Written by the conversation. */
  readonly unread: number = 0;
  /** How the connection stands. Written by the conversation. */
  readonly status: KiteChatStatus = { connection: 'idle' };
  /** Fulfilled when the chat first shows all that was said. */
  readonly ready: Promise<unknown> = new Promise((resolve) =>
    this.addEventListener('kite-chat.ready', resolve),
  );

  #strings: Partial<AllTexts> = {};
  #button = document.createElement('button');
  #conversation: KiteConversation | undefined;
  #loading: Promise<KiteConversation> | undefined;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    root.adoptedStyleSheets = [sheet];
    const slot = document.createElement('slot');
    slot.name = 'launcher';
    slot.onclick = () => this.toggle();
    slot.onpointerenter = () => this.#preload();
    slot.addEventListener('focusin', () => this.#preload());
    this.#button.part = 'launcher';
    slot.append(this.#button);
    root.append(slot);
  }

  /** Whether the dialog is shown. */
  get open(): boolean {
    return this.hasAttribute('open');
  }

  set open(open: boolean) {
    this.toggleAttribute('open', open);
  }

  /** Replaces any text of the widget. */
  get strings(): Partial<AllTexts> {
    return this.#strings;
  }

  set strings(strings: Partial<AllTexts>) {
    this.#strings = strings;
    this.#follow();
  }

  /** @internal The server's address, without a slash at its end. */
  get address(): string {
    return (this.getAttribute('server') ?? ownAddress).replace(/\/$/, '');
  }

  /** Opens the dialog and moves the focus into it; `draft` is what the visitor finds already written. */
  async show({ draft }: { draft?: string } = {}): Promise<void> {
    if (!this.open && !emit(this, 'kite-chat.show', undefined, true)) return;
    this.open = true;
    (await this.#load()).takeFocus(draft);
  }

  /** Closes the dialog. The focus, if it was inside, goes back to where it came from. */
  hide(): void {
    if (this.open && emit(this, 'kite-chat.hide', undefined, true)) this.open = false;
  }

  /** Closes the dialog when it is shown, otherwise opens it. */
  toggle(): void {
    // `kite-chat.error` tells the page when the conversation can't be loaded; the next press tries again.
    if (this.open && this.#conversation) this.hide();
    else this.show().catch(String);
  }

  /** Sends a message as the visitor. The promise is fulfilled when the server has stored it. */
  async send(said: string | Sending): Promise<StoredMessage | undefined> {
    return (await this.#load()).send(said);
  }

  /** Says who the visitor is, as `visitor` does; with `null` signs out: nothing of anybody is left in any tab. */
  async identify(visitor: Visitor | { readonly jwt: string } | null): Promise<void> {
    (await this.#load()).front.identify(visitor);
  }

  connectedCallback(): void {
    // What the page set before this class was known hides our accessors.
    const { open, strings } = this;
    delete (this as Partial<this>).open;
    delete (this as Partial<this>).strings;
    this.open = open;
    this.strings = strings;
    const whenIdle = (window.requestIdleCallback ?? setTimeout) as typeof requestIdleCallback;
    whenIdle(
      () => {
        if (!this.isConnected) return;
        if (this.#knowsVisitor()) this.#preload();
        // What cannot be fetched is not missed.
        if (this.hasAttribute('live')) withFront(this.address, ({ live }) => live(this)).catch(String);
      },
      // A page that is never idle does not keep answers back for longer.
      { timeout: 2_000 },
    );
  }

  attributeChangedCallback(): void {
    this.#follow();
  }

  /** Tells the conversation that the page has set something; before it is there, only the button has a say. */
  #follow(): void {
    if (this.open) this.#preload();
    if (this.#conversation) this.#conversation.follow(this);
    else this.#button.ariaLabel = this.#strings.openChat ?? openChat[languageOf(this)] ?? 'Chat';
  }

  #knowsVisitor(): boolean {
    try {
      return `${Object.keys(localStorage)}`.includes(keyPrefix(this.address, this.getAttribute('channel')!));
    } catch {
      // A page that may store nothing knows nobody.
      return false;
    }
  }

  #preload(): void {
    this.#load().catch(String);
  }

  #load(): Promise<KiteConversation> {
    return (this.#loading ??= withFront(this.address, ({ moveIn }) => moveIn(this)).then(
      (conversation) => (this.#conversation = conversation),
      (cause) => {
        this.#loading = undefined;
        emit(this, 'kite-chat.error', { code: 'load-failed' });
        throw cause;
      },
    ));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kite-chat': KiteChatElement;
  }
}
