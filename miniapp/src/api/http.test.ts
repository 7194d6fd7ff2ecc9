import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Http } from './http.ts';
import { path, withQuery } from './path.ts';
import { Refusal, Unreachable } from './problem.ts';

type Answer = (request: IncomingMessage, response: ServerResponse, body: string) => void;

let server: Server;
let base: URL;
let answers: Answer[];
let asked: { method: string; url: string; headers: IncomingMessage['headers']; body: string }[];

const json =
  (body: unknown, headers: Record<string, string> = {}, status = 200): Answer =>
  (_request, response) =>
    response.writeHead(status, headers).end(JSON.stringify(body));
/** The connection breaks before anything was said. */
const breaks: Answer = (request) => request.socket.destroy();

beforeEach(async () => {
  answers = [];
  asked = [];
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString();
    asked.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers, body });
    const answer = answers.shift();
    if (answer) answer(request, response, body);
    else response.writeHead(500).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`);
});

afterEach(() => {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
});

const http = () => new Http(base, 'user=1&hash=2', [1, 1]);

describe('a call', () => {
  it('says who asks', async () => {
    answers = [json({ items: [] })];
    await http().get('channels');
    expect(asked[0]).toMatchObject({ method: 'GET', url: '/api/channels' });
    expect(asked[0]?.headers.authorization).toBe('tma user=1&hash=2');
  });

  it('names the version that it changes', async () => {
    answers = [json({ name: 'Cups' }, { ETag: '"2"' })];
    expect(await http().merge('channels/1', { name: 'Cups' }, '"1"')).toEqual({
      value: { name: 'Cups' },
      etag: '"2"',
    });
    expect(asked[0]?.headers['if-match']).toBe('"1"');
    expect(asked[0]?.headers['content-type']).toBe('application/merge-patch+json');
    expect(asked[0]?.body).toBe('{"name":"Cups"}');
  });

  it('that changes something without a version is a merge patch, too', async () => {
    answers = [json({})];
    await http().patch('me', { language: 'uk' });
    expect(asked[0]?.headers['content-type']).toBe('application/merge-patch+json');
    expect(asked[0]?.headers['if-match']).toBeUndefined();
  });

  it('gives nothing where the answer has nothing', async () => {
    answers = [(_request, response) => response.writeHead(204).end()];
    expect(await http().delete('channels/1')).toBeUndefined();
  });
});

describe('a refusal', () => {
  it('has a code, a sentence, and why each field is wrong', async () => {
    const problem = { code: 'invalid', status: 422, detail: 'Look again.', fields: { name: 'Too long.' } };
    answers = [json(problem, {}, 422)];
    const refusal = await http()
      .post('channels', {})
      .catch((fault: unknown) => fault);
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal).toMatchObject({ code: 'invalid', detail: 'Look again.', fields: { name: 'Too long.' } });
  });

  it('is understood by its status when something in between has answered', async () => {
    answers = [(_request, response) => response.writeHead(403).end('<h1>Forbidden</h1>')];
    await expect(http().get('channels')).rejects.toMatchObject({ code: 'forbidden', detail: '' });
    expect(asked).toHaveLength(1);
  });

  it('for too many calls is waited for', async () => {
    answers = [json({ code: 'rate-limited' }, { 'Retry-After': '0' }, 429), json({ items: [] })];
    expect(await http().get('channels')).toEqual({ items: [] });
  });
});

describe('without a network', () => {
  it('what only reads is tried again', async () => {
    answers = [breaks, breaks, json({ items: [1] })];
    const told: string[] = [];
    const calling = http();
    for (const type of ['offline', 'online']) calling.addEventListener(type, () => told.push(type));
    expect(await calling.get('channels')).toEqual({ items: [1] });
    expect(told).toEqual([]);
  });

  it('what changes something is not, for nobody knows whether it did', async () => {
    answers = [breaks, json({})];
    await expect(http().post('channels', {})).rejects.toBeInstanceOf(Unreachable);
    expect(asked).toHaveLength(1);
  });

  it('the app knows it, and knows when it is back', async () => {
    answers = [breaks, breaks, breaks, json({})];
    const calling = http();
    const told: string[] = [];
    for (const type of ['offline', 'online']) calling.addEventListener(type, () => told.push(type));
    await expect(calling.get('channels')).rejects.toBeInstanceOf(Unreachable);
    expect(calling.online).toBe(false);
    await calling.get('channels');
    expect(calling.online).toBe(true);
    expect(told).toEqual(['offline', 'online']);
  });

  it('what nobody wants any more is given up, and the network is not blamed', async () => {
    const calling = http();
    const wanted = new AbortController();
    answers = [() => wanted.abort()];
    await expect(calling.get('channels', wanted.signal)).rejects.toMatchObject({ name: 'AbortError' });
    expect(calling.online).toBe(true);
  });
});

describe('an address', () => {
  it('keeps what is put in from being anything else', () => {
    expect(path`channels/${'../me'}/check`).toBe('channels/..%2Fme/check');
  });

  it('has the parameters that have a value', () => {
    expect(withQuery('threads', { q: 'a&b', after: undefined, limit: 5, state: '' })).toBe(
      'threads?q=a%26b&limit=5',
    );
  });
});
