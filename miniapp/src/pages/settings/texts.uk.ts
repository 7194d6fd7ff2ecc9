import type { Translated } from '../../i18n/texts.ts';
import type { en } from './texts.en.ts';

export const uk: Translated<typeof en> = {
  you: 'Ви',
  language: 'Мова',
  languageFooter: 'Нею з вами говорить і бот.',
  en: 'English',
  uk: 'Українська',
  teams: 'Ваші команди',
  unnamed: 'Ваша команда',
  other: 'Команда без назви',
  owner: 'Ви її власник',
  admin: 'Ви адмін',
  operator: 'Ви оператор',
  bot: 'Бот',
  openBot: 'Відкрити чат із ботом',
  noTeam: 'Ви ще не в жодній команді',
  noTeamHint: 'Її створить ваш перший канал',
};
