import { readdirSync } from 'node:fs';
import { defineConfig } from 'vite';
import { smallTemplates } from './vite.templates.ts';

/** The address of what the launcher fetches, which has its hash in it. */
function built(part: string): string {
  const names = readdirSync('dist/assets').filter((name) => name.startsWith(`${part}-`));
  if (names.length !== 1) throw new Error(`One ${part} is expected in dist/assets, not ${names.length}`);
  return JSON.stringify(`assets/${names[0]}`);
}

export default defineConfig({
  plugins: [smallTemplates()],
  define: { FRONT: built('front') },
  build: {
    target: 'es2022',
    emptyOutDir: false,
    lib: { entry: 'src/kite-chat.ts', formats: ['iife'], name: 'kite', fileName: () => 'kite-chat.js' },
  },
});
