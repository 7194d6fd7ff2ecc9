// @vitest-environment node
import { describe, expect, it, vi } from 'vitest';
import { spanWords } from './span-words.ts';

function read(seconds: number, lang: string): string {
  vi.stubGlobal('document', { documentElement: { lang } });
  vi.stubGlobal('navigator', { languages: [lang] });
  return spanWords(seconds);
}

describe('how long something took', () => {
  it.each([
    [0, '0 s'],
    [59.4, '59 s'],
    [60, '1 min'],
    [3_599, '60 min'],
    [3_600, '1 h'],
    [4_210, '1 h 10 min'],
    [7_199, '2 h'],
    [86_399, '24 h'],
    [86_400, '1 day'],
    [190_000, '2.2 days'],
  ])('%i seconds is "%s"', (seconds, words) => {
    expect(read(seconds, 'en')).toBe(words);
  });

  it.each([
    [86_400, '1 день'],
    [2 * 86_400, '2 дні'],
    [5 * 86_400, '5 днів'],
    [190_000, '2,2 дня'],
  ])('%i seconds is "%s" in Ukrainian', (seconds, words) => {
    expect(read(seconds, 'uk')).toBe(words);
  });
});
