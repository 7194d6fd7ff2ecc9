import { describe, expect, it } from 'vitest';
import { CLOSE } from '../front/greeting.ts';
import { english, formsOf, parts } from '../../test/words.ts';
import { en } from './en.ts';
import type { Language } from './language.ts';
import { textsOf } from './localize.ts';
import { above, counted, type Phrase } from './phrase.ts';

const languages: readonly Language[] = ['uk', 'de', 'pl', 'es', 'fr', 'ar', 'he'];

/** What is put into a text, in alphabetical order. */
function gapsOf(text: string): string[] {
  return (text.match(/\{\w+\}/g) ?? []).toSorted();
}

async function wordsIn(language: Language): Promise<[string, Phrase][]> {
  return Object.entries(await textsOf(language));
}

describe('the English words', () => {
  it('are the same wherever a key is said by two parts', () => {
    for (const part of parts)
      for (const [key, text] of Object.entries(part)) expect(english[key], key).toBe(text);
  });
});

describe.each(languages)('the words in %s', (language) => {
  it('are all there, and no others', async () => {
    const words = await wordsIn(language);
    expect(words.map(([key]) => key).toSorted()).toEqual(Object.keys(english).toSorted());
    for (const [key, phrase] of words)
      for (const [, text] of formsOf(phrase)) expect(text, key).toMatch(/^\S(.*\S)?$/);
  });

  it('are those of a greeting too, which does not fetch them', async () => {
    expect(CLOSE[language]).toBe((await textsOf(language)).close);
  });

  it('have the same gaps; only a number that the form itself says may be missing', async () => {
    for (const [key, phrase] of await wordsIn(language)) {
      const gaps = gapsOf(formsOf(english[key]!).at(-1)![1]);
      for (const [form, text] of formsOf(phrase)) {
        const saysItself = ['zero', 'one', 'two'].includes(form) && !text.includes('{count}');
        expect(gapsOf(text), `${key} ${form}`).toEqual(saysItself ? [] : gaps);
      }
    }
  });

  it('have every plural form of the language, or one text for all', async () => {
    const rules = new Intl.PluralRules(language);
    const forms = new Set<string>(Array.from({ length: 1000 }, (_, count) => rules.select(count)));
    for (const [key, phrase] of await wordsIn(language))
      if (typeof phrase !== 'string')
        expect(Object.keys(phrase).toSorted(), key).toEqual([...forms.add('other')].toSorted());
  });

  it('are written in its own letters', async () => {
    const letters = { uk: /\p{sc=Cyrl}/u, ar: /\p{sc=Arab}/u, he: /\p{sc=Hebr}/u }[language as string];
    for (const [key, phrase] of await wordsIn(language))
      for (const [, text] of formsOf(phrase))
        if (!/^\{\w+\}$/.test(text)) expect(text, key).toMatch(letters ?? /\p{sc=Latn}/u);
  });
});

describe('a counted text', () => {
  it.each([
    ['en', 4096, '4,096 unread'],
    ['uk', 1, '1 непрочитане'],
    ['uk', 3, '3 непрочитані'],
    ['uk', 11, '11 непрочитаних'],
    ['uk', 21, '21 непрочитане'],
    ['pl', 22, '22 nieprzeczytane'],
    ['pl', 12, '12 nieprzeczytanych'],
    ['de', 2, '2 ungelesen'],
    ['es', 1, '1 sin leer'],
    ['fr', 0, '0 non lu'],
    ['he', 2, 'שתי הודעות שלא נקראו'],
    ['ar', 2, 'رسالتان غير مقروءتين'],
    ['ar', 11, '١١ رسالة غير مقروءة'],
  ] as const)('in %s for %i is as people say it', async (language, count, expected) => {
    const { unread = en.unread } = await textsOf(language);
    expect(counted(unread, count, language === 'ar' ? 'ar-EG' : language)).toBe(expected);
  });

  it('may be replaced by one text for all numbers', () => {
    expect(counted('{count} new', 1, 'uk')).toBe('1 new');
  });

  it('falls back to the form for all others', () => {
    expect(counted({ other: '{count} new' }, 1, 'en')).toBe('1 new');
  });
});

describe('the words of a part', () => {
  it('are the English ones below those that it is given', () => {
    const words = above({ onward: 'Continue', once: 'Once' });
    const given = { onward: 'Weiter', close: 'Schließen' };
    expect(words(given)).toEqual({ onward: 'Weiter', once: 'Once', close: 'Schließen' });
    expect(words(given)).toBe(words(given));
    expect(words({}).onward).toBe('Continue');
  });
});
