/** The words of the form before the first message. */
export const en = {
  before: 'Before we start',
  name: 'Your name',
  email: 'Your e-mail',
  phone: 'Your phone',
  optional: 'optional',
  needed: 'Please fill this in.',
  badEmail: 'Please check this address.',
  badPhone: 'Please check this number.',
};

export type FormTexts = Readonly<Record<keyof typeof en, string>>;
