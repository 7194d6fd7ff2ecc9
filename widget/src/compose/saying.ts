import type { OwnFile, Said } from '../client/said.ts';
import { portionsOf } from './portions.ts';

/** The longest text below a file, in UTF-16 code units. */
export const LONGEST_CAPTION = 900;

/**
 * What is written and picked as messages: the text stands below the first file when it fits there, and follows the
 * files when it does not. The first message is the answer, if it is one.
 */
export function messagesOf(text: string, files: readonly OwnFile[], reply?: number): Said[] {
  const words = text.trim();
  const isCaption = files.length > 0 && words.length <= LONGEST_CAPTION;
  const sent: Said[] = files.map((file, index) =>
    isCaption && index === 0 ? { file, text: words } : { file },
  );
  if (!isCaption) sent.push(...portionsOf(words).map((portion) => ({ text: portion })));
  return sent.map((said, index) => (index === 0 && reply !== undefined ? { ...said, reply } : said));
}
