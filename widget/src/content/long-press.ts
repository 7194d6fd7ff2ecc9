/** As long as the systems take a press for a long one. */
const LONG_MS = 500;

/** A finger that moves further wants to scroll. */
const STILL_PX = 10;

/** Tells of a finger that stays on an element. */
export class LongPress {
  #on: HTMLElement | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #at = { x: 0, y: 0 };

  constructor(private readonly held: () => void) {}

  watch(element: HTMLElement): void {
    this.#on = element;
    element.addEventListener('pointerdown', this.#onDown);
    element.addEventListener('pointermove', this.#onMove);
    for (const name of ['pointerup', 'pointercancel'] as const) element.addEventListener(name, this.#onEnd);
  }

  stop(): void {
    this.#onEnd();
    this.#on?.removeEventListener('pointerdown', this.#onDown);
    this.#on?.removeEventListener('pointermove', this.#onMove);
    for (const name of ['pointerup', 'pointercancel'] as const)
      this.#on?.removeEventListener(name, this.#onEnd);
  }

  readonly #onDown = ({ pointerType, clientX, clientY }: PointerEvent): void => {
    if (pointerType !== 'touch') return;
    this.#at = { x: clientX, y: clientY };
    this.#timer = setTimeout(() => this.#hold(), LONG_MS);
  };

  readonly #onMove = ({ clientX, clientY }: PointerEvent): void => {
    if (Math.hypot(clientX - this.#at.x, clientY - this.#at.y) > STILL_PX) this.#onEnd();
  };

  readonly #onEnd = (): void => clearTimeout(this.#timer);

  /** The click that follows when the finger is lifted is no wish to open what is below it. */
  #hold(): void {
    const swallow = (event: Event) => event.preventDefault();
    const once = { capture: true, once: true };
    this.#on?.addEventListener('click', (event) => (event.stopPropagation(), swallow(event)), once);
    this.#on?.addEventListener('contextmenu', swallow, once);
    this.held();
  }
}
