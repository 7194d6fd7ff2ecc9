/** The words of rating what was closed. */
export const en = {
  ask: 'How did we do?',
  thanks: 'Thank you for telling us.',
  score1: 'Very bad',
  score2: 'Bad',
  score3: 'Okay',
  score4: 'Good',
  score5: 'Very good',
  why: 'What should we know? (optional)',
  send: 'Send',
};

export type RatingTexts = Readonly<Record<keyof typeof en, string>>;
