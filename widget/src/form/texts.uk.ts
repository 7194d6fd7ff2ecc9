import type { FormTexts } from './texts.en.ts';

export const uk: FormTexts = {
  before: 'Перш ніж почати',
  name: 'Ваше ім’я',
  email: 'Ваша пошта',
  phone: 'Ваш телефон',
  optional: 'необов’язково',
  needed: 'Заповніть це поле, будь ласка.',
  badEmail: 'Перевірте, будь ласка, адресу.',
  badPhone: 'Перевірте, будь ласка, номер.',
};
