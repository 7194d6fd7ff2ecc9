import type { QrModules } from '../client/frames.ts';

/** What the norm asks for around a code, in modules (ISO/IEC 18004). */
const QUIET = 4;

/** A code as a drawing: the square that it fills, and the path of what is dark in it. */
export function qrDrawing({ side, dark }: QrModules): { readonly box: string; readonly path: string } {
  const bytes = atob(dark);
  let path = '';
  for (let place = 0; place < side * side; place++) {
    const isDark = (bytes.charCodeAt(place >> 3) >> (place & 7)) & 1;
    if (isDark) path += `M${place % side} ${Math.floor(place / side)}h1v1h-1z`;
  }
  const whole = side + 2 * QUIET;
  return { box: `${-QUIET} ${-QUIET} ${whole} ${whole}`, path };
}
