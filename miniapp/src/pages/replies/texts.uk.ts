import type { Translated } from '../../i18n/texts.ts';
import type { en } from './texts.en.ts';

export const uk: Translated<typeof en> = {
  how: 'У темі /s і назва надішле її. {tokens} стануть ім’ям відвідувача й назвою каналу.',
  none: 'Поки жодної',
  noneHint: 'Що ви пишете кілька разів на день? Збережіть тут.',
  add: 'Додати відповідь',
  name: 'Назва',
  nameHint: 'Одне слово малими літерами',
  text: 'Що надсилається',
  remove: 'Прибрати «{name}»',
  removeNew: 'Прибрати',
};
