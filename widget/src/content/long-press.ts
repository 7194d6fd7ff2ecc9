/** As long as the systems take a press for a long one. */
const LONG_MS = 500;

/** A finger that moves further wants to scroll. */
const STILL_PX = 10;

/** Tells of a finger that stays on one of these elements, wherever within `root` they come and go. */
export function watchLongPress(root: HTMLElement, of: string, held: (element: HTMLElement) => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let from = { x: 0, y: 0 };

  const end = (): void => clearTimeout(timer);
  root.addEventListener('pointerdown', ({ target, pointerType, clientX: x, clientY: y }) => {
    end();
    const element = (target as Element).closest<HTMLElement>(of);
    if (!element || pointerType !== 'touch') return;
    from = { x, y };
    timer = setTimeout(() => {
      if (element.isConnected) hold(element, held);
    }, LONG_MS);
  });
  root.addEventListener('pointermove', ({ clientX, clientY }) => {
    if (Math.hypot(clientX - from.x, clientY - from.y) > STILL_PX) end();
  });
  root.addEventListener('pointerup', end);
  root.addEventListener('pointercancel', end);
}

/** The click that follows when the finger is lifted is no wish to open what is below it. */
function hold(element: HTMLElement, held: (element: HTMLElement) => void): void {
  const swallow = (event: Event) => event.preventDefault();
  const once = { capture: true, once: true };
  element.addEventListener('click', (event) => (event.stopPropagation(), swallow(event)), once);
  element.addEventListener('contextmenu', swallow, once);
  held(element);
}
