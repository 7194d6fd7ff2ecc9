import type { FrontTexts } from './texts.en.ts';

export const uk: FrontTexts = {
  dismiss: 'Закрити',
};
