import type { Translated } from '../../i18n/texts.ts';
import type { en } from './texts.en.ts';

export const uk: Translated<typeof en> = {
  always: 'Ви відповідаєте в будь-який час',
  alwaysHint: 'Вимкніть, щоб указати свої години. Тоді відвідувачі бачитимуть, коли хтось знову буде.',
  zone: 'Часовий пояс',
  zoneHint: 'Наприклад, Europe/Kyiv',
  week: 'Ваш тиждень',
  closedDay: 'Нікого немає',
  from: 'З',
  to: 'До',
  addSpan: 'Додати години',
  spanOf: '{day}, години {count}',
  takeAway: 'Прибрати',
  holidays: 'Вихідні дні',
  holidaysHint: 'У ці дні нікого немає, хоч який це день тижня',
  addHoliday: 'Додати вихідний',
  day: 'День',
  away: 'Коли нікого немає',
  awayText: 'Що відповідає чат',
  awayHint:
    'Один раз, доки ви не відповісте. Залиште порожнім, і відвідувачі прочитають: «Ваше повідомлення в нас, відповімо з …»',
  nudge: 'Нагадувати про тих, хто чекає',
  nudgeHint: 'Бот напише у вашу групу',
  never: 'Ніколи',
  minutes: {
    one: 'За {count} хвилину',
    few: 'За {count} хвилини',
    many: 'За {count} хвилин',
    other: 'За {count} хвилини',
  },
  hours: {
    one: 'За {count} годину',
    few: 'За {count} години',
    many: 'За {count} годин',
    other: 'За {count} години',
  },
};
