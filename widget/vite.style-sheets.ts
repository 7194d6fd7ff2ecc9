import type { Plugin } from 'vite';

/** What Lit needs of its style sheets where every browser can share them: all that know `light-dark()` do. */
const SHARED_SHEETS = `
export const supportsAdoptingStyleSheets = true;
export const unsafeCSS = (text) => {
  const styleSheet = new CSSStyleSheet();
  styleSheet.replaceSync(text);
  return { styleSheet };
};
export const css = ([text]) => unsafeCSS(text);
export class CSSResult {}
export const getCompatibleStyle = (style) => style;
export const adoptStyles = (root, styles) => {
  root.adoptedStyleSheets = styles.map(({ styleSheet }) => styleSheet);
};
`;

/** Leaves out what Lit carries along for browsers without shared style sheets, a fiftieth of the conversation. */
export function sharedStyleSheets(): Plugin {
  return {
    name: 'kite-shared-style-sheets',
    transform(_code, id) {
      return id.endsWith('reactive-element/css-tag.js') ? { code: SHARED_SHEETS, map: null } : undefined;
    },
  };
}
