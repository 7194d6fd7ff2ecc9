import { colord } from 'colord';
import { describe, expect, it } from 'vitest';
import { readable, readableColours } from './theme.ts';

describe('a colour of words', () => {
  it('stays as it is where it can be read', () => {
    expect(readable('#00488f', '#ffffff', '#f4f4f5')).toBe('#00488f');
  });

  it.each([
    ['a pale hint on white', '#d8b49f', '#fff9f5', '#fde3d3'],
    ['a dim hint on dark', '#3a4a5a', '#17212b', '#232e3c'],
    ['the same colour as its ground', '#777777', '#777777', '#777777'],
    ['white on yellow', '#ffffff', '#ffe680', '#ffe680'],
  ])('is made readable: %s', (_case, colour, paper, ground) => {
    const made = readable(colour, paper, ground);
    for (const under of [paper, ground]) expect(colord(made).contrast(under)).toBeGreaterThanOrEqual(4.4);
  });

  it('keeps its hue when it is made darker', () => {
    expect(colord(readable('#f08a5d', '#fff9f5')).hue()).toBeCloseTo(colord('#f08a5d').hue(), -1);
  });
});

it('a theme that tells no ground is left alone', () => {
  expect(readableColours({ text_color: '#ffffff' })).toEqual({});
});
