/** Puts a number before the page's title, whatever the page makes of it meanwhile, and takes it away again. */
export class TitleCount {
  #mark = '';
  // The element itself may be replaced by the page.
  readonly #changes = new MutationObserver(() => this.#put());

  /** Shows this number, or none for 0. */
  show(count: number): void {
    this.#changes.disconnect();
    this.#take();
    if (count === 0) return;
    this.#mark = `(${count}) `;
    this.#put();
    this.#changes.observe(document.head, { childList: true, characterData: true, subtree: true });
  }

  #put(): void {
    if (!document.title.startsWith(this.#mark)) document.title = this.#mark + document.title;
  }

  #take(): void {
    if (this.#mark && document.title.startsWith(this.#mark))
      document.title = document.title.slice(this.#mark.length);
    this.#mark = '';
  }
}
