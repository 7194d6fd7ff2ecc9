import { expect, test } from 'vitest';
import { en, textsFor, uk } from './texts.ts';

test('takes the first language of the reader that it speaks', () => {
  expect(textsFor(['fr-FR', 'uk-UA', 'en']).texts).toBe(uk);
  expect(textsFor(['en-GB', 'uk']).texts).toBe(en);
});

test('speaks English to everybody else', () => {
  expect(textsFor(['fr', 'ukx'])).toEqual({ tag: 'en', texts: en });
  expect(textsFor([])).toEqual({ tag: 'en', texts: en });
});
