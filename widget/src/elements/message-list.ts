import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Dressing } from '../content/dressing.ts';
import type { ThreadMessage } from '../client/thread-messages.ts';
import { define } from '../define.ts';
import { emit } from '../events.ts';
import { en, type Texts } from '../i18n/en.ts';
import { dayOf, isSameDay } from '../i18n/localize.ts';
import { arrowDown, kite } from './icons.ts';
import { listStyles } from './message-list.styles.ts';
import { palette, tokens } from './tokens.styles.ts';
import './kite-msg.ts';

/** Within this distance of the end, the visitor is taken to read along. */
const NEAR_PX = 60;

/** Messages of one author closer than this belong together. */
const TOGETHER_MS = 5 * 60_000;

/** As many are drawn at once, the newest ones; the dressing leads on to the others. */
const FEW = 8;

/** The messages. Stays at the end while the visitor reads along; the dressing keeps their place when they do not. */
export class MessageList extends LitElement {
  static override readonly styles = [palette, tokens, listStyles];
  static override readonly properties = {
    messages: { attribute: false },
    texts: { attribute: false },
    language: { attribute: false },
    loadingOlder: { type: Boolean },
    filling: { type: Boolean },
    slotted: { type: Boolean },
    ownEmpty: { type: Boolean },
    notice: {},
    open: { attribute: false },
    hasNews: { state: true },
    slotEmpty: { state: true },
    dressing: { state: true },
    lacking: { state: true },
  };

  messages: readonly ThreadMessage[] = [];
  texts: Texts = en;
  language = 'en';
  loadingOlder = false;
  /** Whether all that was there is being fetched: it is not read aloud. */
  filling = false;
  /** Whether the page gives the messages as its own children. */
  slotted = false;

  /** Whether the page gives what is shown before the first message. */
  ownEmpty = false;

  /** What there is to say of the connection. When it changes, what could not be fetched may be there. */
  notice = '';
  /** Whether the dialog is shown: who opens it again asks again for what could not be fetched. */
  open = false;

  private hasNews = false;
  private slotEmpty = true;
  /** Shows what is more than plain text; fetched with the first message. */
  private dressing: Dressing | undefined;
  /** Whether it could not be fetched, for now. */
  private lacking = false;

