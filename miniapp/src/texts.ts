/** Every sentence of the app, in one language. */
export interface Texts {
  title: string;
  intro: string;
  steps: readonly [string, string, string];
}

export const en: Texts = {
  title: 'K1te Chat lives in the chat with its bot',
  intro: 'Close this window and write to the bot:',
  steps: [
    'Send /newchannel and the name of your site.',
    'Choose or create the group where you will answer.',
    'Paste the line that the bot gives you into your site.',
  ],
};

export const uk: Texts = {
  title: 'K1te Chat живе в чаті зі своїм ботом',
  intro: 'Закрийте це вікно й напишіть боту:',
  steps: [
    'Надішліть /newchannel і назву свого сайту.',
    'Виберіть або створіть групу, де відповідатимете.',
    'Вставте рядок, який дасть бот, у свій сайт.',
  ],
};

/**
 * The texts for a reader.
 *
 * @param languages BCP 47 tags, the most wanted first
 */
export function textsFor(languages: readonly string[]): { tag: string; texts: Texts } {
  for (const language of languages) {
    if (/^uk\b/i.test(language)) return { tag: 'uk', texts: uk };
    if (/^en\b/i.test(language)) return { tag: 'en', texts: en };
  }
  return { tag: 'en', texts: en };
}
