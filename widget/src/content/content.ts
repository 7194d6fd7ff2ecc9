/** What the list fetches to show everything that is not plain text. */
export { dressingIn } from './dressing.ts';
