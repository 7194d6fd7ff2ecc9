import type { RatingTexts } from './texts.en.ts';

export const uk: RatingTexts = {
  ask: 'Як ми впоралися?',
  thanks: 'Дякуємо, що сказали.',
  score1: 'Дуже погано',
  score2: 'Погано',
  score3: 'Нормально',
  score4: 'Добре',
  score5: 'Дуже добре',
  why: 'Що нам варто знати? (необов’язково)',
  send: 'Надіслати',
};
