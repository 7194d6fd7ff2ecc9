import { describe, expect, it } from 'vitest';
import { elementOf, fieldsOf, methodsOf, propertiesOf, readManifest } from './manifest.ts';
import { reference } from './reference.ts';

const manifest = readManifest();
const chat = elementOf(manifest, 'kite-chat');
const names = (things: readonly { readonly name?: string }[] = []) => things.map(({ name }) => name);
const words = (text: string) => text.trim().split(/\s+/);

describe('the manifest of <kite-chat>', () => {
  it.each([
    [
      'attributes',
      names(chat.attributes),
      'channel server open heading theme lang launcher live domain placement',
    ],
    ['properties', names(fieldsOf(chat)), 'open strings visitor unread status ready'],
    ['properties that the page may set', names(propertiesOf(chat)), 'open strings visitor'],
    ['methods', names(methodsOf(chat)), 'show hide toggle send identify'],
    [
      'events',
      names(chat.events),
      `kite-chat.ready kite-chat.show kite-chat.hide kite-chat.send kite-chat.message kite-chat.unread
       kite-chat.status kite-chat.error`,
    ],
    [
      'CSS variables',
      names(chat.cssProperties),
      `--kite-primary-color --kite-secondary-color --kite-font --kite-radius --kite-bg --kite-text --kite-msg-bg
       --kite-msg-sent-bg --kite-dialog-width --kite-dialog-height --kite-offset --kite-z-index`,
    ],
    ['parts', names(chat.cssParts), 'launcher badge dialog header messages message composer input send'],
  ])('names exactly our %s', (_kind, named, expected) => {
    expect(named.toSorted()).toEqual(words(expected).toSorted());
  });

  it('names exactly our slots', () => {
    expect(names(chat.slots)).toEqual(['', 'launcher', 'empty']);
  });

  it('has words for everything', () => {
    const {
      attributes = [],
      events = [],
      cssProperties = [],
      cssParts = [],
      slots = [],
      members = [],
    } = chat;
    for (const { name, description } of [
      ...attributes,
      ...events,
      ...cssProperties,
      ...cssParts,
      ...slots,
      ...members,
    ])
      expect(description, name).toMatch(/\w{3}/);
  });
});

describe('the reference', () => {
  it('says what the code says; "npm run reference" writes it anew', async () => {
    await expect(reference(manifest)).toMatchFileSnapshot('../REFERENCE.md');
  });
});
