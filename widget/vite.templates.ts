import type { Plugin } from 'vite';

/** Takes the white space for the reader out of style sheets and templates, which no minifier of JavaScript does. */
export function smallTemplates(): Plugin {
  return {
    name: 'kite-small-templates',
    transform(code, id) {
      if (id.endsWith('.styles.ts')) return { code: smallStyles(code), map: null };
      if (/elements|conversation/.test(id)) return { code: code.replace(/\n\s+/g, '\n'), map: null };
      return undefined;
    },
  };
}

function smallStyles(code: string): string {
  return code.replace(/\/\*[^]*?\*\//g, '').replace(/`[^`]*`/g, (styles) =>
    styles
      .replace(/\s+/g, ' ')
      .replace(/ ?([{};,]) ?/g, '$1')
      .replace(/([a-z-]): /g, '$1:')
      .replaceAll(';}', '}'),
  );
}
