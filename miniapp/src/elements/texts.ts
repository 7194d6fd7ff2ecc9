import { en } from './texts.en.ts';
import { uk } from './texts.uk.ts';

/** What every page says. */
export const common = { en, uk };
