import { colord, extend } from 'colord';
import a11yPlugin from 'colord/plugins/a11y';

extend([a11yPlugin]);

/** What WCAG asks of what is no text: a button on the page around it. */
const LEAST = 3;

/** On which pages a colour can hardly be seen, and how much contrast it has there. */
export function hardlySeen(
  colour: string,
  theme: 'auto' | 'light' | 'dark',
): { on: 'pale' | 'dark'; ratio: number }[] {
  const pages = [
    { on: 'pale' as const, ratio: colord('#ffffff').contrast(colour), counts: theme !== 'dark' },
    { on: 'dark' as const, ratio: colord('#161925').contrast(colour), counts: theme !== 'light' },
  ];
  return pages.filter(({ ratio, counts }) => counts && ratio < LEAST).map(({ on, ratio }) => ({ on, ratio }));
}
