import type { Translated } from '../../i18n/texts.ts';
import type { en } from './texts.en.ts';

export const uk: Translated<typeof en> = {
  lead: 'Відповідати може кожен у групі. Хто в команді, може також закривати, блокувати й передавати відвідувачів іншим.',
  people: { one: '{count} людина', few: '{count} людини', many: '{count} людей', other: '{count} людини' },
  owner: 'Власник',
  admin: 'Адмін',
  operator: 'Оператор',
  you: '{role} · це ви',
  since: '{role} · від {day}',
  role: 'Роль',
  adminMeans: 'Адміни також керують каналами, запрошують і відпускають людей.',
  invite: 'Запросити',
  inviteOperator: 'Запросити оператора',
  inviteOperatorHint: 'Відповідає, закриває, блокує, передає іншим',
  inviteAdmin: 'Запросити адміна',
  inviteAdminHint: 'Також керує каналами й людьми',
  inviteFooter: 'Кожне запрошення — це посилання, яке діє один раз протягом 48 годин.',
  link: 'Запрошення',
  linkFooter: 'Діє один раз, до {moment}.',
  send: 'Надіслати комусь',
  remove: 'Відпустити',
  removeTitle: 'Відпустити {name}?',
  removeText:
    'Бот вилучить цю людину з ваших груп, де може, а відвідувачі більше не читатимуть, що вона пише.',
  removeYes: 'Відпустити',
  removed: '{name} більше не в команді',
  changed: '{name} тепер {role}',
  still: '{name} ще у ваших групах',
  stillText:
    'Бот не може вилучати людей із {groups}. Зробіть це там самі. До того відвідувачі не читають, що ця людина пише.',
};
