import type { Texts } from '../i18n/en.ts';
import type { Worded } from '../i18n/phrase.ts';

/** The words of rating what was closed. */
export const en = {
  rateAsk: 'How did we do?',
  rateThanks: 'Thank you for telling us.',
  rate1: 'Very bad',
  rate2: 'Bad',
  rate3: 'Okay',
  rate4: 'Good',
  rate5: 'Very good',
  rateMore: 'Anything to add?',
};

export type RatingTexts = Texts & Worded<typeof en>;
