import type { StoredMessage } from '../client/outbox-relay.ts';
import { keyPrefix } from '../client/storage.ts';
import { emit, type KiteChatStatus, type Sending } from '../events.ts';
import type { Texts } from '../i18n/en.ts';
import { languageOf } from '../i18n/language.ts';
import type { KiteConversation } from '../kite-conversation.ts';
import type { Visitor } from '../visitor.ts';
import { styles } from './launcher.styles.ts';
import { ownAddress } from './own-script.ts';

/** The file of what stands before the conversation and fetches it, named by the build. */
declare const FRONT: string;

/**
 * `<kite-chat>`: live chat for any website.
 *
 * Only the launcher is in this script; the conversation is fetched on the first hover, focus or opening. Before the
 * visitor's first gesture there is no socket, no cookie, nothing stored, no focus moved and no further request,
 * unless the page sets `open`. A visitor who has been here before is connected when the page is idle, so that
 * answers show on the launcher.
 *
 * Without `channel` the element is a chat for anyone's backend: the page gives the messages as `<kite-msg>` children
 * and hears of new ones by `kite-chat.send`.
 *
 * Everything may be set before the element is defined. Removing the element closes the socket and leaves nothing.
 *
 * @attr channel - public key of the channel
 * @attr server - address of the server; where the script came from, when absent (its own files always come from there)
 * @attr open - whether the dialog is shown; setting it asks nobody, moves no focus, and connects
 * @attr heading - heading of the dialog; the channel's name, when absent
 * @attr theme - `light`, `dark` or `auto` (as the device is set, the default)
 * @attr lang - `en` or `uk`; the page's or the browser's, when absent
 * @attr launcher - `auto` (the default) or `none`: the page has its own button
 * @attr placement - `end` (the default) or `start` of the line, or `inline`: as a block of the page
 *
 * @prop strings - replaces any text of the widget
 * @prop unread - how many answers were not seen (read only)
 * @prop status - how the connection stands (read only)
 * @prop ready - a promise, fulfilled when the chat first shows all that was said
 *
 * @fires kite-chat.ready
 * @fires kite-chat.show - before a gesture or `show()` opens the dialog; cancelable
 * @fires kite-chat.hide - before a gesture or `hide()` closes it; cancelable
 * @fires kite-chat.send - before a message is sent; cancelable, `detail.text` may be changed; `detail.files` are
 *   sent with it
 * @fires kite-chat.message - the other side wrote (`detail.kind` is `new`) or changed (`edit`) `detail.message`
 * @fires kite-chat.unread - `detail.unread` has changed
 * @fires kite-chat.status - `detail.connection` has changed
 * @fires kite-chat.error - `detail.code`: `load-failed`, a code of a refused message, or why the server refused us:
 *   `unknown-channel`, `not-allowed-here`, `bad-frame`
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
 * @csspart launcher, badge, dialog, header, messages, message, composer, input, send
 *
 * @slot - `<kite-msg>` messages, without `channel`
 * @slot launcher - a button of the page's own in the launcher's place
 * @slot empty - what is shown before the first message
 */
export class KiteChatElement extends HTMLElement {
  static readonly observedAttributes = 'channel server open heading theme lang launcher placement'.split(' ');

  /** Who the visitor is, as far as the page knows. It has accessors as soon as somebody needs to follow it. */
  declare visitor?: Visitor | null;

  /** How many answers were not seen. Written by the conversation. */
  readonly unread: number = 0;
  /** How the connection stands. Written by the conversation. */
  readonly status: KiteChatStatus = { connection: 'idle' };
  /** Fulfilled when the chat first shows all that was said. */
  readonly ready: Promise<unknown> = new Promise((resolve) =>
    this.addEventListener('kite-chat.ready', resolve),
  );

  #strings: Partial<Texts> = {};
  #button = document.createElement('button');
  #conversation: KiteConversation | undefined;
  #loading: Promise<KiteConversation> | undefined;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    root.adoptedStyleSheets.push(sheet);
    const slot = document.createElement('slot');
    slot.name = 'launcher';
    slot.onclick = () => this.toggle();
    slot.onpointerenter = () => this.#preload();
    slot.addEventListener('focusin', () => this.#preload());
    this.#button.part.add('launcher');
    slot.append(this.#button);
    root.append(slot);
  }

  get open(): boolean {
    return this.hasAttribute('open');
  }

  set open(open: boolean) {
    this.toggleAttribute('open', open);
  }

  get strings(): Partial<Texts> {
    return this.#strings;
  }

  set strings(strings: Partial<Texts>) {
    this.#strings = strings;
    this.#follow();
  }

  /** The server's address, without a slash at its end. */
  get address(): string {
    return (this.getAttribute('server') ?? ownAddress).replace(/\/$/, '');
  }

  /** Opens the dialog and moves the focus into it; `draft` is what the visitor finds already written. */
  async show({ draft }: { draft?: string } = {}): Promise<void> {
    if (!this.open && !emit(this, 'kite-chat.show', undefined, true)) return;
    const from = document.activeElement;
    this.open = true;
    (await this.#load()).takeFocus(from, draft);
  }

  /** Closes the dialog. The focus, if it was inside, goes back to where it came from. */
  hide(): void {
    if (this.open && emit(this, 'kite-chat.hide', undefined, true)) this.open = false;
  }

  toggle(): void {
    // `kite-chat.error` tells the page when the conversation can't be loaded.
    if (this.open) this.hide();
    else this.show().catch(() => {});
  }

  /** Sends a message as the visitor. The promise is fulfilled when the server has stored it. */
  async send(said: string | Sending): Promise<StoredMessage | undefined> {
    return (await this.#load()).send(said);
  }

  /**
   * Says who the visitor is, as the property `visitor` does, or that it is somebody else. With `null` it signs out:
   * forgets who the visitor is, what was said and what waits to be sent, in every tab.
   */
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
    (window.requestIdleCallback ?? setTimeout)(() => {
      if (!this.isConnected) return;
      if (this.#knowsVisitor()) this.#preload();
      // What cannot be fetched is not missed.
      if (this.hasAttribute('live')) this.#front().then(({ live }) => live(this), String);
    });
  }

  attributeChangedCallback(): void {
    this.#follow();
  }

  /** Tells the conversation that the page has set something; before it is there, only the button has a say. */
  #follow(): void {
    if (this.open) this.#preload();
    if (this.#conversation) this.#conversation.follow(this);
    else
      this.#button.ariaLabel =
        this.#strings.openChat ?? (languageOf(this) === 'uk' ? 'Відкрити чат' : 'Open chat');
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
    this.#load().catch(() => {});
  }

  #front() {
    return import(/* @vite-ignore */ `${ownAddress || this.address}/${FRONT}`);
  }

  #load(): Promise<KiteConversation> {
    return (this.#loading ??= this.#front()
      .then(({ moveIn }) => moveIn(this))
      .then(
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