  /** Whether the visitor looks at the end, and wants to see what comes. */
  readsAlong = true;
  /** How far from the end they look all the same. */
  #fromEnd = 0;
  /** Where the list was, and where its end. */
  #lastTop = 0;
  #lastEnd = 0;
  /** Up to this place nothing is read aloud: it was there before the visitor came. */
  #old = 0;
  readonly #resized = new ResizeObserver(() => this.#followEnd());

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#watchSizes();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
  }

  protected override firstUpdated(): void {
    this.#watchSizes();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (this.hasUpdated) this.takePlace();
    // That it could not be fetched is no reason to ask again.
    if (this.messages.length > 0 && !this.dressing && changed.get('lacking') !== false)
      void this.#fetchDressing();
    const last = this.messages.at(-1);
    if (this.filling) this.#old = Infinity;
    else if (this.#old === Infinity) this.#old = last?.seq ?? 0;
    if (!changed.has('messages') || !this.hasUpdated) return;
    const before = changed.get('messages') ?? [];
    if (!last || last.key === before.at(-1)?.key) return;
    this.#fromEnd = 0;
    if (last.state === 'sending') this.readsAlong = true;
    if (!this.readsAlong && before.length > 0) this.hasNews = true;
  }

  protected override updated(): void {
    if (this.slotted) this.#onSlotChange();
  }

  get scroller(): HTMLElement {
    return this.renderRoot.querySelector<HTMLElement>('.scroller')!;
  }

  protected override render(): TemplateResult {
    const empty = this.slotted ? this.slotEmpty : this.messages.length === 0 && !this.filling;
    return html`
      <div
        class="scroller"
        part="messages"
        role="log"
        aria-live="polite"
        aria-label=${this.texts.messages}
        aria-busy=${this.filling || this.loadingOlder}
        tabindex="0"
        @scroll=${this.#onScroll}
        @keydown=${this.#onKeyDown}
      >
        <div class="list">
          ${this.loadingOlder ? html`<p class="older">${this.texts.loadingOlder}</p>` : nothing}
          ${this.filling ? html`<p class="filling">${this.texts.connecting}</p>` : nothing}
          ${empty ? this.#welcome() : nothing}
          ${this.slotted ? html`<slot @slotchange=${this.#onSlotChange}></slot>` : this.#rows()}<i></i>
        </div>
      </div>
      ${this.hasNews ? this.#pill() : nothing}
    `;
  }

  #welcome(): TemplateResult {
    // A slot that is handed down never shows its fallback, so that it is there only when the page fills it.
    if (this.ownEmpty) return html`<slot name="empty"></slot>`;
    return html`<div class="empty">
      ${kite}
      <p class="title">${this.texts.emptyTitle}</p>
      <p>${this.texts.emptyText}</p>
    </div>`;
  }

  #rows(): unknown {
    const all = this.dressing?.grouped(this.messages) ?? this.messages;
    const shown = this.dressing?.shown(all) ?? all.slice(this.lacking ? 0 : -FEW);
    const first = all.indexOf(shown[0]!);
    const lastOwn = all.findLast(({ author }) => author === 'visitor');
    return repeat(
      shown,
      ({ key }) => key,
      (message, index) => this.#row(message, all[first + index - 1], message === lastOwn),
    );
  }

  #row(message: ThreadMessage, before: ThreadMessage | undefined, spelled: boolean): TemplateResult {
    const { author, name, at, seq, state, reason } = message;
    const sameDay = before && isSameDay(before.at, at);
    const dress = this.dressing?.dress(message);
    return html`${sameDay ? nothing : this.#day(at)}<kite-msg
        aria-live=${seq! <= this.#old ? 'off' : nothing}
        exportparts="message"
        data-key=${message.key}
        .author=${author}
        .name=${name ?? null}
        .at=${at}
        .state=${state ?? null}
        .reason=${reason ?? null}
        .texts=${this.texts}
        .language=${this.language}
        .follows=${sameDay && belongsTo(before, message)}
        .spelled=${spelled}
        retriable
        >${dress?.inside ?? this.#plain(message)}${dress?.around}</kite-msg
      >`;
  }

  #day(at: string): TemplateResult {
    return html`<div class="day" role="separator">
      <span>${dayOf(at, this.language, new Date())}</span>
    </div>`;
  }

  /** The words alone, which is all there is as long as the rest is being fetched. */
  #plain({ content }: ThreadMessage): unknown {
    if (content.type === 'text') return html`<span dir="auto">${content.text}</span>`;
    const words = content.type === 'file' ? content.caption?.text : '';
    return html`<em>${this.lacking ? this.texts.restLater : '…'}</em> ${words}`;
  }

  async #fetchDressing(): Promise<void> {
    try {
      const { dressingIn } = await import('../content/content.ts');
      this.dressing ??= dressingIn(this);
      this.lacking = false;
    } catch {
      this.lacking = true;
    }
  }

  #pill(): TemplateResult {
    return html`<button class="pill" @click=${this.#jumpToEnd}>
      ${arrowDown}${this.texts.newMessages}
    </button>`;
  }

  /** The page's own messages speak as the rest does. */
  #onSlotChange(): void {
    const { texts, language } = this;
    const slot = this.renderRoot.querySelector<HTMLSlotElement>('slot:not([name])')!;
    const messages = slot.assignedElements({ flatten: true });
    for (const message of messages) if ('texts' in message) Object.assign(message, { texts, language });
    this.slotEmpty = !messages[0];
  }

  #onScroll(): void {
    this.takePlace();
    const { scrollTop, scrollHeight, clientHeight } = this.scroller;
    if (scrollTop < NEAR_PX && scrollHeight > clientHeight) emit(this, 'kite-older');
  }

  /**
   * Takes in where the visitor has scrolled to. Before anything is drawn: then what moves the list without changing it
   * is the visitor's own wish, and what shrinks and moves it by that is not.
   */
  takePlace(): void {
    const { scrollTop, scrollHeight, clientHeight } = this.scroller;
    const end = scrollHeight - clientHeight;
    const nearEnd = end - scrollTop < NEAR_PX;
    const moved = scrollTop - this.#lastTop;
    const byVisitor = end === this.#lastEnd && moved !== 0;
    if (nearEnd ? byVisitor || (!this.readsAlong && moved > 0) : byVisitor && moved < -1) {
      this.readsAlong = nearEnd;
      this.#fromEnd = end - scrollTop;
    }
    this.#lastTop = scrollTop;
    this.#lastEnd = end;
    if (this.readsAlong) this.hasNews = false;
  }

  /** The browser goes slowly to where the end was, and more is drawn on the way. */
  #onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'End' || event.target !== event.currentTarget) return;
    event.preventDefault();
    this.#jumpToEnd();
  }

  #jumpToEnd(): void {
    this.readsAlong = true;
    this.#fromEnd = 0;
    this.#followEnd();
    this.scroller.focus();
  }

  /** Messages draw themselves a moment after they are put here, and a keyboard takes half of the screen. */
  #watchSizes(): void {
    this.#resized.observe(this.scroller);
    this.#resized.observe(this.scroller.firstElementChild!);
  }

  #followEnd(): void {
    const { scroller } = this;
    if (!this.readsAlong) return;
    this.#lastEnd = scroller.scrollHeight - scroller.clientHeight;
    scroller.scrollTop = this.#lastEnd - this.#fromEnd;
    this.#lastTop = scroller.scrollTop;
  }
}

function belongsTo(before: ThreadMessage, message: ThreadMessage): boolean {
  const near = Date.parse(message.at) - Date.parse(before.at) < TOGETHER_MS;
  return near && before.author === message.author && before.name === message.name;
}

define('kite-message-list', MessageList);

declare global {
  interface HTMLElementTagNameMap {
    'kite-message-list': MessageList;
  }
}
