import { describe, expect, it } from 'vitest';
import { languageFor } from './language.ts';
import { speak, type Wordings } from './texts.ts';

type Folder = Record<string, Wordings>;
const english = import.meta.glob<Folder>('../**/texts.en.ts', { eager: true });
const ukrainian = import.meta.glob<Folder>('../**/texts.uk.ts', { eager: true });
const folders = Object.keys(english).map((file) => [file.replace('/texts.en.ts', ''), file] as const);

function gaps(text: string): string[] {
  return [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
}

function formsOf(text: unknown): Record<string, string> {
  return typeof text === 'string' ? { other: text } : (text as Record<string, string>);
}

describe.each(folders)('the texts of %s', (_folder, file) => {
  const en = english[file]?.['en'] ?? {};
  const uk = ukrainian[file.replace('.en.', '.uk.')]?.['uk'] ?? {};

  it('are all there in Ukrainian, and no other ones', () => {
    expect(Object.keys(uk).sort()).toEqual(Object.keys(en).sort());
  });

  it.each(Object.keys(en))('"%s" says something, with the same gaps in both languages', (key) => {
    const wanted = gaps(formsOf(en[key])['other'] ?? '');
    for (const text of [...Object.values(formsOf(en[key])), ...Object.values(formsOf(uk[key]))]) {
      expect(text.trim()).not.toBe('');
      expect(gaps(text)).toEqual(wanted);
    }
  });

  it.each(Object.keys(en).filter((key) => typeof en[key] !== 'string'))(
    '"%s" has every form that a number can ask for',
    (key) => {
      const forms = (language: string) => new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      expect(Object.keys(formsOf(en[key])).sort()).toEqual(forms('en').sort());
      expect(Object.keys(formsOf(uk[key])).sort()).toEqual(forms('uk').sort());
    },
  );
});

describe('a text', () => {
  const texts = {
    en: { waiting: { one: '{count} waits', other: '{count} wait' }, hello: 'Hello, {name}!' },
    uk: {
      waiting: {
        one: '{count} чекає',
        few: '{count} чекають',
        many: '{count} чекає',
        other: '{count} чекає',
      },
      hello: 'Вітаємо, {name}!',
    },
  } as const;

  it('takes the form of its number', () => {
    expect(speak(texts, 'en', 'en')('waiting', { count: 1 })).toBe('1 waits');
    expect(speak(texts, 'en', 'en')('waiting', { count: 0 })).toBe('0 wait');
    expect([1, 3, 11].map((count) => speak(texts, 'uk', 'uk')('waiting', { count }))).toEqual([
      '1 чекає',
      '3 чекають',
      '11 чекає',
    ]);
  });

  it('takes what is put in as it is', () => {
    expect(speak(texts, 'en', 'en')('hello', { name: '$& {name}' })).toBe('Hello, $& {name}!');
  });
});

describe('the language of a reader', () => {
  it('is the first of theirs that the app speaks', () => {
    expect(languageFor(['fr-FR', 'uk-UA', 'en'])).toBe('uk');
    expect(languageFor(['en-GB', 'uk'])).toBe('en');
  });

  it('is English for everybody else', () => {
    expect(languageFor(['fr', 'ukx'])).toBe('en');
    expect(languageFor([])).toBe('en');
  });
});
