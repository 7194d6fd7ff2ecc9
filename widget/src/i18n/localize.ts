import type { AllTexts } from './all-texts.ts';
import type { Language } from './language.ts';

const LANGUAGES: Readonly<Record<Exclude<Language, 'en'>, () => Promise<{ readonly default: AllTexts }>>> = {
  uk: () => import('./languages/uk.ts'),
  de: () => import('./languages/de.ts'),
  pl: () => import('./languages/pl.ts'),
  es: () => import('./languages/es.ts'),
  fr: () => import('./languages/fr.ts'),
  ar: () => import('./languages/ar.ts'),
  he: () => import('./languages/he.ts'),
};

/** All words of a language, fetched when it is first wanted. English is always there, so that it has none here. */
export async function textsOf(language: Language): Promise<Partial<AllTexts>> {
  return language === 'en' ? {} : (await LANGUAGES[language]()).default;
}

/** Which way a language is written. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return /^(ar|he)/.test(language) ? 'rtl' : 'ltr';
}

/**
 * The visitor's own kind of the language, so that times and dates are written as they are used to. Some systems name
 * their language in a way that `Intl` throws at (`en-US@posix`); such a name is passed over.
 */
export function localeOf(language: Language): string {
  return (
    navigator.languages.find((tag) => tag.slice(0, 2).toLowerCase() === language && isLocale(tag)) ?? language
  );
}

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** Making a format costs as much as using it a hundred times. */
const formats = new Map<string, Intl.DateTimeFormat>();

function format(at: Date, language: string, options: Intl.DateTimeFormatOptions): string {
  const key = language + JSON.stringify(options);
  let known = formats.get(key);
  if (!known) formats.set(key, (known = new Intl.DateTimeFormat(language, options)));
  return known.format(at);
}

/** The time of day of a message, where its reader is. */
export function timeOf(at: string, language: string): string {
  return format(new Date(at), language, { hour: 'numeric', minute: '2-digit' });
}

/** Whether two moments are of one day, where the reader is. */
export function isSameDay(a: string, b: string): boolean {
  return new Date(a).toDateString() === new Date(b).toDateString();
}

/** The day of a message as people say it: today, yesterday, or its date. */
export function dayOf(at: string, language: string, now: Date): string {
  const day = new Date(at);
  const ago = Math.round((midnight(now) - midnight(day)) / 86_400_000);
  if (ago === 0 || ago === 1) {
    return capitalized(
      new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-ago, 'day'),
      language,
    );
  }
  const year = day.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' as const };
  return capitalized(
    format(day, language, { weekday: 'long', day: 'numeric', month: 'long', ...year }),
    language,
  );
}

function midnight(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}

function capitalized(text: string, language: string): string {
  return text.slice(0, 1).toLocaleUpperCase(language) + text.slice(1);
}
