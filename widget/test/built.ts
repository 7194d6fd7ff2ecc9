import { existsSync } from 'node:fs';

/** The browser tests look at what pages and bundlers will load. */
export default function setup(): void {
  for (const file of ['dist/kite-chat.js', 'npm/define.js'])
    if (!existsSync(file)) throw new Error(`There is no ${file} yet: run "npm run build" first.`);
}
