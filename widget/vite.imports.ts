import type { Plugin } from 'vite';

/** Fetches a part by `import()` alone: none has style sheets of its own that would have to be there before it. */
export function plainImports(): Plugin {
  return {
    name: 'kite-plain-imports',
    enforce: 'pre',
    transform(_code, id) {
      return id.includes('vite/preload-helper')
        ? { code: 'export const __vitePreload = (load) => load();', map: null }
        : undefined;
    },
  };
}
