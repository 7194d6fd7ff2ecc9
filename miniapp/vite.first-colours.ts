import type { Plugin } from 'vite';

const SOURCE = 'src/telegram/first-colours.ts';

/**
 * Puts {@link SOURCE} into the page as a plain script, which runs before anything is painted: a module would run after
 * it, and a script inside the page would need a hole in the content security policy.
 */
export function firstColours(): Plugin {
  let script = '';
  return {
    name: 'kite-first-colours',
    buildStart() {
      if (this.environment.mode !== 'build') return;
      script = this.emitFile({ type: 'chunk', id: SOURCE, name: 'first-colours', preserveSignature: false });
    },
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const src = bundle ? `./${fileIn(bundle)}` : `/${SOURCE}`;
        const attrs = bundle ? { src } : { src, type: 'module' };
        return [{ tag: 'script', attrs, injectTo: 'head-prepend' }];
      },
    },
    generateBundle(_options, bundle) {
      const made = bundle[this.getFileName(script)];
      // It shares nothing with the app, or it would be a module.
      if (made?.type !== 'chunk' || made.imports.length > 0) this.error(`${SOURCE} must stand by itself`);
    },
  };
}

function fileIn(bundle: object): string {
  const name = Object.keys(bundle).find((file) => file.includes('first-colours-') && file.endsWith('.js'));
  if (!name) throw new Error(`${SOURCE} was not built`);
  return name;
}
