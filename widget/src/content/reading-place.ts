import type { MessageList } from '../elements/message-list.ts';

/** Keeps what is read where it is on the screen: above it older messages come, and pictures get their size. */
export class ReadingPlace {
  #row: Element | undefined;
  /** How far from the beginning of the list it was. */
  #at = 0;

  constructor(private readonly list: MessageList) {
    list.scroller.addEventListener('scroll', () => {
      // What was drawn since the last frame may have pushed it away already.
      this.keep();
      this.note();
    });
    new ResizeObserver(() => this.keep()).observe(list.scroller.firstElementChild!);
  }

  /** The messages that are drawn, from the first. */
  get rows(): HTMLElement[] {
    return [...this.list.renderRoot.querySelectorAll<HTMLElement>('kite-msg')];
  }

  /** Remembers the first message that is seen. */
  note(): void {
    const { top } = this.list.scroller.getBoundingClientRect();
    this.#row = this.rows.find((row) => row.getBoundingClientRect().bottom > top);
    this.#at = this.#place();
  }

  /** Scrolls as far as the remembered message was pushed; what the visitor has scrolled meanwhile stays. */
  keep(): void {
    if (this.list.readsAlong) return;
    if (!this.#row?.isConnected) this.note();
    const pushed = this.#place() - this.#at;
    if (Math.abs(pushed) < 1) return;
    this.#at += pushed;
    this.list.scroller.scrollTop += pushed;
  }

  #place(): number {
    const list = this.list.scroller.firstElementChild!.getBoundingClientRect().top;
    return (this.#row?.getBoundingClientRect().top ?? list) - list;
  }
}
