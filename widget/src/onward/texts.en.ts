import type { Texts } from '../i18n/en.ts';
import type { Worded } from '../i18n/phrase.ts';

/** The words of the way into Telegram. */
export const en = {
  onward: 'Continue in Telegram',
  openTelegram: 'Open Telegram',
  once: 'This link opens your conversation in Telegram. It works once, for 24 hours.',
  scan: 'Or scan this with your phone. It works once.',
  scanCode: 'A code for the camera of your phone that opens your conversation in Telegram',
  hideCode: 'Hide the code',
};

export type OnwardTexts = Texts & Worded<typeof en>;
