import type { Texts } from '../i18n/en.ts';
import type { Worded } from '../i18n/phrase.ts';

/** The words of the chat's own small menu. */
export const en = {
  options: 'Chat options',
  sound: 'Sound for new messages',
  titleCount: 'Count in the tab title',
};

export type BellTexts = Texts & Worded<typeof en>;
