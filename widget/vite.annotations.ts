import type { Plugin } from 'vite';

/** Takes out what tells a bundler what may be left out: it tells a browser nothing, and every page would load it. */
export function withoutAnnotations(): Plugin {
  return {
    name: 'kite-without-annotations',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === 'chunk') file.code = file.code.replace(/\/\* @__PURE__ \*\/ ?/g, '');
    },
  };
}
