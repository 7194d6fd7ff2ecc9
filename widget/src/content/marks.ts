import type { Mark, Words } from '../client/frames.ts';

/** From the outermost to the innermost. Whatever way marks overlap, they are cut so that they nest in this order. */
const LEVELS = [
  'quote',
  'pre',
  'spoiler',
  'link',
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'code',
] as const;

export type MarkKind = (typeof LEVELS)[number];

/** A part of a text that looks in one way, made of strings and of parts that look in yet another. */
export interface MarkedPart {
  readonly kind: MarkKind;
  readonly value: string | undefined;
  readonly parts: readonly TextPart[];
}

export type TextPart = string | MarkedPart;

interface Range {
  readonly start: number;
  readonly end: number;
  readonly value?: string | undefined;
}

/**
 * The text in parts. Put together again they are always the text, to the last character: marks that are unknown, lie
 * outside of the text or have no length change nothing.
 */
export function partsOf({ text, marks = [] }: Words): TextPart[] {
  const ranges = new Map(LEVELS.map((kind) => [kind, rangesOf(kind, text, marks)]));
  const within = ({ start, end }: Range, level: number): TextPart[] => {
    const kind = LEVELS[level];
    if (kind === undefined) return start < end ? [text.slice(start, end)] : [];
    const parts: TextPart[] = [];
    let at = start;
    for (const range of ranges.get(kind)!) {
      const from = Math.max(range.start, at);
      const to = Math.min(range.end, end);
      if (from >= to) continue;
      parts.push(...within({ start: at, end: from }, level + 1));
      parts.push({ kind, value: range.value, parts: within({ start: from, end: to }, level + 1) });
      at = to;
    }
    parts.push(...within({ start: at, end }, level + 1));
    return parts;
  };
  return within({ start: 0, end: text.length }, 0);
}

/** The words of the parts alone. */
export function plainText(parts: readonly TextPart[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : plainText(part.parts))).join('');
}

/** Where a kind of mark is, ascending. */
function rangesOf(kind: MarkKind, text: string, marks: readonly Mark[]): Range[] {
  const isBlock = kind === 'quote' || kind === 'pre';
  return marks
    .filter((mark) => mark.kind === kind)
    .map(({ start, length, value }) => {
      const end = wholeCharacter(text, start + length);
      // The line break after a block is the block's own, or there would be an empty line below it.
      return {
        start: wholeCharacter(text, start),
        end: isBlock && text[end] === '\n' ? end + 1 : end,
        value,
      };
    })
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
}

/** A place within the text, never in the middle of a surrogate pair. */
function wholeCharacter(text: string, place: number): number {
  const within = Math.min(Math.max(Math.trunc(place) || 0, 0), text.length);
  return within > 0 && (text.codePointAt(within - 1) ?? 0) > 0xffff ? within + 1 : within;
}
