import { defineConfig } from 'vite';
import { withoutAnnotations } from './vite.annotations.ts';
import { fetchedAgain } from './vite.again.ts';
import { conversationInOneFile } from './vite.chunks.ts';
import { ownPolicyName } from './vite.policy-name.ts';
import { sharedStyleSheets } from './vite.style-sheets.ts';
import { smallTemplates } from './vite.templates.ts';

// Built first: the launcher must know the hashed name.
export default defineConfig({
  plugins: [ownPolicyName(), smallTemplates(), sharedStyleSheets(), fetchedAgain(), withoutAnnotations()],
  build: {
    target: 'es2022',
    // A library, so that parts are fetched by `import()` alone: none has style sheets that would have to be there first.
    lib: { entry: { front: 'src/front/front.ts' }, formats: ['es'] },
    rolldownOptions: {
      preserveEntrySignatures: 'allow-extension',
      output: {
        minify: true,
        entryFileNames: 'assets/[name]-[hash].js',
        chunkFileNames: 'assets/[name]-[hash].js',
        advancedChunks: { groups: conversationInOneFile() },
      },
    },
  },
});
