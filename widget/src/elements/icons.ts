import { svg, type TemplateResult } from 'lit';
import type { MessageState } from '../client/thread-messages.ts';

/** The kite, the product's mark. Its tail takes the second colour. */
export const kite = svg`<svg class="kite" viewBox="0 0 32 32" aria-hidden="true">
  <path class="sail" d="M16 3 24.5 12 16 22 7.5 12Z" />
  <path d="M16 3V22M7.5 12H24.5" />
  <path class="tail" d="M16 22c0 3-4 2.5-4 5s3.5 2.5 5 2" />
</svg>`;

export const cross = icon('M6 6 18 18M18 6 6 18');

export const plane = icon('M5 12 3.5 4.5 21 12 3.5 19.5 5 12ZM5 12H12');

export const arrowDown = icon('M12 5V19M6 13 12 19 18 13');

const twoChecks = 'M2 12.5 7 17.5 16 7M11.5 16.5 12.5 17.5 22 7';

/** How far an own message got: the lines of the drawing, as each of thousands of messages has one. */
export const stateLines: Readonly<Record<MessageState, string>> = {
  sending: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16ZM12 8V12L14.5 14',
  sent: 'M5 12.5 10 17.5 19.5 7',
  delivered: twoChecks,
  read: twoChecks,
  failed: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16ZM12 8V13M12 15.8V16',
};

/** A drawing of lines in a square of 24. */
export function icon(path: string): TemplateResult {
  return svg`<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${path} /></svg>`;
}
