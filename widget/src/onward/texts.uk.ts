import type { OnwardTexts } from './texts.en.ts';

export const uk: OnwardTexts = {
  onward: 'Продовжити в Telegram',
  openTelegram: 'Відкрити Telegram',
  once: 'Це посилання відкриє вашу розмову в Telegram. Воно діє один раз, 24 години.',
  scan: 'Або наведіть камеру телефона. Код діє один раз.',
  code: 'Код для камери телефона, який відкриє вашу розмову в Telegram',
  hide: 'Сховати код',
};
