import type { Translated } from '../../i18n/texts.ts';
import type { en } from './texts.en.ts';

export const uk: Translated<typeof en> = {
  ask: 'Запитувати перед першим повідомленням',
  askHint: 'Що менше запитань, то більше людей пише. Кого ваш сайт уже знає, того не запитують.',
  name: 'Ім’я',
  email: 'Пошта',
  phone: 'Телефон',
  own: 'Ваше запитання',
  addName: 'Запитати ім’я',
  addEmail: 'Запитати пошту',
  addPhone: 'Запитати телефон',
  addOwn: 'Запитати щось своє',
  question: 'Про що ви питаєте?',
  questionIn: 'Про що ви питаєте, мова: {language}',
  otherLanguages: 'Іншими мовами',
  otherLanguagesHint: 'Хто не читає жодною з них, побачить англійською.',
  required: 'Відповідь обов’язкова',
  remove: 'Не запитувати',
  most: {
    one: 'Не більше ніж {count} запитання.',
    few: 'Не більше ніж {count} запитання.',
    many: 'Не більше ніж {count} запитань.',
    other: 'Не більше ніж {count} запитання.',
  },
  rating: 'Запитувати, як усе минуло',
  ratingHint: 'Після закриття розмови, п’ятьма зірками. Ви побачите це в темі та в показниках.',
};
