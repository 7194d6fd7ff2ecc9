import type { Plugin } from 'vite';

/** Takes the white space for the reader out of style sheets and templates, which no minifier of JavaScript does. */
export function smallTemplates(): Plugin {
  return {
    name: 'kite-small-templates',
    transform(code, id) {
      if (id.endsWith('.styles.ts')) return { code: smallStyles(code), map: null };
      if (/src.(elements|compose|content|form|rating|onward|kite-conversation)/.test(id))
        return { code: smallMarkup(code), map: null };
      return undefined;
    },
  };
}

/** White space between tags is nothing that anybody sees here: what stands beside each other is spaced by styles. */
function smallMarkup(code: string): string {
  return code.replace(/\n\s+/g, '\n').replace(/([>}])\n(?=<)|>\n(?=\$\{)/g, (match) => match.trimEnd());
}

function smallStyles(code: string): string {
  return code.replace(/\/\*[^]*?\*\//g, '').replace(/`[^`]*`/g, (styles) =>
    styles
      .replace(/\s+/g, ' ')
      .replace(/ ?([{};,]) ?/g, '$1')
      .replace(/ (?=!important)|(?<=\() | (?=\))/g, '')
      .replace(/(?<=\[[a-z-]+=)'([a-z-]+)'(?=\])/g, '$1')
      .replace(/([a-z-]): /g, '$1:')
      .replace(/\b0\./g, '.')
      .replaceAll(';}', '}'),
  );
}
