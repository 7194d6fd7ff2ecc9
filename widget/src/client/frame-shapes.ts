/** What a field must be: a kind of value, a list, an object of fields, or what a function makes of it. */
export type Shape = '' | 0 | false | readonly [Shape] | Fields | ((value: unknown) => unknown);

/** A `?` at the end of a name: the field may be missing. */
export interface Fields {
  readonly [name: string]: Shape;
}

const entry: Fields = {
  seq: 0,
  rev: 0,
  at: '',
  author: (author) => (author === 'visitor' || author === 'operator' ? author : 'system'),
  'name?': '',
  'id?': '',
  content: contentOf,
  'reply?': { seq: 0, 'quote?': '' },
  'album?': '',
  'forwarded?': '',
  'edited?': '',
  'reactions?': [{ by: '', emoji: '' }],
  'failed?': '',
  'event?': '',
  'rating?': { score: 0, 'comment?': '' },
};

/** The frames of the server by their type. */
export const frames: Readonly<Record<string, Fields>> = {
  welcome: {
    'token?': '',
    channel: { name: '', 'fileLimit?': 0, 'availability?': '', 'reopensAt?': '' },
    rev: 0,
    seq: 0,
  },
  entries: { rev: 0, receipts: { delivered: 0, read: 0 }, entries: [entry] },
  'caught-up': { rev: 0 },
  accepted: { id: '', seq: 0, rev: 0 },
  changed: { seq: 0, rev: 0 },
  refused: { code: '', text: '', 'id?': '', 'seq?': 0, 'retryAfterMs?': 0 },
  history: { before: 0, entries: [entry], more: false },
  handoff: { url: '', 'qr?': { side: 0, dark: '' } },
  introduced: { verified: false },
  rated: {},
  heartbeat: { rev: 0 },
};

/** Thrown where a value is not what it must be. */
export class Unreadable extends Error {}

/** The object of one of these types that a value holds, without fields that are not known here. */
export function readTyped(value: unknown, types: Readonly<Record<string, Fields>>): unknown {
  const { type } = read(value, { type: '' }) as { type: string };
  if (!Object.hasOwn(types, type)) throw new Unreadable();
  return { type, ...(read(value, types[type]!) as object) };
}

/**
 * Text is read with care, because the talk cannot go on without it. The rest is left to what draws it: each message
 * is drawn by itself, and one that is not as it should be costs its own place only.
 */
function contentOf(value: unknown): unknown {
  const { type } = read(value, { type: '' }) as { type: string };
  if (type === 'text') read(value, { text: '' });
  return /^(text|file|location|contact|poll|checklist|dice|erased|unshown)$/.test(type)
    ? value
    : { type: 'unknown', kind: type };
}

function read(value: unknown, shape: Shape): unknown {
  if (typeof shape === 'function') return shape(value);
  if (typeof value !== typeof shape || value === null) throw new Unreadable();
  if (typeof shape !== 'object') return value;
  if (!(shape instanceof Array)) return fieldsOf(value as Record<string, unknown>, shape as Fields);
  if (!(value instanceof Array)) throw new Unreadable();
  return value.map((item) => read(item, shape[0]));
}

function fieldsOf(values: Record<string, unknown>, fields: Fields): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const [key, shape] of Object.entries(fields)) {
    const name = key.replace('?', '');
    const value = values[name];
    if (name === key || (value ?? null) !== null) found[name] = read(value, shape);
  }
  return found;
}
