import type { CustomElement, Package } from 'custom-elements-manifest';
import { elementOf, fieldsOf, methodsOf, sentence } from './manifest.ts';

/** The reference page, from the elements' own words. */
export function reference(manifest: Package): string {
  const chat = elementOf(manifest, 'kite-chat');
  const message = elementOf(manifest, 'kite-msg');
  return `<!-- Made from the elements' doc comments: npm run reference -->

# Reference

${about('kite-chat', chat)}

${attributes(chat)}

### Properties

${table(
  ['property', 'type', ''],
  fieldsOf(chat).map(({ name, type, readonly, description }) => [
    code(name),
    code(type?.text),
    sentence(description ?? '') + (readonly ? ' Read only.' : ''),
  ]),
)}

### Methods

${table(
  ['method', 'answers', ''],
  methodsOf(chat).map(({ name, parameters = [], return: answer, description }) => [
    code(`${name}(${parameters.map(parameterOf).join(', ')})`),
    code(answer?.type?.text),
    sentence(description ?? ''),
  ]),
)}

### Events

All bubble and cross shadow roots, so they can be heard on the element, on \`document\` and on \`window\`.

${named('event', chat.events)}

### CSS variables

${named('variable', chat.cssProperties)}

### Parts

${named('part', chat.cssParts)}

### Slots

${named('slot', chat.slots)}

${about('kite-msg', message)}

${attributes(message)}

### Slots

${named('slot', message.slots)}
`;
}

interface Named {
  readonly name?: string;
  readonly description?: string;
}

function about(tag: string, { description = '' }: CustomElement): string {
  return `## \`<${tag}>\`\n\n${description.replace(/^`<[\w-]+>`: /, '').replace(/^./, (first) => first.toUpperCase())}`;
}

function attributes(element: CustomElement): string {
  const rows = (element.attributes ?? []).map(({ name, type, description }) => [
    code(name),
    code(type?.text ?? 'string'),
    sentence(description ?? ''),
  ]);
  return `### Attributes\n\n${table(['attribute', 'type', ''], rows)}`;
}

function named(what: string, things: readonly Named[] = []): string {
  const rows = things.map(({ name, description = '' }) => [
    name ? code(name) : '(default)',
    sentence(description),
  ]);
  return table([what, ''], rows);
}

function parameterOf({
  name,
  type,
}: {
  readonly name: string;
  readonly type?: { readonly text: string };
}): string {
  return name.startsWith('{') ? String(type?.text) : `${name}: ${type?.text}`;
}

function code(text = ''): string {
  return `\`${text.replaceAll('|', '\\|')}\``;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
