import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decode, encode } from './frame-codec.ts';
import type { VisitorFrame } from './frames.ts';

const FRAMES = new URL('../../../webserver/src/test/resources/frames/', import.meta.url);
const names = readdirSync(FRAMES);
const textOf = (name: string) => readFileSync(new URL(name, FRAMES), 'utf8');

/** The visitor's frames as this widget writes them; the examples must be exactly these. */
const VISITOR_FRAMES: Record<string, VisitorFrame> = {
  'visitor-hello-first.json': { type: 'hello' },
  'visitor-hello.json': {
    type: 'hello',
    token: 'v_3q2-7wABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghij',
    since: 12,
    lang: 'uk-UA',
    page: { url: 'https://shop.example/cups?c=blue', title: 'Cups', referrer: 'https://search.example/' },
  },
  'visitor-hello-signed.json': {
    type: 'hello',
    lang: 'en',
    jwt: 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI3In0.c2lnbmF0dXJl',
    visitor: { phone: '+380 44 123 45 67', attributes: { order_number: '15' } },
  },
  'visitor-introduce.json': {
    type: 'introduce',
    name: 'Anna',
    email: 'anna@shop.example',
    phone: '',
    attributes: { plan: 'gold' },
  },
  'visitor-rate.json': { type: 'rate', score: 4, comment: 'Quick and kind' },
  'visitor-post.json': {
    type: 'post',
    id: 'm-8Zk2vQ1xT0',
    text: 'Do you ship to Lviv? 🚚\nI need two cups.',
  },
  'visitor-post-file.json': {
    type: 'post',
    id: 'm_5d0c2a9e',
    text: 'This one',
    file: 'f_8sD2kfP0aQ',
    reply: 4,
  },
  'visitor-edit.json': { type: 'edit', seq: 3, text: 'Is the blue cup in stock?' },
  'visitor-erase.json': { type: 'erase', seq: 3 },
  'visitor-react.json': { type: 'react', seq: 4, emoji: '👍' },
  'visitor-seen.json': { type: 'seen', received: 4, read: 2 },
  'visitor-typing.json': { type: 'typing' },
  'visitor-history.json': { type: 'history', before: 51, limit: 50 },
  'visitor-handoff.json': { type: 'handoff' },
  'visitor-ping.json': { type: 'ping' },
};

describe('the frames of the protocol', () => {
  const ofServer = names.filter((name) => name.startsWith('server-'));
  const ofVisitor = names.filter((name) => name.startsWith('visitor-'));

  it('are all examples of one side or the other', () => {
    expect(ofServer.length + ofVisitor.length).toBe(names.length);
    expect(ofServer.length).toBeGreaterThan(0);
  });

  it.each(ofServer)('%s is read without losing anything', (name) => {
    expect(decode(textOf(name))).toEqual(JSON.parse(textOf(name)));
  });

  it.each(ofVisitor)('%s is what this widget writes', (name) => {
    expect(VISITOR_FRAMES).toHaveProperty([name]);
    expect(JSON.parse(encode(VISITOR_FRAMES[name]!))).toEqual(JSON.parse(textOf(name)));
  });
});

describe('a text that is no known frame', () => {
  it.each([
    '',
    '{',
    'null',
    '[]',
    '"hello"',
    '{}',
    '{"type":7}',
    '{"type":"typing"}',
    '{"type":"heartbeat"}',
  ])('%s is ignored', (text) => expect(decode(text)).toBeUndefined());

  it('is ignored when a field is of the wrong kind', () => {
    expect(decode('{"type":"heartbeat","rev":"7"}')).toBeUndefined();
    expect(
      decode('{"type":"entries","rev":1,"receipts":{"delivered":0,"read":0},"entries":{}}'),
    ).toBeUndefined();
  });
});

describe('a frame of a newer server', () => {
  it('is read without its unknown fields', () => {
    expect(decode('{"type":"heartbeat","rev":7,"mood":"fine"}')).toEqual({ type: 'heartbeat', rev: 7 });
  });

  it('keeps the place of a content that this widget cannot show', () => {
    const entry = {
      seq: 1,
      rev: 1,
      at: '2026-11-23T12:00:00Z',
      author: 'robot',
      content: { type: 'hologram', votes: 3 },
    };
    const frame = { type: 'entries', rev: 1, receipts: { delivered: 0, read: 0 }, entries: [entry] };
    expect(decode(JSON.stringify(frame))).toMatchObject({
      entries: [{ author: 'system', content: { type: 'unknown', kind: 'hologram' } }],
    });
  });
});
