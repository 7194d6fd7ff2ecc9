import { defineConfig } from 'vite';
import { smallTemplates } from './vite.templates.ts';

// Built first: the launcher must know the hashed name.
export default defineConfig({
  plugins: [smallTemplates()],
  build: {
    target: 'es2022',
    modulePreload: false,
    rolldownOptions: {
      input: { conversation: 'src/kite-conversation.ts' },
      preserveEntrySignatures: false,
      output: {
        format: 'es',
        entryFileNames: 'assets/[name]-[hash].js',
        chunkFileNames: 'assets/[name]-[hash].js',
      },
    },
  },
});
