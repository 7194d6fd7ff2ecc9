import type { Translated } from '../../i18n/texts.ts';
import type { en } from './texts.en.ts';

export const uk: Translated<typeof en> = {
  search: 'Пошук',
  searchHint: 'Ім’я, пошта, сторінка або сказані слова',
  which: 'Які розмови',
  open: 'Відкриті',
  waiting: 'Чекають',
  mine: 'Мої',
  answered: 'З відповіддю',
  closed: 'Закриті',
  blocked: 'Заблоковані',
  isWaiting: 'Чекає на відповідь',
  isAnswered: 'Є відповідь',
  isClosed: 'Закрито',
  isBlocked: 'Заблоковано',
  since: '{what}, {since}',
  you: 'Ви: {words}',
  picture: 'У розмові є на що подивитися',
  noneTitle: 'Ще ніхто не писав',
  noneText: 'Щойно відвідувач напише на вашому сайті, ви побачите це тут і у своїй групі.',
  quietTitle: 'Тут порожньо',
  quietText: 'Жодна розмова не підходить під те, що ви вибрали вище.',
  export: 'Зберегти все у файл',
  exportHint: 'Усе, що було сказано в цьому каналі',
  exportJson: 'JSON',
  exportCsv: 'CSV, для таблиць',
};
