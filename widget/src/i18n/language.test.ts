import { afterEach, describe, expect, it, vi } from 'vitest';
import { languageOf } from './language.ts';

describe('the language', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it.each([
    ['of the element comes first', 'uk', 'de', ['pl'], 'uk'],
    ['of the page comes next', '', 'de-AT', ['pl'], 'de'],
    ['of the browser comes last', null, '', ['pl-PL', 'en'], 'pl'],
    ['is the first that we speak', 'nl', 'ja', ['pt-BR', 'fil', 'he-IL', 'en'], 'he'],
    ['is known in whatever case', 'AR-eg', 'en', ['en'], 'ar'],
    ['is not one that only begins like it', 'arz', 'den', ['frp', 'es-419'], 'es'],
    ['is no part of another tag', 'zh-Hant-de', 'sr-Latn-en', ['x-fr'], 'en'],
    ['is English when we speak none of them', '', 'ja', ['zh-CN'], 'en'],
  ])('%s', (_name, own, page, languages, expected) => {
    vi.stubGlobal('document', { documentElement: { lang: page } });
    vi.stubGlobal('navigator', { languages });
    expect(languageOf({ lang: own } as HTMLElement)).toBe(expected);
  });
});
