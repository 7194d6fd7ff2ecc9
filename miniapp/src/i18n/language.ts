export const LANGUAGES = ['en', 'uk'] as const;
export type Language = (typeof LANGUAGES)[number];

const KEPT = 'kite-language';

/** The first language of the reader that the app speaks; English to everybody else. */
export function languageFor(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const found = LANGUAGES.find((language) => new RegExp(`^${language}\\b`, 'i').test(tag));
    if (found) return found;
  }
  return 'en';
}

/** The language of the page now. */
export function spoken(): Language {
  return languageFor([document.documentElement.lang]);
}

/** Turns the page to a language, and begins with it the next time. */
export function speakIn(language: Language): void {
  document.documentElement.lang = language;
  try {
    localStorage.setItem(KEPT, language);
  } catch {
    // Where nothing may be kept, the next start begins with what Telegram says.
  }
}

/** The language that was spoken last here, if any was. */
export function keptLanguage(): string {
  try {
    return localStorage.getItem(KEPT) ?? '';
  } catch {
    return '';
  }
}

/**
 * The reader's own kind of the language, so that times and numbers are written as they are used to. Some systems name
 * their language in a way that `Intl` throws at (`en-US@posix`); such a name is passed over.
 */
export function locale(language: Language = spoken()): string {
  return navigator.languages.find((tag) => languageFor([tag]) === language && isLocale(tag)) ?? language;
}

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** What a language is called in the reader's own; its tag where nobody knows. */
export function languageName(tag: string): string {
  if (!tag || !isLocale(tag)) return tag;
  return new Intl.DisplayNames(locale(), { type: 'language' }).of(tag) ?? tag;
}
