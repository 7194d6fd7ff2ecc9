/** Plays the server's part of the protocol in the page, so that every state can be seen and held. */

const ANSWERS = [
  'We do, in two days.',
  'It flies from 2 Beaufort on; on a calm day, take the big one.',
  'Both are left, the blue one only once.',
  'Give me a minute, I am looking at it.',
];
const CLOSED_BECAUSE = {
  lost: [1006, ''],
  offline: [1006, ''],
  'not-allowed': [4403, 'not-allowed-here'],
  unknown: [4404, 'unknown-channel'],
};
/** As long as a person needs to see the state before the next. */
const PACE_MS = 700;
const NEWEST = 50;

export class SampleServer {
  #thread;
  #rev;
  #receipts;
  #played = { fate: 'read', connection: 'there' };
  #sockets = new Set();
  #answers = 0;

  constructor({ entries, receipts }) {
    this.#thread = entries.map((entry, place) => ({ ...entry, seq: place + 1, rev: place + 1 }));
    this.#rev = entries.length;
    this.#receipts = receipts;
  }

  /** A class to stand in the place of `WebSocket`. */
  socketClass() {
    const server = this;
    return class extends PlayedSocket {
      constructor() {
        super(server);
      }
    };
  }

  play(played) {
    const changed = played.connection !== this.#played.connection;
    this.#played = played;
    if (!changed) return;
    const offline = played.connection === 'offline';
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => !offline });
    const closing = CLOSED_BECAUSE[played.connection];
    if (closing) for (const socket of this.#sockets) socket.closedBy(...closing);
    dispatchEvent(new Event(offline ? 'offline' : 'online'));
  }

  nextAnswer() {
    return ANSWERS[this.#answers++ % ANSWERS.length];
  }

  answer() {
    this.#append({ author: 'operator', name: 'Olena', content: { type: 'text', text: this.nextAnswer() } });
  }

  /** An operator ends the conversation; the visitor may say how it was. */
  close() {
    const content = { type: 'text', text: 'The conversation was closed.' };
    this.#append({ author: 'system', event: 'closed', content });
  }

  opened(socket) {
    const closing = CLOSED_BECAUSE[this.#played.connection];
    if (closing) return socket.closedBy(...closing);
    this.#sockets.add(socket);
    socket.accept();
  }

  left(socket) {
    this.#sockets.delete(socket);
  }

  heard(socket, frame) {
    const answer = {
      hello: () => this.#welcome(socket, frame),
      post: () => this.#keep(socket, frame),
      history: () => this.#earlier(socket, frame),
      edit: () =>
        this.#change(socket, frame.seq, { content: { type: 'text', text: frame.text }, edited: now() }),
      erase: () => this.#change(socket, frame.seq, { content: { type: 'erased' } }),
      react: () => this.#react(socket, frame),
      introduce: () => socket.tell({ type: 'introduced', verified: false }),
      rate: () => this.#rate(socket, frame),
      ping: () => socket.tell({ type: 'heartbeat', rev: this.#rev }),
      handoff: () => socket.tell({ type: 'handoff', url: new URL('telegram/', location.href).href }),
    }[frame.type];
    answer?.();
  }

  #welcome(socket, { token, since = 0 }) {
    const newest = this.#thread.slice(-NEWEST);
    const entries = (since > 0 ? this.#thread : newest).filter(({ rev }) => rev > since);
    socket.tell({
      type: 'welcome',
      ...(token === undefined && { token: `v_sample-${crypto.randomUUID?.() ?? Math.random()}` }),
      channel: {
        name: 'Windrow Kites',
        fileLimit: 20_000_000,
        availability: 'Usually answers within 5 minutes',
      },
      rev: this.#rev,
      seq: this.#thread.length,
    });
    socket.tell({ type: 'entries', rev: this.#rev, receipts: this.#receipts, entries });
    socket.tell({ type: 'caught-up', rev: this.#rev });
  }

  #keep(socket, { id, text, file, reply }) {
    const { fate } = this.#played;
    if (fate === 'sending') return;
    if (fate === 'refused') {
      return socket.tell({
        type: 'refused',
        id,
        code: 'blocked',
        text: 'The team has ended this conversation.',
      });
    }
    const known = this.#thread.find((entry) => entry.id === id);
    if (known) return socket.tell({ type: 'accepted', id, seq: known.seq, rev: known.rev });
    const content = { type: 'text', text: text ?? (file ? '(a file)' : '') };
    const entry = this.#append({ author: 'visitor', id, content, ...(reply && { reply: { seq: reply } }) });
    socket.tell({ type: 'accepted', id, seq: entry.seq, rev: entry.rev });
    later(() => this.#goOn(entry.seq, fate));
  }

  #goOn(seq, fate) {
    if (fate === 'failed') return this.#rewrite(seq, { failed: 'group-gone' });
    if (fate === 'sent') return;
    this.#receipts = { ...this.#receipts, delivered: seq };
    this.#show([]);
    if (fate !== 'read') return;
    later(() => {
      this.#receipts = { delivered: seq, read: seq };
      this.#show([]);
      later(() => this.answer());
    });
  }

  #earlier(socket, { before, limit = NEWEST }) {
    const older = this.#thread.filter(({ seq }) => seq < before);
    const entries = older.slice(-limit);
    socket.tell({ type: 'history', before, entries, more: older.length > entries.length });
  }

  #react(socket, { seq, emoji }) {
    const others = (this.#thread[seq - 1].reactions ?? []).filter(({ by }) => by !== 'visitor');
    this.#change(socket, seq, { reactions: emoji === '' ? others : [...others, { by: 'visitor', emoji }] });
  }

  #rate(socket, { score, comment }) {
    const closing = this.#thread.findLast(({ event }) => event === 'closed');
    this.#rewrite(closing.seq, { rating: { score, ...(comment && { comment }) } });
    socket.tell({ type: 'rated' });
  }

  #change(socket, seq, change) {
    this.#rewrite(seq, change);
    socket.tell({ type: 'changed', seq, rev: this.#rev });
  }

  #append(said) {
    const entry = { at: now(), ...said, seq: this.#thread.length + 1, rev: ++this.#rev };
    this.#thread.push(entry);
    this.#show([entry]);
    return entry;
  }

  #rewrite(seq, change) {
    const entry = { ...this.#thread[seq - 1], ...change, rev: ++this.#rev };
    this.#thread[seq - 1] = entry;
    this.#show([entry]);
  }

  #show(entries) {
    for (const socket of this.#sockets)
      socket.tell({ type: 'entries', rev: this.#rev, receipts: this.#receipts, entries });
  }
}

/** As much of a WebSocket as the widget uses. */
class PlayedSocket {
  readyState = 0;
  onopen = null;
  onmessage = null;
  onclose = null;
  onerror = null;
  #server;

  constructor(server) {
    this.#server = server;
    setTimeout(() => this.readyState === 0 && server.opened(this));
  }

  accept() {
    this.readyState = 1;
    this.onopen?.(new Event('open'));
  }

  send(text) {
    const frame = JSON.parse(text);
    setTimeout(() => this.readyState === 1 && this.#server.heard(this, frame));
  }

  tell(frame) {
    if (this.readyState === 1) this.onmessage?.(new MessageEvent('message', { data: JSON.stringify(frame) }));
  }

  close() {
    this.readyState = 3;
    this.#server.left(this);
  }

  closedBy(code, reason) {
    this.close();
    this.onclose?.(new CloseEvent('close', { code, reason }));
  }
}

function now() {
  return new Date().toISOString();
}

function later(what) {
  setTimeout(what, PACE_MS);
}
