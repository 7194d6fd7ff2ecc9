import { createHmac, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { apply } from 'json-merge-patch';
import type { Channel } from '../src/api/channel.ts';
import type { Operator, Role, Tenant } from '../src/api/types.ts';
import type { Person, Place } from '../e2e/place.ts';

const TOKEN = '7100000001:AAKiteChatTestTokenDoNotUse_0123456';
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

interface Kept {
  tenant: Tenant;
  members: Operator[];
}

interface Answer {
  status: number;
  body?: unknown;
  etag?: string;
  type?: string;
}

/** Answers as the contract says, from memory. */
export class ContractServer implements Place {
  readonly #server: Server;
  readonly #channels = new Map<string, Channel & { waiting: number; prepared: string; version: number }>();
  readonly #tenants = new Map<string, Kept>();
  readonly #languages = new Map<number, 'en' | 'uk'>();
  #people = 5_000_000_000;
  url = '';

  private constructor() {
    this.#server = createServer((request, response) => void this.#serve(request, response));
  }

  static async start(): Promise<ContractServer> {
    const server = new ContractServer();
    await new Promise<void>((resolve) => server.#server.listen(0, '127.0.0.1', resolve));
    server.url = `http://127.0.0.1:${(server.#server.address() as AddressInfo).port}/`;
    return server;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async person(name: string, language = 'en'): Promise<Person> {
    const person = { id: ++this.#people, language, name };
    return person;
  }

  async launchData(person: Person & { name?: string }, startParam = ''): Promise<string> {
    const user = JSON.stringify({
      id: person.id,
      first_name: person.name ?? 'Ira',
      language_code: person.language,
    });
    const fields: Record<string, string> = {
      auth_date: String(Math.floor(Date.now() / 1000)),
      query_id: 'AAkite1',
      user,
      signature: 'none',
      ...(startParam && { start_param: startParam }),
    };
    const secret = createHmac('sha256', 'WebAppData').update(TOKEN).digest();
    const lines = Object.keys(fields)
      .sort()
      .map((name) => `${name}=${fields[name]}`)
      .join('\n');
    fields['hash'] = createHmac('sha256', secret).update(lines).digest('hex');
    return Object.entries(fields)
      .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
      .join('&');
  }

  async shareNewGroup(_person: Person, prepared: string, title: string): Promise<void> {
    const channel = [...this.#channels.values()].find((one) => one.prepared === prepared);
    if (!channel) throw new Error('nothing was prepared');
    Object.assign(channel, { group: { title, kind: 'forum' }, state: 'ok' });
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.url);
    if (url.pathname.startsWith('/app/')) return this.#file(url.pathname.slice('/app/'.length), response);
    if (url.pathname.startsWith('/c/')) return this.#chat(url.pathname.slice('/c/'.length), response);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    const json = (request.headers['content-type'] ?? '').includes('json');
    const { status, body, etag, type } = this.#answer(request, url, json && text ? JSON.parse(text) : {});
    response.writeHead(status, {
      'Content-Type': type ?? (status >= 400 ? 'application/problem+json' : 'application/json'),
      'Cache-Control': 'no-store',
      ...(etag && { ETag: etag }),
    });
    response.end(body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body));
  }

  #file(name: string, response: ServerResponse): void {
    try {
      const file = name || 'index.html';
      const body = readFileSync(join('dist', file));
      response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  }

  /** In place of the chat's page: writing there makes somebody wait. */
  #chat(key: string, response: ServerResponse): void {
    const channel = [...this.#channels.values()].find((one) => one.key === key);
    if (channel) channel.waiting += 1;
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<input aria-label="Message">Delivered');
  }

  #answer(request: IncomingMessage, url: URL, body: Record<string, never>): Answer {
    const raw = /^tma (.*)$/.exec(request.headers.authorization ?? '')?.[1];
    if (!raw) return problem(401, 'no-init-data');
    const user = JSON.parse(new URLSearchParams(raw).get('user') ?? '{}');
    const call = `${request.method} ${url.pathname.replace('/api/', '')}`;
    if (call === 'GET me') return { status: 200, body: this.#me(user) };
    if (call === 'PATCH me') {
      this.#languages.set(user.id, body['language']!);
      return { status: 200, body: this.#me(user) };
    }
    if (call === 'GET channels') return { status: 200, body: { items: this.#summaries(user.id) } };
    if (call === 'POST channels') return this.#create(user, body);
    const [, method = '', kind = '', id = '', rest = ''] =
      /^(\w+) (channels|tenants)\/([^/]+)\/?(.*)$/.exec(call) ?? [];
    if (kind === 'channels') return this.#channel(method, id, rest, user.id, body, request);
    if (kind === 'tenants') return this.#tenant(method, id, rest, user.id, body, request);
    return problem(404, 'not-found');
  }

  #role(tenant: string, user: number): Role | undefined {
    return this.#tenants.get(tenant)?.members.find(({ id }) => id === String(user))?.role;
  }

  #me(user: { id: number; first_name: string; language_code: string }) {
    const tenants = [...this.#tenants.values()].flatMap(({ tenant, members }) => {
      const role = members.find(({ id }) => id === String(user.id))?.role;
      return role
        ? [{ id: tenant.id, ...(tenant.name && { name: tenant.name }), role, own: role === 'owner' }]
        : [];
    });
    const language = this.#languages.get(user.id) ?? (user.language_code === 'uk' ? 'uk' : 'en');
    return {
      user: { id: String(user.id), name: user.first_name, language },
      tenants,
      bot: { username: 'kite_demo_bot', name: 'K1te Chat', link: 'https://t.me/kite_demo_bot' },
      site: this.url,
      canPickGroups: true,
    };
  }

  #summaries(user: number) {
    return [...this.#channels.values()].flatMap((channel) => {
      const role = this.#role(channel.tenant, user);
      return role ? [summary(channel, role)] : [];
    });
  }

  #create(user: { id: number; first_name: string }, { name, request }: Record<string, never>): Answer {
    if (!name) return problem(422, 'invalid', { name: 'Give it a name.' });
    let tenant = [...this.#tenants.values()].find(
      ({ members }) => members[0]?.id === String(user.id),
    )?.tenant;
    if (!tenant) {
      tenant = {
        id: randomUUID(),
        language: 'en',
        role: 'owner',
        bot: {
          username: 'kite_demo_bot',
          name: 'K1te Chat',
          canJoinGroups: true,
          hearsAll: false,
          mainMiniApp: true,
        },
        channels: 0,
        operators: 1,
      };
      const owner: Operator = {
        id: String(user.id),
        name: user.first_name,
        role: 'owner',
        since: new Date().toISOString(),
        self: true,
      };
      this.#tenants.set(tenant.id, { tenant, members: [owner] });
    }
    const id = randomUUID();
    const key = randomUUID().slice(0, 8);
    this.#channels.set(id, {
      ...newChannel(id, key, tenant.id, name, this.url),
      waiting: 0,
      prepared: `kb${request}`,
      version: 1,
    });
    return {
      status: 201,
      body: { channel: summary(this.#channels.get(id)!, 'owner'), pick: pick(Number(request)) },
    };
  }

  #channel(
    method: string,
    id: string,
    rest: string,
    user: number,
    body: Record<string, never>,
    { headers }: IncomingMessage,
  ): Answer {
    const channel = this.#channels.get(id);
    const role = channel && this.#role(channel.tenant, user);
    if (!channel || !role) return problem(404, 'not-found');
    const { waiting: _w, prepared: _p, version, ...shown } = channel;
    const found = () => ({ status: 200, body: { ...shown, role }, etag: `"${channel.version}"` });
    switch (`${method} ${rest}`) {
      case 'GET ':
        return found();
      case 'PATCH ':
        if (headers['if-match'] !== `"${version}"`) return problem(412, 'changed-meanwhile');
        apply(channel, body);
        channel.version += 1;
        if (channel.state === 'ok' || channel.state === 'paused')
          channel.state = channel.paused ? 'paused' : 'ok';
        return this.#channel('GET', id, '', user, {}, { headers } as IncomingMessage);
      case 'DELETE ':
        this.#channels.delete(id);
        return { status: 204 };
      case 'POST pick':
        channel.prepared = `kb${body['request']}`;
        return { status: 200, body: pick(Number(body['request'])) };
      case 'POST here':
        Object.assign(channel, { group: { title: 'K1te Chat', kind: 'private' }, state: 'ok' });
        return { status: 204 };
      case 'DELETE group':
        delete channel.group;
        channel.state = 'not-connected';
        return { status: 204 };
      case 'GET check':
        return { status: 200, body: checked(channel) };
      case 'POST test':
        return { status: 204 };
      case 'GET qr':
        return { status: 200, type: 'image/svg+xml', body: QR };
      default:
        return problem(404, 'not-found');
    }
  }

  #tenant(
    method: string,
    id: string,
    rest: string,
    user: number,
    body: Record<string, never>,
    { headers }: IncomingMessage,
  ): Answer {
    const kept = this.#tenants.get(id);
    const role = this.#role(id, user);
    if (!kept || !role) return problem(404, 'not-found');
    const { tenant, members } = kept;
    const etag = `"${JSON.stringify([tenant.name, tenant.language]).length}-${tenant.name ?? ''}"`;
    const [, who = ''] = /^operators\/(.+)$/.exec(rest) ?? [];
    switch (who ? `${method} operator` : `${method} ${rest}`) {
      case 'GET ': {
        const channels = this.#summaries(user).filter((one) => one.tenant === id).length;
        return {
          status: 200,
          etag: encodeURI(etag),
          body: { ...tenant, role, channels, operators: members.length },
        };
      }
      case 'PATCH ':
        if (headers['if-match'] !== encodeURI(etag)) return problem(412, 'changed-meanwhile');
        apply(tenant, body);
        return this.#tenant('GET', id, '', user, {}, { headers } as IncomingMessage);
      case 'DELETE ':
        this.#tenants.delete(id);
        for (const channel of this.#channels.values())
          if (channel.tenant === id) this.#channels.delete(channel.id);
        return { status: 204 };
      case 'GET operators':
        return {
          status: 200,
          body: { items: members.map((one) => ({ ...one, self: one.id === String(user) })) },
        };
      case 'POST invitations': {
        const link = 'https://t.me/kite_demo_bot?start=i_Q0tRbWJ2cTFhYmNkZWY';
        const share = `https://t.me/share/url?url=${encodeURIComponent(link)}`;
        return {
          status: 201,
          body: { link, share, expiresAt: new Date(Date.now() + 86_400_000).toISOString() },
        };
      }
      case 'PATCH operator':
        members.find((one) => one.id === who)!.role = body['role']!;
        return { status: 204 };
      case 'DELETE operator':
        members.splice(
          members.findIndex((one) => one.id === who),
          1,
        );
        return { status: 200, body: { stillInGroups: ['Acme support'] } };
      default:
        return problem(404, 'not-found');
    }
  }
}

