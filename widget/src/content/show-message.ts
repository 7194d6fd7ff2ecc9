/**
 * Scrolls to a message of the list and marks it for a moment. From afar nothing of the way there is drawn, so that it
 * is not scrolled through.
 */
export function showMessage(row: HTMLElement, afar: boolean): void {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  row.scrollIntoView({ block: 'center', behavior: calm || afar ? 'instant' : 'smooth' });
  const mark = [{ backgroundColor: 'color-mix(in srgb, var(--_accent) 26%, transparent)' }, {}];
  row.animate(mark, { duration: 1_600, easing: 'ease-out' });
}
