import { randomId } from '../client/random-id.ts';
import type { Hello } from '../client/frames.ts';
import type { Locks } from '../client/visitor-store.ts';
import type { FrameLog } from './frame-log.ts';
import { FREE, frameIn, type Closed, type HolderNote, type Note } from './notes.ts';
import { SocketHolder } from './socket-holder.ts';

/** What the tabs of a browser that talk in one channel have in common, and this tab's part of it. */
export interface Line {
  /** Of the lock that the holder has, and of what all hear each other on. */
  readonly name: string;
  readonly locks: Locks;
  readonly log: FrameLog;
  readonly open: () => WebSocket;
  /** How long a holder may be silent when it is asked. */
  readonly patienceMs: number;
  /** How often a tab makes sure that the holder is there. */
  readonly everyMs: number;
}

/**
 * Looks like a socket to its tab. Behind it is the socket of whichever tab has the lock: of this one, or of another,
 * which passes everything on. When the holder goes, this closes, and whoever opens another one first is the next. A
 * holder that has the lock but says nothing, because its tab is frozen, loses it.
 */
export class SharedSocket {
  readyState = 0;
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: ((event: Closed) => void) | null = null;
  onerror: (() => void) | null = null;

  readonly #id = randomId();
  readonly #channel: BroadcastChannel;
  readonly #ended = new AbortController();
  #hello = '';
  /** Whose words are those of the server. */
  #holder: string | undefined;
  #held: SocketHolder | undefined;
  #own: WebSocket | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly line: Line) {
    this.#channel = new BroadcastChannel(line.name);
    this.#channel.onmessage = ({ data }: MessageEvent<Note>) => this.#noted(data);
    queueMicrotask(() => {
      this.readyState = 1;
      this.onopen?.();
    });
  }

  send(text: string): void {
    if (this.#own) this.#own.send(text);
    else if (this.#held) this.#held.asked(this.#id, text);
    else if (this.#hello) this.#post({ from: this.#id, text });
    else this.#begin(text);
  }

  close(): void {
    this.onopen = this.onmessage = this.onclose = null;
    this.#end(FREE);
  }

  /** The first frame: from now on this tab is in the line for the lock, and asks who has it. */
  #begin(hello: string): void {
    // Until somebody has answered there is nobody to say more to.
    this.readyState = 0;
    this.#hello = hello;
    this.line.log.greeted(JSON.parse(hello) as Hello);
    this.#request({ signal: this.#ended.signal });
    this.#ask();
  }

  #request(options: LockOptions): void {
    const { locks, name } = this.line;
    locks.request(name, options, () => this.#granted()).catch(() => this.#denied());
  }

  /** Holds the lock until this ends. */
  #granted(): Promise<void> {
    if (this.#holder) this.#end(FREE);
    else if (!this.#held && !this.#own && !this.#ended.signal.aborted) this.#hold();
    return new Promise((release) => {
      if (this.#ended.signal.aborted) release();
      else this.#ended.signal.addEventListener('abort', () => release());
    });
  }

  /** A page may have locks that it must not take; and another tab may have taken this one's. */
  #denied(): void {
    if (this.#held) this.#end(FREE);
    else if (!this.#ended.signal.aborted) this.#dial();
  }

  #hold(): void {
    clearTimeout(this.#timer);
    const { open, log } = this.line;
    this.#held = new SocketHolder(this.#id, this.#hello, open(), log, (note) => {
      if (note.to !== this.#id) this.#post(note);
      if ((note.to ?? this.#id) === this.#id) this.#told(note);
    });
  }

  #ask(): void {
    this.#post({ from: this.#id, text: this.#hello });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#request({ steal: true }), this.line.patienceMs);
  }

  #noted(note: Note): void {
    if ('from' in note) {
      if (note.gone) this.#held?.left(note.from);
      else this.#held?.asked(note.from, note.text);
    } else if (!this.#held && (note.to ?? this.#id) === this.#id) this.#heard(note);
  }

  #heard(note: HolderNote): void {
    if (this.#holder) {
      if (note.holder !== this.#holder) return;
      this.#watch();
    } else if (note.to === undefined) {
      // Somebody else's news, or a new holder that has not heard our hello.
      if (note.text === undefined && this.#hello) this.#ask();
      return;
    } else {
      clearTimeout(this.#timer);
      if (note.text !== undefined) this.#join(note.holder);
    }
    this.#told(note);
  }

  #join(holder: string): void {
    this.#holder = holder;
    this.#watch();
  }

  /** The holder was there just now; asks again after a while, and takes silence for its end. */
  #watch(): void {
    const { everyMs, patienceMs } = this.line;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#post({ from: this.#id });
      this.#timer = setTimeout(() => this.#end(FREE), patienceMs);
    }, everyMs);
  }

  #told({ text, alone, closed }: HolderNote): void {
    if (closed) this.#end(closed);
    else if (alone) this.#dial();
    else if (text !== undefined) this.#take(text);
  }

  #take(data: string): void {
    this.readyState = 1;
    this.line.log.heard(frameIn(data));
    this.onmessage?.({ data });
  }

  /** Does without the other tabs. */
  #dial(): void {
    if (this.#own) return;
    this.#leave();
    const socket = (this.#own = this.line.open());
    socket.onopen = () => socket.send(this.#hello);
    socket.onmessage = ({ data }) => this.#take(String(data));
    socket.onclose = ({ code, reason }) => this.#end({ code, reason });
    socket.onerror = () => {};
  }

  #leave(): void {
    clearTimeout(this.#timer);
    if (this.#ended.signal.aborted) return;
    if (!this.#held) this.#post({ from: this.#id, gone: true });
    this.#ended.abort();
    this.#channel.close();
  }

  #end(why: Closed): void {
    this.readyState = 3;
    const { onclose } = this;
    this.onopen = this.onmessage = this.onclose = null;
    const held = this.#held;
    this.#held = undefined;
    held?.left(this.#id);
    held?.end(FREE);
    this.#leave();
    const own = this.#own;
    if (own) {
      own.onopen = own.onmessage = own.onclose = null;
      own.close(1000);
    }
    onclose?.(why);
  }

  #post(note: Note): void {
    if (!this.#ended.signal.aborted) this.#channel.postMessage(note);
  }
}
