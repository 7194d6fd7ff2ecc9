/** The words of the way into Telegram by a phone. */
export const en = {
  onward: 'Continue in Telegram',
  openTelegram: 'Open Telegram',
  once: 'This link opens your conversation in Telegram. It works once, for 24 hours.',
  scan: 'Or scan this with your phone. It works once.',
  code: 'A code for the camera of your phone that opens your conversation in Telegram',
  hide: 'Hide the code',
};

export type OnwardTexts = Readonly<Record<keyof typeof en, string>>;
