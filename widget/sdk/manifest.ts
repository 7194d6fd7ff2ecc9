import { readFileSync } from 'node:fs';
import type { ClassField, ClassMethod, CustomElement, Package } from 'custom-elements-manifest';

/** Where the build leaves what the analyzer has read from the elements' own words. */
export const MANIFEST = 'npm/custom-elements.json';

/** One attribute or property as a page may set it, with its type in TypeScript. */
export interface Setting {
  readonly name: string;
  readonly type: string;
  readonly description: string;
}

/** One event: its name, and the name that frameworks call its handler by. */
export interface Told {
  readonly name: string;
  readonly handler: string;
  readonly description: string;
}

export function readManifest(): Package {
  return JSON.parse(readFileSync(MANIFEST, 'utf8')) as Package;
}

/** The element of this tag. */
export function elementOf(manifest: Package, tag: string): CustomElement {
  const found = manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .find((declaration) => 'tagName' in declaration && declaration.tagName === tag);
  if (found === undefined) throw new Error(`The manifest knows no <${tag}>`);
  return found as CustomElement;
}

export const fieldsOf = (element: CustomElement): ClassField[] =>
  (element.members ?? []).filter((member) => member.kind === 'field');

export const methodsOf = (element: CustomElement): ClassMethod[] =>
  (element.members ?? []).filter((member) => member.kind === 'method');

/** What is set as a property: every field that can be written, also where there is an attribute of that name. */
export function propertiesOf(element: CustomElement): Setting[] {
  return fieldsOf(element)
    .filter(({ readonly }) => !readonly)
    .map(({ name, type, description = '' }) => ({ name, type: type?.text ?? 'unknown', description }));
}

/** What is set as an attribute, and nothing else. */
export function attributesOf(element: CustomElement): Setting[] {
  const properties = new Set(propertiesOf(element).map(({ name }) => name));
  return (element.attributes ?? [])
    .filter(({ name }) => !properties.has(name))
    .map(({ name, type, description = '' }) => ({ name, type: type?.text ?? 'string', description }));
}

/** `kite-chat.ready` is heard by `onReady`. */
export function eventsOf(element: CustomElement): Told[] {
  return (element.events ?? []).map(({ name, description = '' }) => ({
    name,
    handler: shortName(name).replace(/^./, (first) => `on${first.toUpperCase()}`),
    description,
  }));
}

/** `ready` of `kite-chat.ready`. */
export const shortName = (event: string): string => event.replace(/^.*\./, '');

/** Attributes that are there or not. */
export const flagsOf = (element: CustomElement): string[] =>
  attributesOf(element)
    .filter(({ type }) => type === 'boolean')
    .map(({ name }) => name);

/** A description as a sentence. */
export const sentence = (text: string): string =>
  `${text.slice(0, 1).toUpperCase()}${text.slice(1).replace(/\.$/, '')}.`;
