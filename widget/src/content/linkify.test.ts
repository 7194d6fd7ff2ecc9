import { expect, it } from 'vitest';
import { linkify } from './linkify.ts';

/** The parts of a text, links in angle brackets. */
const parts = (text: string) =>
  linkify(text).map((part) => (typeof part === 'string' ? part : `<${part.values[0]}>`));

it.each([
  ['no link at all', ['no link at all']],
  ['see https://a.example/b?c=d&e=f now', ['see ', '<https://a.example/b?c=d&e=f>', ' now']],
  ['www.a.example.', ['<https://www.a.example>', '.']],
  ['(https://a.example)', ['(', '<https://a.example>', ')']],
  ['https://a.example/b_(c), and', ['<https://a.example/b_(c)>', ', and']],
  ['https://a.example https://b.example', ['<https://a.example>', ' ', '<https://b.example>']],
  ['javascript:alert(1) data:text/html,x file:///etc', ['javascript:alert(1) data:text/html,x file:///etc']],
  ['<a href="https://a.example">', ['<a href="', '<https://a.example>', '">']],
])('%s', (text, expected) => {
  expect(parts(text)).toEqual(expected);
});