const QR = readFileSync(new URL('qr.svg', import.meta.url), 'utf8');

function problem(status: number, code: string, fields?: Record<string, string>): Answer {
  return { status, body: { title: code, status, code, detail: '', ...(fields && { fields }) } };
}

function pick(number: number) {
  return {
    prepared: `kb${number}`,
    link: 'https://t.me/kite_demo_bot?startgroup=ch_1&admin=manage_topics',
    number,
  };
}

function checked(channel: Channel) {
  const well = channel.state !== 'trouble';
  return {
    fit: well,
    points: [
      { code: 'member', well: true, text: 'The bot is in the group' },
      { code: 'admin', well, text: 'The bot is an administrator', ...(!well && { mend: 'Make it one.' }) },
      { code: 'topics', well: true, text: 'Topics are switched on' },
    ],
    ...(!well && { mendLink: 'https://t.me/kite_demo_bot?startgroup=x' }),
  };
}

function summary(channel: Channel & { waiting: number }, role: Role) {
  const { id, tenant, name, key, state, group, waiting } = channel;
  return { id, tenant, role, name, key, state, ...(group && { group }), waiting, open: waiting };
}

function newChannel(id: string, key: string, tenant: string, name: string, url: string): Channel {
  const server = url.replace(/\/$/, '');
  return {
    id,
    tenant,
    role: 'owner',
    key,
    state: 'not-connected',
    createdAt: new Date().toISOString(),
    embed: {
      script: `<script async src="${server}/kite-chat.js" data-channel="${key}"></script>`,
      page: `${server}/c/${key}`,
      server,
    },
    name,
    paused: false,
    look: { theme: 'auto', placement: 'end', launcher: 'auto', words: {} },
    greeting: { on: false, afterSeconds: 20, pages: [] },
    availability: { onLauncher: false },
    sites: [],
    form: { when: 'never', fields: [] },
    savedReplies: [],
    files: { allowed: true, kinds: ['photo', 'video', 'audio', 'document'], maxMegabytes: 20 },
    rating: { ask: true },
    identity: { required: false },
  };
}
