import type { MessageList } from '../elements/message-list.ts';
import type { ShownMessage } from './album.ts';
import { plays } from './one-at-a-time.ts';
import type { ReadingPlace } from './reading-place.ts';

/** As many messages are added in one go: more would hold up a slow phone. */
const STEP = 2;

/** As many are drawn at once where nothing is drawn yet. */
const FEW = 5;

/** A thread of so many is drawn whole, for who searches it or has it read; a longer one is not. */
const WHOLE = 100;

/** Beyond this many, what plays or has the focus far away is no longer drawn for that alone. */
const MOST = 300;

/** As high as a message is taken to be before any was drawn. */
const GUESS_PX = 64;

/**
 * Draws of a long thread what is on the screen and a screen around it, a few messages at a time, and keeps room for
 * the others. What is below somebody's finger never moves.
 */
export class ReadingWindow {
  #all: readonly ShownMessage[] = [];
  #from = 0;
  #to = 0;
  #settles = false;
  #width = 0;
  #average = GUESS_PX;
  readonly #heights = new Map<string, number>();
  /** The same by place: what is counted at every step is not looked up each time. */
  #sizes: (number | undefined)[] = [];
  /** The room for what is not drawn. */
  readonly #above = document.createElement('div');
  readonly #below = document.createElement('div');

  constructor(
    private readonly list: MessageList,
    private readonly place: ReadingPlace,
  ) {
    const { scroller } = list;
    scroller.addEventListener('scroll', this.#soon);
    this.#inner.classList.add('long');
    this.#inner.prepend(this.#above);
    this.#inner.append(this.#below);
    const sizes = new ResizeObserver(this.#soon);
    sizes.observe(scroller);
    sizes.observe(this.#inner);
  }

  /** What is drawn of these. */
  shown(all: readonly ShownMessage[]): ShownMessage[] {
    if (all !== this.#all) this.#follow(all);
    this.#leave(this.#above, 0, this.#from);
    this.#leave(this.#below, this.#to, all.length);
    return all.slice(this.#from, this.#to);
  }

  /** Draws one of the messages. */
  async show(wanted: ShownMessage): Promise<void> {
    const at = this.#all.indexOf(wanted);
    this.list.readsAlong = false;
    this.#move(at - FEW, at + FEW);
    await this.list.updateComplete;
  }

  get #inner(): HTMLElement {
    return this.list.scroller.firstElementChild as HTMLElement;
  }

  /** Stays with the same messages when others come before or after them. */
  #follow(all: readonly ShownMessage[]): void {
    const place = (message: ShownMessage | undefined) => all.findIndex(({ key }) => key === message?.key);
    const wasAtEnd = this.#to === this.#all.length;
    const [first, last] = [this.#all[this.#from], this.#all[this.#to - 1]].map(place);
    this.#all = all;
    this.#sizes = all.map(({ key }) => this.#heights.get(key));
    this.#to = wasAtEnd || last === -1 ? all.length : last! + 1;
    const isTooMuch = last === -1 || this.#to - last! > FEW;
    this.#from = first === -1 || isTooMuch ? Math.max(0, this.#to - FEW) : first!;
  }

  #leave(room: HTMLElement, from: number, to: number): void {
    let height = 0;
    for (let at = from; at < to; at++) height += this.#heightAt(at);
    room.style.blockSize = `${height}px`;
  }

  #heightAt(at: number): number {
    return this.#sizes[at] ?? this.#average;
  }

  /** After the frame that is being drawn: then what is measured is there, and the next frame has all its time. */
  readonly #soon = (): void => {
    if (this.#settles) return;
    this.#settles = true;
    setTimeout(() => {
      this.#settles = false;
      this.#settle();
    });
  };

  /** Takes in what comes near, and lets go of what is far. */
  #settle(): void {
    const { rows } = this.place;
    // Between two drawings; another one follows.
    if (rows.length === 0 || rows.length !== this.#to - this.#from) return;
    const view = this.list.scroller.getBoundingClientRect();
    if (view.height === 0) return;
    this.list.takePlace();
    // What has come since the last frame has not pushed anything away yet.
    this.place.keep();
    const tops = rows.map(topOf);
    tops.push(rows.at(-1)!.getBoundingClientRect().bottom);
    this.#measure(tops, view.width);
    if (tops[0]! > view.bottom || tops.at(-1)! < view.top) return this.#jump(view.top);
    const [from, to] = this.#wanted(rows, tops, view);
    if (from !== this.#from || to !== this.#to) this.#move(from, to);
  }

  #wanted(rows: readonly HTMLElement[], tops: readonly number[], view: DOMRect): [number, number] {
    const near = this.#all.length > WHOLE ? view.height : Infinity;
    const far = 2.5 * near;
    const held = rows.length < MOST ? rows.map((row) => isHeld(row)) : [];
    let from = 0;
    let to = rows.length;
    while (from < to - 1 && tops[from + 1]! < view.top - far && !held[from]) from++;
    while (to > from + 1 && tops[to - 1]! > view.bottom + far && !held[to - 1]) to--;
    if (from === 0 && tops[0]! > view.top - near) from -= STEP;
    else if (to === rows.length && tops[to]! < view.bottom + near) to += STEP;
    return [Math.max(0, this.#from + from), Math.min(this.#all.length, this.#from + to)];
  }

  /** To where nothing is drawn yet: the scroll bar, Home and End lead anywhere. */
  #jump(viewTop: number): void {
    if (this.list.readsAlong) return this.#move(this.#all.length - FEW, this.#all.length);
    let left = viewTop - this.#inner.getBoundingClientRect().top;
    let at = 0;
    while (at < this.#all.length && (left -= this.#heightAt(at)) >= 0) at++;
    const from = Math.max(0, Math.min(at, this.#all.length - FEW) - 1);
    this.#move(from, from + FEW);
  }

  #move(from: number, to: number): void {
    const { scroller } = this.list;
    this.#from = Math.max(0, from);
    this.#to = Math.min(this.#all.length, to);
    // The focus must not fall out of the chat together with what has it.
    const focus = this.list.shadowRoot!.activeElement?.closest('kite-msg');
    this.list.requestUpdate();
    void this.list.updateComplete.then(() => {
      if (focus && !focus.isConnected) scroller.focus({ preventScroll: true });
    });
    requestAnimationFrame(this.#soon);
  }

  #measure(tops: readonly number[], width: number): void {
    if (width !== this.#width) {
      this.#heights.clear();
      this.#sizes = [];
    }
    this.#width = width;
    for (let row = 0; row < tops.length - 1; row++) {
      const at = this.#from + row;
      const height = tops[row + 1]! - tops[row]!;
      this.#sizes[at] = height;
      this.#heights.set(this.#all[at]!.key, height);
    }
    this.#average = (tops.at(-1)! - tops[0]!) / (tops.length - 1);
  }
}

/** Where a message begins, with the day above it. */
function topOf(row: HTMLElement): number {
  const day = row.previousElementSibling;
  return (day?.className === 'day' ? day : row).getBoundingClientRect().top;
}

/** Whether it would be a loss if a message were no longer drawn. */
function isHeld(row: HTMLElement): boolean {
  return row.matches(':focus-within') || plays(row);
}
