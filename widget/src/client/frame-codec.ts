import type { Author, Content, Entry, Receipts, ServerFrame, VisitorFrame } from './frames.ts';

/** The text of a frame. */
export function encode(frame: VisitorFrame): string {
  return JSON.stringify(frame);
}

/**
 * The frame that a text holds, or nothing when the text is no frame that this widget knows: a newer server may
 * say more than we understand, and that is no reason to stop talking.
 */
export function decode(text: string): ServerFrame | undefined {
  try {
    return frameOf(new Fields(JSON.parse(text)));
  } catch (cause) {
    if (cause instanceof SyntaxError || cause instanceof UnreadableField) return undefined;
    throw cause;
  }
}

function frameOf(fields: Fields): ServerFrame | undefined {
  const type = fields.string('type');
  switch (type) {
    case 'welcome':
      return {
        type,
        ...fields.optional('token', 'string'),
        channel: { name: fields.object('channel').string('name') },
        rev: fields.number('rev'),
        seq: fields.number('seq'),
      };
    case 'entries':
      return {
        type,
        rev: fields.number('rev'),
        receipts: receiptsOf(fields.object('receipts')),
        entries: fields.list('entries').map(entryOf),
      };
    case 'caught-up':
    case 'heartbeat':
      return { type, rev: fields.number('rev') };
    case 'accepted':
      return { type, id: fields.string('id'), seq: fields.number('seq'), rev: fields.number('rev') };
    case 'refused':
      return {
        type,
        code: fields.string('code'),
        text: fields.string('text'),
        ...fields.optional('id', 'string'),
        ...fields.optional('retryAfterMs', 'number'),
      };
    case 'history':
      return {
        type,
        before: fields.number('before'),
        entries: fields.list('entries').map(entryOf),
        more: fields.boolean('more'),
      };
    default:
      return undefined;
  }
}

function receiptsOf(fields: Fields): Receipts {
  return { delivered: fields.number('delivered'), read: fields.number('read') };
}

function entryOf(fields: Fields): Entry {
  return {
    seq: fields.number('seq'),
    rev: fields.number('rev'),
    at: fields.string('at'),
    author: authorOf(fields.string('author')),
    ...fields.optional('name', 'string'),
    ...fields.optional('id', 'string'),
    content: contentOf(fields.object('content')),
    ...fields.optional('failed', 'string'),
  };
}

function authorOf(author: string): Author {
  return author === 'visitor' || author === 'operator' ? author : 'system';
}

function contentOf(fields: Fields): Content {
  const type = fields.string('type');
  return type === 'text' ? { type, text: fields.string('text') } : { type };
}

class UnreadableField extends Error {}

interface Kinds {
  string: string;
  number: number;
  boolean: boolean;
}

/** Reads the fields of a JSON object by kind; unknown fields are left alone. */
class Fields {
  readonly #values: Record<string, unknown>;

  constructor(value: unknown) {
    if (typeof value !== 'object' || value === null) throw new UnreadableField();
    this.#values = value as Record<string, unknown>;
  }

  string(name: string): string {
    return this.#required(name, 'string');
  }

  number(name: string): number {
    return this.#required(name, 'number');
  }

  boolean(name: string): boolean {
    return this.#required(name, 'boolean');
  }

  object(name: string): Fields {
    return new Fields(this.#values[name]);
  }

  list(name: string): Fields[] {
    const list = this.#values[name];
    if (!Array.isArray(list)) throw new UnreadableField(name);
    return list.map((value) => new Fields(value));
  }

  /** An object with the one field, or without it when the frame has none. */
  optional<N extends string, K extends keyof Kinds>(name: N, kind: K): { [P in N]?: Kinds[K] } {
    const value = this.#values[name];
    if (value === undefined || value === null) return {};
    return { [name]: this.#required(name, kind) } as { [P in N]?: Kinds[K] };
  }

  #required<K extends keyof Kinds>(name: string, kind: K): Kinds[K] {
    const value = this.#values[name];
    if (typeof value !== kind) throw new UnreadableField(name);
    return value as Kinds[K];
  }
}
