import type { Translated } from '../../i18n/texts.ts';
import type { en } from './texts.en.ts';

export const uk: Translated<typeof en> = {
  title: 'K1te Chat живе в Telegram',
  intro: 'Тут ви дбаєте про свої чати. Відкриває це Telegram:',
  stepBot: 'Відкрийте в Telegram чат зі своїм ботом K1te Chat.',
  stepMenu: 'Натисніть кнопку меню біля поля повідомлення або надішліть /settings.',
  stepNew: 'На вашому сайті ще немає чату? Надішліть /newchannel і назву свого сайту.',
  namelessTitle: 'Відкрийте його кнопкою меню',
  namelessIntro: 'Із кнопки клавіатури Telegram не каже, хто ви, тож показати ваше неможливо.',
};
