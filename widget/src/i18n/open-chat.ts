import type { Language } from './language.ts';

/**
 * What the button is called as long as nothing else of its language is there, as short as what a page has to load.
 * Where a language is not among these, it is `Chat`, which is its word for it.
 */
export const openChat: Readonly<Partial<Record<Language, string>>> = {
  en: 'Open chat',
  uk: 'Відкрити чат',
  pl: 'Czat',
  ar: 'دردشة',
  he: 'צ׳אט',
};
