import { readdirSync } from 'node:fs';
import { defineConfig } from 'vite';
import { smallTemplates } from './vite.templates.ts';

const conversations = readdirSync('dist/assets').filter((name) => name.startsWith('conversation-'));
if (conversations.length !== 1)
  throw new Error(`One conversation is expected in dist/assets, not ${conversations.length}`);

export default defineConfig({
  plugins: [smallTemplates()],
  define: { CONVERSATION: JSON.stringify(`assets/${conversations[0]}`) },
  build: {
    target: 'es2022',
    emptyOutDir: false,
    lib: { entry: 'src/kite-chat.ts', formats: ['iife'], name: 'kite', fileName: () => 'kite-chat.js' },
  },
});
