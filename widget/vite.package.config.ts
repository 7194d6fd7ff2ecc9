import { defineConfig } from 'vite';
import { inPackage, packaged } from './sdk/package-plugin.ts';
import { ownPolicyName } from './vite.policy-name.ts';
import { sharedStyleSheets } from './vite.style-sheets.ts';
import { smallTemplates } from './vite.templates.ts';

// For bundlers: the same code as in dist, as modules that import each other.
export default defineConfig({
  plugins: [ownPolicyName(), smallTemplates(), sharedStyleSheets(), inPackage(), packaged()],
  build: {
    target: 'es2022',
    outDir: 'npm',
    lib: { entry: { index: 'sdk/index.ts', define: 'sdk/define.ts' }, formats: ['es'] },
    rolldownOptions: {
      output: {
        entryFileNames: '[name].js',
        // What both entries share is the element itself; the parts define elements of their own when they are fetched.
        chunkFileNames: ({ name }) => (name === 'sdk' ? 'element.js' : 'parts/[name].js'),
      },
    },
  },
});
