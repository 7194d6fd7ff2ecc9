import { locale } from './language.ts';

const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/** How long ago something was, as people say it: "5 minutes ago", "yesterday". */
export function ago(at: string, now: number = Date.now()): string {
  const seconds = Math.max(0, (now - Date.parse(at)) / 1_000);
  const format = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' });
  for (const [unit, length] of UNITS) {
    if (seconds >= length) return format.format(-Math.floor(seconds / length), unit);
  }
  return format.format(0, 'second');
}

/** A day with its year: "3 May 2026". */
export function day(at: string): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'long' }).format(new Date(at));
}

/** A day and the time of it. */
export function moment(at: string): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));
}

/** The first Monday that clocks of this age know. */
const SOME_MONDAY = Date.UTC(1970, 0, 5);
const DAY_MS = 86_400_000;

/** What the days of the week are called, from Monday. */
export function weekdays(how: 'short' | 'long'): string[] {
  const format = new Intl.DateTimeFormat(locale(), { weekday: how, timeZone: 'UTC' });
  return [0, 1, 2, 3, 4, 5, 6].map((index) => {
    const name = format.format(SOME_MONDAY + index * DAY_MS);
    return how === 'long' ? name.slice(0, 1).toLocaleUpperCase(locale()) + name.slice(1) : name;
  });
}
