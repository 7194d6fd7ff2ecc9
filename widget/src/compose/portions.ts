import { LONGEST } from '../client/frames.ts';

/** Where a text may be divided, best first. */
const BORDERS = [/\n\s*\n/g, /\n/g, /\s/g];

/**
 * A text of any length in portions that can be sent: divided between paragraphs, else between lines, else between
 * words, and a word that is too long between what a reader takes for letters. Only white space at the borders goes.
 */
export function portionsOf(text: string, longest = LONGEST): string[] {
  const portions: string[] = [];
  let rest = text.trim();
  while (rest.length > longest) {
    const end = borderIn(rest, longest);
    portions.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return rest === '' ? portions : [...portions, rest];
}

/** A portion less than half full is worth a paragraph or a line that is torn, but no word. */
function borderIn(text: string, longest: number): number {
  const window = text.slice(0, longest + 1);
  for (const border of BORDERS) {
    const end = lastOf(window, border);
    if (end >= longest / 2) return end;
  }
  return lastOf(window, /\s/g) || betweenLetters(text, longest);
}

function lastOf(window: string, border: RegExp): number {
  return Math.max(0, ...Array.from(window.matchAll(border), ({ index }) => index));
}

function betweenLetters(text: string, longest: number): number {
  return lastLetter(text, longest) || (isLowSurrogate(text, longest) ? longest - 1 : longest);
}

/** The last border between graphemes, 0 when there is none or the browser does not know them. */
function lastLetter(text: string, longest: number): number {
  if (!('Segmenter' in Intl)) return 0;
  let end = 0;
  for (const { index } of new Intl.Segmenter().segment(text.slice(0, longest + 2))) {
    if (index <= longest) end = index;
  }
  return end;
}

function isLowSurrogate(text: string, index: number): boolean {
  return (text.charCodeAt(index) & 0xfc00) === 0xdc00;
}
