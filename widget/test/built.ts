import { existsSync } from 'node:fs';

/** The browser tests look at what pages will load. */
export default function setup(): void {
  if (!existsSync('dist/kite-chat.js'))
    throw new Error('There is nothing in dist yet: run "npm run build" first.');
}
