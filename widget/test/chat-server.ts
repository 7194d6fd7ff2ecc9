import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type {
  Content,
  Edit,
  Entry,
  Erase,
  Hello,
  Introduce,
  Post,
  Rate,
  React,
  Refused,
  Seen,
  ServerFrame,
  VisitorFrame,
} from '../src/client/frames.ts';
import type { Look } from '../src/front/look.ts';
import { ThreadLog } from './thread-log.ts';
import { Uploads } from './uploads.ts';

/** As large a file as this server takes. */
const FILE_LIMIT = 200_000;

/** What a test may do to the post, the change or the question that comes next. */
export type Mishap =
  | 'drop-before-storing'
  | 'drop-before-answering'
  | { readonly close: number }
  | Omit<Refused, 'type' | 'id' | 'seq'>;

interface Talk {
  readonly socket: WebSocket;
  readonly thread: ThreadLog;
}

/** A server that speaks the widget's protocol over real sockets, with threads in memory. */
export class ChatServer {
  readonly http: Server = createServer();
  readonly hellos: Hello[] = [];
  readonly posts: Post[] = [];
  readonly threads = new Map<string, ThreadLog>();
  readonly mishaps: Mishap[] = [];
  readonly seen: Seen[] = [];
  /** Where the pages were from that wanted to talk. */
  readonly origins: (string | undefined)[] = [];
  readonly changes: (Edit | Erase | React)[] = [];
  readonly uploads = new Uploads();
  /** What stands above the conversation. */
  channelName = 'Acme';
  /** When an answer can be expected. */
  availability: string | undefined;
  reopensAt: string | undefined;
  /** Where a visitor goes on in Telegram, and how many asked. */
  handoff = 'https://t.me/acme_bot?start=v_1';
  handoffs = 0;
  /** How often a visitor was told to be writing. */
  typing = 0;
  /** What the owner has decided; nothing is known of it when absent. */
  look: Look | undefined = {
    name: 'Acme',
    theme: 'auto',
    placement: 'end',
    launcher: 'auto',
    files: { allowed: true, kinds: ['photo', 'video', 'audio', 'document'], maxBytes: FILE_LIMIT },
    rating: false,
  };
  /** In which languages the look was asked for. */
  readonly lookRequests: string[] = [];
  readonly introductions: Introduce[] = [];
  readonly ratings: Rate[] = [];
  /** With what the next visitors who bring a JWT are turned away. */
  badSignature: { readonly code: string; readonly text: string; readonly close: number } | undefined;
  /** Whether only signed persons get in. */
  identityRequired = false;
  #lookGate: Promise<void> | undefined;
  /** How often somebody asked for a sign of life. */
  pings = 0;
  readonly #sockets = new WebSocketServer({ noServer: true });
  /** As many tokens were issued: none is issued twice. */
  #issued = 0;
  readonly #talks = new Set<Talk>();
  #port = 0;
  #waiting: (() => void)[] = [];
  #refusing: { code: number; reason: string } | undefined;

  constructor() {
    this.#sockets.on('connection', (socket: WebSocket) => this.#greet(socket));
    this.http.on('request', (request, response) => {
      if (request.url?.startsWith('/files/')) void this.uploads.answer(request, response);
      if (request.url?.startsWith('/c/')) void this.#answerLook(request.url, response);
    });
    this.http.on('upgrade', (request, socket: Duplex, head) => {
      if (request.headers['sec-websocket-protocol'] !== 'k1te.chat.v2') {
        socket.end('HTTP/1.1 400 Bad Request\r\n\r\n');
        return;
      }
      this.origins.push(request.headers.origin);
      this.#sockets.handleUpgrade(request, socket, head, (open) => this.#sockets.emit('connection', open));
    });
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** How many sockets are open. */
  get open(): number {
    return this.#sockets.clients.size;
  }

  /** The thread of the only visitor. */
  get thread(): ThreadLog {
    const [thread] = this.threads.values();
    if (thread === undefined || this.threads.size > 1)
      throw new Error(`${this.threads.size} visitors were here`);
    return thread;
  }

  /** Starts, also again after a stop: then at the same address, knowing what it knew. */
  async start(): Promise<this> {
    const port = this.#port;
    await new Promise<void>((listening) => this.http.listen(port, '127.0.0.1', listening));
    this.#port = (this.http.address() as AddressInfo).port;
    return this;
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets.clients) socket.terminate();
    this.http.closeAllConnections();
    await new Promise((closed) => this.http.close(closed));
  }

