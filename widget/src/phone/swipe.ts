/** So far down the finger must have gone, or so fast. */
const FAR_PX = 110;
const FAST_PX_MS = 0.5;

/** Lets a finger on the head of a dialog pull it down, and away. */
export class Swipe {
  #from: { readonly y: number; readonly at: number } | undefined;

  constructor(
    head: HTMLElement,
    private readonly dialog: HTMLElement,
    private readonly isWanted: () => boolean,
    private readonly close: () => void,
  ) {
    head.addEventListener('pointerdown', this.#onDown);
    head.addEventListener('pointermove', this.#onMove);
    head.addEventListener('pointerup', this.#onUp);
    head.addEventListener('pointercancel', this.#onCancel);
    // Else the page below would be scrolled, or loaded anew.
    head.style.touchAction = 'none';
  }

  readonly #onDown = ({ pointerType, isPrimary, clientY, timeStamp }: PointerEvent): void => {
    if (pointerType !== 'touch' || !isPrimary || !this.isWanted()) return;
    this.#from = { y: clientY, at: timeStamp };
    this.dialog.style.transition = 'none';
  };

  readonly #onMove = ({ clientY }: PointerEvent): void => {
    if (this.#from) this.dialog.style.translate = `0 ${Math.max(0, clientY - this.#from.y)}px`;
  };

  readonly #onUp = ({ clientY, timeStamp }: PointerEvent): void => {
    if (!this.#from) return;
    const way = clientY - this.#from.y;
    const fast = way > 30 && way / (timeStamp - this.#from.at) > FAST_PX_MS;
    this.#onCancel();
    if (way > FAR_PX || fast) this.close();
  };

  readonly #onCancel = (): void => {
    if (!this.#from) return;
    this.#from = undefined;
    const { style } = this.dialog;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    style.transition = calm ? '' : 'translate 0.2s ease-out';
    style.translate = '';
  };
}
