import { defineConfig } from 'vite';
import { plainImports } from './vite.imports.ts';
import { ownPolicyName } from './vite.policy-name.ts';
import { sharedStyleSheets } from './vite.style-sheets.ts';
import { smallTemplates } from './vite.templates.ts';

// Built first: the launcher must know the hashed name.
export default defineConfig({
  plugins: [plainImports(), ownPolicyName(), smallTemplates(), sharedStyleSheets()],
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
