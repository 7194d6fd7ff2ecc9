import type { Texts } from '../i18n/en.ts';
import type { Worded } from '../i18n/phrase.ts';

/** The words of the form before the first message. */
export const en = {
  formTitle: 'Before we start',
  optional: 'optional',
  needed: 'Please fill this in.',
  badEmail: 'Please check this address.',
  badPhone: 'Please check this number.',
};

export type FormTexts = Texts & Worded<typeof en>;
