import type { BellTexts } from '../bell/texts.en.ts';
import type { DeskTexts } from '../compose/texts.en.ts';
import type { ContentTexts } from '../content/texts.en.ts';
import type { FormTexts } from '../form/texts.en.ts';
import type { OnwardTexts } from '../onward/texts.en.ts';
import type { RatingTexts } from '../rating/texts.en.ts';

/**
 * Every text of the widget, by its key. English is kept with the parts that say it; each other language is one file
 * that has them all.
 */
export type AllTexts = ContentTexts & DeskTexts & BellTexts & FormTexts & RatingTexts & OnwardTexts;