  /** Closes every socket with this code. */
  closeAll(code: number, reason = ''): void {
    for (const socket of this.#sockets.clients) socket.close(code, reason);
  }

  /** Reads nothing more from the connections there are. */
  stall(): void {
    for (const socket of this.#sockets.clients) socket.pause();
  }

  /** Cuts every connection without a word. */
  cut(): void {
    for (const socket of this.#sockets.clients) socket.terminate();
  }

  /** Answers every `hello` with this close code from now on, or lets visitors in again. */
  refuse(code?: number, reason = ''): void {
    this.#refusing = code === undefined ? undefined : { code, reason };
  }

  /** Keeps the look back until what is returned is called. */
  holdLook(): () => void {
    let open = () => {};
    this.#lookGate = new Promise((opened) => (open = opened));
    return open;
  }

  /** The operators are done. */
  closeThread(thread = this.thread): Entry {
    const entry = thread.append('system', 'This conversation is closed.', { event: 'closed' });
    this.show(thread, [entry]);
    return entry;
  }

  /** An operator says something; whoever is there hears of it. */
  reply(text: string, thread = this.thread): Entry {
    const entry = thread.append('operator', text, { name: 'Max' });
    this.show(thread, [entry]);
    return entry;
  }

  /** Tells the visitor of changed entries, or of receipts alone. */
  show(thread: ThreadLog, entries: Entry[] = []): void {
    const { rev, receipts } = thread;
    for (const talk of this.#talks) {
      if (talk.thread === thread) say(talk.socket, { type: 'entries', rev, receipts, entries });
    }
  }

  heartbeat(): void {
    for (const { socket, thread } of this.#talks) say(socket, { type: 'heartbeat', rev: thread.rev });
  }

  /** Waits until something that was said makes this true. */
  async until(condition: () => boolean): Promise<void> {
    while (!condition()) await new Promise<void>((happened) => this.#waiting.push(happened));
  }

  #greet(socket: WebSocket): void {
    let talk: Talk | undefined;
    socket.on('message', (data: Buffer) => {
      const frame = JSON.parse(data.toString('utf8')) as VisitorFrame;
      if (frame.type === 'hello') talk = this.#welcome(socket, frame);
      else if (talk) this.#answer(talk, frame);
      this.#happened();
    });
    socket.on('close', () => {
      if (talk) this.#talks.delete(talk);
      this.#happened();
    });
  }

  #welcome(socket: WebSocket, hello: Hello): Talk | undefined {
    this.hellos.push(hello);
    if (this.#refusing) {
      socket.close(this.#refusing.code, this.#refusing.reason);
      return undefined;
    }
    const person = hello.jwt === undefined ? undefined : personIn(hello.jwt);
    const why = hello.jwt === undefined ? this.identityRequired && IDENTITY_REQUIRED : this.badSignature;
    if (why) {
      say(socket, { type: 'refused', code: why.code, text: why.text });
      socket.close(why.close, why.code);
      return undefined;
    }
    const own = person && `v_of-${person}-${'x'.repeat(20)}`;
    const isWrong = own && hello.token !== undefined && hello.token !== own;
    const known = this.threads.get(own ?? hello.token ?? '');
    const thread = isWrong
      ? undefined
      : (known ?? (own || hello.token === undefined ? new ThreadLog() : undefined));
    if (thread === undefined) {
      socket.close(4401, 'bad-token');
      return undefined;
    }
    const token = own ?? `v_${++this.#issued}-${'x'.repeat(20)}`;
    const issued = hello.token === undefined ? { token } : {};
    if (issued.token) this.threads.set(issued.token, thread);
    const { rev, seq, receipts } = thread;
    const { availability } = this;
    const channel = {
      name: this.channelName,
      fileLimit: FILE_LIMIT,
      ...(availability && { availability }),
      ...(this.reopensAt && { reopensAt: this.reopensAt }),
    };
    say(socket, { type: 'welcome', ...issued, channel, rev, seq });
    const entries = thread.newerThan(hello.since);
    if (entries.length > 0) say(socket, { type: 'entries', rev, receipts, entries });
    say(socket, { type: 'caught-up', rev });
    const talk = { socket, thread };
    this.#talks.add(talk);
    return talk;
  }

  #answer({ socket, thread }: Talk, frame: VisitorFrame): void {
    if (frame.type === 'ping') {
      this.pings++;
      say(socket, { type: 'heartbeat', rev: thread.rev });
    }
    if (frame.type === 'history' && !this.#refusesNext(socket)) {
      say(socket, {
        type: 'history',
        before: frame.before,
        ...thread.before(frame.before, frame.limit ?? 50),
      });
    }
    if (frame.type === 'post') this.#store(socket, thread, frame);
    if (frame.type === 'seen') this.seen.push(frame);
    if (frame.type === 'typing') this.typing++;
    if (frame.type === 'handoff') this.#handOff(socket);
    if (frame.type === 'introduce') {
      this.introductions.push(frame);
      say(socket, { type: 'introduced', verified: frame.jwt !== undefined });
    }
    if (frame.type === 'rate') this.#rate(socket, thread, frame);
    if (frame.type === 'edit' || frame.type === 'erase' || frame.type === 'react') {
      this.#change(socket, thread, frame);
    }
  }

  /** Whether what is asked, which is about no message, is refused. */
  #refusesNext(socket: WebSocket): boolean {
    const mishap = this.mishaps.shift();
    if (typeof mishap !== 'object' || !('code' in mishap)) return false;
    say(socket, { type: 'refused', ...mishap });
    return true;
  }

  #handOff(socket: WebSocket): void {
    this.handoffs++;
    if (this.#refusesNext(socket)) return;
    say(socket, { type: 'handoff', url: this.handoff, qr: HANDOFF_CODE });
  }

  #rate(socket: WebSocket, thread: ThreadLog, { score, comment }: Rate): void {
    this.ratings.push({ type: 'rate', score, ...(comment && { comment }) });
    if (this.#refusesNext(socket)) return;
    const closing = thread.entries.findLast(({ event }) => event === 'closed')!;
    const entry = thread.change(closing.seq, { rating: { score, ...(comment && { comment }) } });
    say(socket, { type: 'rated' });
    this.show(thread, [entry]);
  }

  async #answerLook(url: string, response: ServerResponse): Promise<void> {
    this.lookRequests.push(new URL(url, 'http://site').searchParams.get('lang') ?? '');
    await this.#lookGate;
    const across = { 'access-control-allow-origin': '*', 'content-type': 'application/json' };
    response.writeHead(this.look ? 200 : 404, across).end(JSON.stringify(this.look ?? {}));
  }

  #change(socket: WebSocket, thread: ThreadLog, frame: Edit | Erase | React): void {
    this.changes.push(frame);
    const { seq } = frame;
    const mishap = this.mishaps.shift();
    if (typeof mishap === 'object' && 'code' in mishap)
      return say(socket, { type: 'refused', ...mishap, seq });
    if (mishap !== undefined) return socket.terminate();
    const entry = thread.change(seq, changeOf(thread.entries[seq - 1]!, frame));
    say(socket, { type: 'changed', seq, rev: entry.rev });
    this.show(thread, [entry]);
  }

