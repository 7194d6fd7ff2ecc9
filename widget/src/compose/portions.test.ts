import { describe, expect, it } from 'vitest';
import { portionsOf } from './portions.ts';
import { messagesOf } from './saying.ts';

/** Numbers that look random and are the same in every run. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const PIECES = [
  ['a', 'word', 'довге', 'слово', ' ', ' ', ' ', '\n', '\n\n'],
  ['👩‍👩‍👧‍👦', '🏳️‍🌈', '🇺🇦', '👍🏽', '❤️', 'x', ' '],
  ['é', 'e\u0301', 'ї', 'і\u0308', 'ก็', 'நி', '\u0301'],
  ['👩‍👩‍👧‍👦', '🇺🇦', 'e\u0301', '𝒳', '한', 'x'],
];
const graphemes = (text: string) => Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
const bare = (text: string) => text.replace(/\s/g, '');

describe('a long text', () => {
  it.each(Array.from({ length: 80 }, (_, seed) => seed + 1))(
    'is sent whole in portions (seed %i)',
    (seed) => {
      const upTo = seeded(seed);
      const pieces = PIECES[seed % PIECES.length]!;
      const longest = 20 + upTo(60);
      const text = Array.from({ length: upTo(400) }, () => pieces[upTo(pieces.length)]!).join('');
      const portions = portionsOf(text, longest);
      expect(bare(portions.join(''))).toBe(bare(text));
      let from = 0;
      for (const portion of portions) {
        expect(portion.length).toBeLessThanOrEqual(longest);
        expect(portion).toBe(portion.trim());
        expect(portion).not.toBe('');
        expect(() => encodeURIComponent(portion), 'no half of a pair').not.toThrow();
        // Each portion is a piece of the text as it is, with white space alone between it and the one before.
        const at = text.indexOf(portion, from);
        expect(text.slice(from, at).trim()).toBe('');
        from = at + portion.length;
      }
    },
  );

  it.each([...Array(20).keys()])('without a space is never divided within a letter (seed %i)', (seed) => {
    const upTo = seeded(seed + 1);
    const pieces = PIECES[3]!;
    const text = Array.from({ length: 300 }, () => pieces[upTo(pieces.length)]!).join('');
    expect(portionsOf(text, 64).flatMap(graphemes)).toEqual(graphemes(text));
  });

  it('is divided between paragraphs, else between lines, else between words', () => {
    expect(portionsOf('one two\nthree\n\nfour five six', 20)).toEqual(['one two\nthree', 'four five six']);
    expect(portionsOf('one two three\nfour five six', 20)).toEqual(['one two three', 'four five six']);
    expect(portionsOf('one two three four five six', 20)).toEqual(['one two three four', 'five six']);
  });

  it('does not waste a message on a short first paragraph', () => {
    expect(portionsOf('Hi!\n\none two three four five', 20)).toEqual(['Hi!\n\none two three', 'four five']);
  });

  it('is divided between code points where a letter alone is too long', () => {
    const letter = `x${'\u0301'.repeat(30)}`;
    expect(portionsOf(letter, 20).join('')).toBe(letter);
    expect(() => portionsOf('👍'.repeat(15), 7).map(encodeURIComponent)).not.toThrow();
  });

  it('that fits is one message, and white space is none', () => {
    expect(portionsOf('  Good day ')).toEqual(['Good day']);
    expect(portionsOf('x'.repeat(4096))).toHaveLength(1);
    expect(portionsOf(' \n ')).toEqual([]);
  });
});

describe('a text with files', () => {
  const file = { content: { type: 'file', kind: 'document', mime: 'text/plain' } } as never;

  it('stands below the first one', () => {
    expect(messagesOf('See', [file, file], 3)).toEqual([{ file, text: 'See', reply: 3 }, { file }]);
  });

  it('follows as a message of its own when it is long', () => {
    const text = 'x'.repeat(1025);
    expect(messagesOf(text, [file])).toEqual([{ file }, { text }]);
  });
});
