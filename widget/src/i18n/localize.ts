import { en, type Texts } from './en.ts';
import type { Language } from './language.ts';

/** The words of a language. English is always there; another one is fetched when it is first wanted. */
export async function textsOf(language: Language): Promise<Texts> {
  if (language === 'uk') return (await import('./uk.ts')).uk;
  return en;
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

/** A text with its number in it, written as the language writes numbers. */
export function counted(text: string, count: number, language: string): string {
  return text.replace('{count}', new Intl.NumberFormat(language).format(count));
}

/** The time of day of a message. */
export function timeOf(at: string, language: string): string {
  return new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit' }).format(new Date(at));
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
  const format = new Intl.DateTimeFormat(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...year,
  });
  return capitalized(format.format(day), language);
}

function midnight(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}

function capitalized(text: string, language: string): string {
  return text.slice(0, 1).toLocaleUpperCase(language) + text.slice(1);
}
