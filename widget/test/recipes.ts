import { readFileSync } from 'node:fs';

/** The recipes by their titles, each with its pieces of code in order. */
export function readRecipes(): ReadonlyMap<string, readonly string[]> {
  const [, ...sections] = readFileSync('RECIPES.md', 'utf8').split(/^## /m);
  return new Map(
    sections.map((section) => {
      const title = section.slice(0, section.indexOf('\n'));
      return [title, Array.from(section.matchAll(/^```[\w]+\n([^]*?)^```/gm), ([, code]) => code!)];
    }),
  );
}

/** The code as it is for a channel of this server. */
export function filledIn(code: string, server: string): string {
  return code
    .replaceAll('https://chat.example.com', server)
    .replaceAll('wss://chat.example.com', server.replace('http', 'ws'))
    .replaceAll('KEY', 'k-demo');
}
