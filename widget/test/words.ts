import { en as bell } from '../src/bell/texts.en.ts';
import { en as desk } from '../src/compose/texts.en.ts';
import { en as content } from '../src/content/texts.en.ts';
import { en as form } from '../src/form/texts.en.ts';
import { en } from '../src/i18n/en.ts';
import type { Phrase } from '../src/i18n/phrase.ts';
import { en as onward } from '../src/onward/texts.en.ts';
import { en as rating } from '../src/rating/texts.en.ts';

/** The English words of each part of the widget. */
export const parts: readonly Readonly<Record<string, Phrase>>[] = [
  en,
  content,
  desk,
  bell,
  form,
  rating,
  onward,
];

/** All English words, by their keys. */
export const english = Object.assign({}, ...parts) as Record<string, Phrase>;

/** A text in each form that it has. */
export function formsOf(phrase: Phrase): [string, string][] {
  return typeof phrase === 'string' ? [['other', phrase]] : Object.entries(phrase);
}
