import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Mark } from '../client/frames.ts';
import { followable, loadable } from './addresses.ts';
import { grouped } from './album.ts';
import { cleanName, durationOf, sizeOf } from './format.ts';
import { partsOf, plainText, type TextPart } from './marks.ts';

const hostile = JSON.parse(
  readFileSync(new URL('../../../bot/src/test/resources/hostile-texts.json', import.meta.url), 'utf8'),
) as string[];

const KINDS = [
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'spoiler',
  'code',
  'pre',
  'quote',
  'link',
  'blink',
];

/** The parts as markup, to be read by people. */
const markup = (parts: readonly TextPart[]): string =>
  parts.map((part) => (typeof part === 'string' ? part : `<${part.kind}>${markup(part.parts)}</>`)).join('');

describe('marks', () => {
  it.each<[string, Mark[], string]>([
    ['abc', [{ kind: 'bold', start: 0, length: 1 }], '<bold>a</>bc'],
    [
      'abc',
      [
        { kind: 'bold', start: 0, length: 3 },
        { kind: 'italic', start: 1, length: 1 },
      ],
      '<bold>a<italic>b</>c</>',
    ],
    [
      'abc',
      [
        { kind: 'italic', start: 1, length: 2 },
        { kind: 'bold', start: 0, length: 2 },
      ],
      '<bold>a<italic>b</></><italic>c</>',
    ],
    ['abc', [{ kind: 'bold', start: -5, length: 99 }], '<bold>abc</>'],
    ['abc', [{ kind: 'bold', start: 3, length: 1 }], 'abc'],
    ['abc', [{ kind: 'blink', start: 0, length: 3 }], 'abc'],
    ['abc', [{ kind: 'bold', start: Number.NaN, length: 1 }], 'abc'],
    ['😀b', [{ kind: 'bold', start: 1, length: 1 }], '😀b'],
    ['a\nb', [{ kind: 'quote', start: 0, length: 1 }], '<quote>a\n</>b'],
  ])('of %j %j give %j', (text, marks, expected) => {
    expect(markup(partsOf({ text, marks }))).toBe(expected);
  });

  it('never lose a character, however they overlap', () => {
    // A row of numbers that looks random and is the same each time.
    let seed = 7;
    const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    for (const text of [...hostile.map((one) => one.slice(0, 200)), 'a👨‍👩‍👧b\n\nç']) {
      const marks = Array.from({ length: 12 }, () => ({
        kind: KINDS[random(KINDS.length)]!,
        start: random(text.length + 8) - 4,
        length: random(text.length + 8) - 4,
        value: text,
      }));
      expect(plainText(partsOf({ text, marks }))).toBe(text);
    }
  });
});

describe('an address', () => {
  it('is followed only where it leads to a page, a mailbox or a phone', () => {
    expect(followable('https://shop.example/?a=b')).toBe('https://shop.example/?a=b');
    expect(followable('mailto:ask@shop.example')).toBe('mailto:ask@shop.example');
    expect(followable('tel:+380441234567')).toBe('tel:+380441234567');
    for (const text of hostile) {
      expect(followable(text) ?? 'https:').toMatch(/^(https?|mailto|tel):/);
      expect(loadable(text) ?? 'https:').toMatch(/^(https?|blob):/);
    }
  });
});

describe('a file', () => {
  it('is described as people say it', () => {
    expect(sizeOf(99, 'en')).toBe('99 bytes');
    expect(sizeOf(120_400, 'en')).toBe('120 kB');
    expect(sizeOf(1_540_000, 'uk')).toBe('1,5 МБ');
    expect(durationOf(61.4)).toBe('1:01');
  });

  it('has a name that looks like what it is', () => {
    expect(cleanName('invoice\u202Efdp.exe')).toBe('invoicefdp.exe');
    expect(cleanName(' a\u0000b\n c ')).toBe('ab c');
  });
});

describe('an album', () => {
  const photo = (key: string, more: object = {}) =>
    ({
      key,
      author: 'operator',
      at: '2026-11-23T10:00:00Z',
      album: 'a',
      content: { type: 'file', kind: 'photo', mime: 'image/jpeg' },
      ...more,
    }) as const;

  it('joins neighbours of the same author, and no more than ten', () => {
    const many = Array.from({ length: 12 }, (_, place) => photo(`${place}`));
    expect(grouped(many).map(({ members }) => members?.length)).toEqual([10, 2]);
    const mixed = [photo('1'), photo('2', { author: 'visitor' }), photo('3', { album: 'b' }), photo('4')];
    expect(grouped(mixed)).toHaveLength(4);
  });

  it('leaves out what failed, so that it can be tried again', () => {
    const mine = { author: 'visitor', state: 'sent' };
    expect(
      grouped([photo('1', mine), photo('2', { ...mine, state: 'failed' }), photo('3', mine)]),
    ).toHaveLength(3);
  });
});
