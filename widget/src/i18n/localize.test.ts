import { afterEach, describe, expect, it, vi } from 'vitest';
import { en } from './en.ts';
import { counted, dayOf, localeOf, textsOf, timeOf } from './localize.ts';

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

describe('the words', () => {
  it('are all there in both languages, with the same numbers in them', async () => {
    const uk = await textsOf('uk');
    for (const [key, text] of Object.entries(en)) {
      expect(uk[key as keyof typeof en], key).not.toBe('');
      expect(uk[key as keyof typeof en].includes('{count}'), key).toBe(text.includes('{count}'));
    }
  });

  it('write numbers as the language does', () => {
    expect(counted('{count} left', 4096, 'en')).toBe('4,096 left');
  });
});