  #store(socket: WebSocket, thread: ThreadLog, post: Post): void {
    this.posts.push(post);
    const mishap = this.mishaps.shift();
    if (mishap === 'drop-before-storing') return socket.terminate();
    if (typeof mishap === 'object' && 'close' in mishap) return socket.close(mishap.close);
    if (typeof mishap === 'object') return say(socket, { type: 'refused', ...mishap, id: post.id });
    const upload = post.file === undefined ? undefined : this.uploads.content(post.file);
    if (post.file !== undefined && upload === undefined) {
      return say(socket, {
        type: 'refused',
        code: 'no-such-file',
        text: 'Please pick it again.',
        id: post.id,
      });
    }
    const content: Content = upload
      ? { ...upload, ...(post.text && { caption: { text: post.text } }) }
      : { type: 'text', text: post.text ?? '' };
    const reply = post.reply === undefined ? {} : { reply: { seq: post.reply } };
    const entry = thread.append('visitor', '', { id: post.id, content, ...reply });
    if (mishap === 'drop-before-answering') return socket.terminate();
    say(socket, { type: 'accepted', id: post.id, seq: entry.seq, rev: entry.rev });
    this.show(thread, [entry]);
  }

  #happened(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resume of waiting) resume();
  }
}

const IDENTITY_REQUIRED = {
  code: 'identity-required',
  text: 'Please sign in on this site to write to us.',
  close: 4410,
};

/** A code of two by two modules; a real one is made by the real server. */
const HANDOFF_CODE = { side: 2, dark: Buffer.from([0b1001]).toString('base64') };

function personIn(jwt: string): string {
  const claims = JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString()) as { sub?: string };
  return Buffer.from(claims.sub ?? '').toString('hex');
}

/** What the server of a site makes; nobody checks it here. */
export function jwtOf(claims: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'HS256' })}.${part(claims)}.c2lnbmF0dXJl`;
}

function changeOf({ content }: Entry, frame: Edit | Erase | React): Partial<Entry> {
  if (frame.type === 'erase') return { content: { type: 'erased' } };
  if (frame.type === 'react') {
    return { reactions: frame.emoji === '' ? [] : [{ by: 'visitor', emoji: frame.emoji }] };
  }
  const words = { text: frame.text };
  const edited = new Date().toISOString();
  return {
    edited,
    content: content.type === 'file' ? { ...content, caption: words } : { type: 'text', ...words },
  };
}

function say(socket: WebSocket, frame: ServerFrame): void {
  socket.send(JSON.stringify(frame));
}
