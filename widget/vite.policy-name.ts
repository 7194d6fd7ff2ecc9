import type { Plugin } from 'vite';

const NAME = 'createPolicy("lit-html"';

/**
 * Gives Lit's Trusted Types policy our own name: a page that makes `lit-html` itself, because it is written in Lit too,
 * would otherwise have to allow the name twice.
 */
export function ownPolicyName(): Plugin {
  return {
    name: 'kite-own-policy-name',
    transform(code, id) {
      if (!id.endsWith('lit-html/lit-html.js')) return undefined;
      if (!code.includes(NAME)) throw new Error('Lit makes its policy in another way now.');
      return { code: code.replace(NAME, 'createPolicy("kite-chat"'), map: null };
    },
  };
}
