import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { fieldWords } from './problem-words.ts';
import { common } from './texts.ts';

/** There is no page around these tests; it only says the reader's language. */
vi.stubGlobal('document', { documentElement: { lang: 'en' } });
vi.stubGlobal('navigator', { languages: ['en'] });

const api = readFileSync(
  new URL('../../../webserver/src/main/resources/chat/k1te/webserver/api/openapi.yaml', import.meta.url),
  'utf8',
);

/** Only programs get these wrong: the app sends what it does by itself. */
const OF_PROGRAMS = ['unknown', 'bad-type', 'not-both', 'no-such-operator'];

function codesOfFields(): string[] {
  const [, after = ''] = api.split('By the path of a field');
  const [list = ''] = /enum:\n(\s+- [a-z-]+\n)+/.exec(after) ?? [];
  return [...list.matchAll(/- ([a-z-]+)/g)].map(([, code]) => code!);
}

describe('what a person reads about a refused field', () => {
  it('is a sentence of its own for every reason that the API has', () => {
    const codes = codesOfFields();
    expect(codes.length).toBeGreaterThan(10);
    for (const code of codes.filter((one) => !OF_PROGRAMS.includes(one)))
      expect(fieldWords(code), code).not.toBe(common.en.refused);
  });

  it('is never a code, whatever a newer server says', () => {
    expect(fieldWords('something-new')).toBe(common.en.refused);
    expect(fieldWords(undefined)).toBe('');
  });
});
