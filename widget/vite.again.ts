import type { Plugin } from 'vite';

/** The launcher fetches this again by itself, from an address of its own for the whole folder. */
const CONVERSATION = 'conversation';

/**
 * A browser that could not fetch a module once never asks for it again under this address: each failure adds a
 * question mark, which means the same to a server.
 */
const FETCH_PART = `
const places = {};
const fetchPart = (file) => import((places[file] ??= file)).catch((cause) => {
  places[file] += '?';
  throw cause;
});
`;

/**
 * Lets a part that could not be fetched be asked for again without a reload. It may then be at another address than it
 * was built for, so that the parts which it fetches itself cannot import from it: it hands over what they need.
 */
export function fetchedAgain(): Plugin {
  return {
    name: 'kite-fetched-again',
    renderChunk(code, { fileName }, _options, { chunks }) {
      const all = Object.values(chunks);
      const own = fileIn(fileName);
      const parts = all
        .filter((chunk) => chunk.isDynamicEntry && chunk.name !== CONVERSATION)
        .map((chunk) => fileIn(chunk.fileName));
      const isShared = parts.includes(own) && all.some(({ imports }) => imports.includes(fileName));
      const fetching = code.replace(/\bimport\("\.\/(.+?)"\)/g, (whole, file: string) =>
        parts.includes(file) ? `fetchPart("./${file}")` : whole,
      );
      const taking = fetching.replace(
        /^import \{(.+)\} from "\.\/(.+)";$/gm,
        (whole, names: string, file: string) =>
          parts.includes(file) ? `const {${renamed(names)}} = ${handover(file)};` : whole,
      );
      const giving = isShared ? `\n${handover(own)} = {${given(code)}};` : '';
      return { code: (fetching === code ? '' : FETCH_PART) + taking + giving, map: null };
    },
  };
}

function fileIn(path: string): string {
  return path.replace(/.*\//, '');
}

/** Where a part puts what others need of it. */
function handover(file: string): string {
  return `globalThis[Symbol.for("${file}")]`;
}

/** `a as b` of an import as it is written for an object. */
function renamed(names: string): string {
  return names.replaceAll(' as ', ': ');
}

/** All that a module exports, as the inside of an object. */
function given(code: string): string {
  const names = /^export \{(.+)\};$/m.exec(code)?.[1];
  if (!names) throw new Error('The bundler writes exports in another way now.');
  return names.replace(/([\w$]+) as ([\w$]+)/g, '$2: $1');
}
