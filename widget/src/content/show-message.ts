/**
 * Scrolls to a message of the list, if it is there, and marks it for a moment. Tells whether it is.
 * From afar nothing of the way there is drawn, so that it is not scrolled through.
 */
export function showMessage(root: ShadowRoot, seq: number, afar = false): boolean {
  const all = [...root.querySelectorAll('kite-message-actions')];
  const shown = all.find(({ seqs }) => seqs.includes(seq))?.closest('kite-msg');
  if (!shown) return false;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  shown.scrollIntoView({ block: 'center', behavior: calm || afar ? 'instant' : 'smooth' });
  const mark = [{ backgroundColor: 'color-mix(in srgb, var(--_accent) 26%, transparent)' }, {}];
  shown.animate(mark, { duration: 1_600, easing: 'ease-out' });
  return true;
}
