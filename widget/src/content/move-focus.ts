/** Moves the focus among these by the arrow keys, Home and End. */
export function moveFocus(event: KeyboardEvent, all: Iterable<HTMLElement>): void {
  const items = [...all];
  const at = items.indexOf(event.composedPath()[0] as HTMLElement);
  const to = target(event, at, items.length);
  if (to === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  items[to]?.focus();
}

function target({ key, currentTarget }: KeyboardEvent, at: number, count: number): number | undefined {
  const rtl = getComputedStyle(currentTarget as Element).direction === 'rtl';
  const forward = ['ArrowDown', rtl ? 'ArrowLeft' : 'ArrowRight'];
  const back = ['ArrowUp', rtl ? 'ArrowRight' : 'ArrowLeft'];
  if (forward.includes(key)) return (at + 1) % count;
  if (back.includes(key)) return (at - 1 + count) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}
