import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { elementOf, readManifest } from './manifest.ts';
import { packageJson } from './package-json.ts';
import { reactTypes, reactWrapper } from './react-wrapper.ts';
import { vueTypes, vueWrapper } from './vue-wrapper.ts';

const OWN_PACKAGE = fileURLToPath(new URL('own-package.ts', import.meta.url));

/** Makes modules for bundlers of what is otherwise a script: found by `import`, harmless on a server. */
export function inPackage(): Plugin {
  return {
    name: 'kite-in-package',
    enforce: 'pre',
    resolveId(source) {
      return source.endsWith('/own-script.ts') ? OWN_PACKAGE : undefined;
    },
    transform(code, id) {
      if (!id.endsWith('kite-chat-launcher.ts')) return undefined;
      const [before, after] = code.split('extends HTMLElement');
      if (after === undefined) throw new Error('The launcher is expected to extend HTMLElement');
      return { code: `${before}extends (globalThis.HTMLElement ?? Object)${after}`, map: null };
    },
  };
}

/** Adds what makes a package of the modules: its description, the components for React and Vue, the script for pages. */
export function packaged(): Plugin {
  const manifest = readManifest();
  const element = elementOf(manifest, 'kite-chat');
  const files: Record<string, string> = {
    'package.json': packageJson(),
    'custom-elements.json': JSON.stringify(manifest, null, 2),
    'react.js': reactWrapper(element),
    'react.d.ts': reactTypes(element),
    'vue.js': vueWrapper(element),
    'vue.d.ts': vueTypes(element),
    LICENSE: readFileSync('../LICENSE', 'utf8'),
    'README.md': readFileSync('sdk/README.md', 'utf8'),
    'script/kite-chat.js': readFileSync('dist/kite-chat.js', 'utf8'),
  };
  for (const name of readdirSync('dist/assets'))
    files[`script/assets/${name}`] = readFileSync(`dist/assets/${name}`, 'utf8');
  return {
    name: 'kite-packaged',
    generateBundle() {
      for (const [fileName, source] of Object.entries(files))
        this.emitFile({ type: 'asset', fileName, source });
    },
  };
}
