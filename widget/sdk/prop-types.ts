import { readFileSync } from 'node:fs';
import type { CustomElement } from 'custom-elements-manifest';
import { attributesOf, eventsOf, propertiesOf, sentence, type Setting } from './manifest.ts';

/** The types that the package exports. */
const EXPORTED = Array.from(
  readFileSync('sdk/index.ts', 'utf8').matchAll(/^export (?:type )?\{ (.*?) \}/gm),
  ([, names]) => names!.split(', '),
).flat();

interface PropTypes {
  readonly settings: string;
  readonly handlers: string;
  /** Which of our types they name. */
  readonly imports: readonly string[];
}

/** Both frameworks call attributes, properties and handlers the same; only the components around them differ. */
export function propTypes(element: CustomElement): PropTypes {
  const settings = [...attributesOf(element), ...propertiesOf(element)].map(settingType).join('\n');
  const handlers = eventsOf(element)
    .map(
      ({ name, handler, description }) =>
        `  /** ${sentence(description)} */\n  ${handler}?: ((event: KiteChatEvents['${name}']) => void) | undefined;`,
    )
    .join('\n');
  const named = `KiteChatElement ${settings} ${handlers}`;
  return { settings, handlers, imports: EXPORTED.filter((type) => new RegExp(`\\b${type}\\b`).test(named)) };
}

function settingType({ name, type, description }: Setting): string {
  return `  /** ${sentence(description)} */\n  ${name}?: ${type.replace(/ \| undefined$/, '')} | undefined;`;
}
