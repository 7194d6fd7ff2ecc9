import { afterEach, describe, expect, it, vi } from 'vitest';
import { dayOf, directionOf, isSameDay, localeOf, timeOf } from './localize.ts';

const now = new Date(2026, 10, 23, 12);

describe("the visitor's own kind of a language", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it.each([
    [['de', 'en-GB'], 'en-GB'],
    [['en-US@posix'], 'en'],
    [['en_US', 'en-IE'], 'en-IE'],
    [[], 'en'],
  ])('among %j is %s', (languages, locale) => {
    vi.stubGlobal('navigator', { languages });
    expect(localeOf('en')).toBe(locale);
    expect(timeOf('2026-11-23T12:00:00Z', localeOf('en'))).not.toBe('');
  });
});

describe('the day of a message', () => {
  it.each([
    [new Date(2026, 10, 23, 0, 1), 'Today', 'Сьогодні'],
    [new Date(2026, 10, 22, 23, 59), 'Yesterday', 'Учора'],
    [new Date(2026, 10, 20, 9), 'Friday, November 20', 'Пʼятниця, 20 листопада'],
    [new Date(2025, 10, 20, 9), 'Thursday, November 20, 2025', 'Четвер, 20 листопада 2025 р.'],
  ])('%s is said as people say it', (day, english, ukrainian) => {
    expect(dayOf(day.toISOString(), 'en', now)).toBe(english);
    expect(dayOf(day.toISOString(), 'uk', now).replace('’', 'ʼ')).toBe(ukrainian);
  });
});

describe('two moments', () => {
  it('are of one day where the reader is', () => {
    const at = (...time: [number, number]) => new Date(2026, 10, 23, ...time).toISOString();
    expect(isSameDay(at(0, 0), at(23, 59))).toBe(true);
    expect(isSameDay(at(23, 59), at(24, 0))).toBe(false);
  });
});

describe('a language', () => {
  it.each([
    ['ar-EG', 'rtl'],
    ['he', 'rtl'],
    ['uk-UA', 'ltr'],
  ])('%s is written %s', (language, direction) => {
    expect(directionOf(language)).toBe(direction);
  });
});
