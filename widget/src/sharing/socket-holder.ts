import type { Hello, Seen, VisitorFrame } from '../client/frames.ts';
import type { FrameLog } from './frame-log.ts';
import { FREE, frameIn, type Closed, type HolderNote } from './notes.ts';

/** What tells which question a frame answers, and which answer a question waits for; the rest comes in order. */
type Named = { readonly id?: string; readonly seq?: number };

/**
 * Has the one socket and is the server to all tabs, its own included: passes on what they say, tells each what is an
 * answer to it, and all of them the rest. Who comes later is told what was said so far from the log.
 */
export class SocketHolder {
  readonly #greeting: Hello;
  readonly #tabs = new Set<string>();
  readonly #waiting = new Map<string, Hello>();
  #asked: { readonly tab: string; readonly name: string }[] = [];
  #token: string | undefined;
  #received = 0;
  #read = 0;
  #caughtUp = false;

  constructor(
    private readonly me: string,
    greeting: string,
    private readonly socket: WebSocket,
    private readonly log: FrameLog,
    private readonly say: (note: HolderNote) => void,
  ) {
    this.#greeting = JSON.parse(greeting) as Hello;
    this.#token = this.#greeting.token;
    this.#tabs.add(me);
    socket.onopen = () => socket.send(greeting);
    socket.onmessage = ({ data }) => this.#heard(String(data));
    socket.onclose = ({ code, reason }) => this.end({ code, reason });
    // An error says nothing that the close after it does not say, but it must have a listener.
    socket.onerror = () => {};
    // Whoever has said hello to a holder that is no longer there says it again.
    this.#tell({});
  }

  /** A tab says something; without a text it only asks whether we are here. */
  asked(tab: string, text?: string): void {
    if (text === undefined) return this.#tell({ to: tab });
    const frame = JSON.parse(text) as VisitorFrame;
    if (frame.type === 'hello') this.#greet(tab, frame);
    else if (this.#tabs.has(tab) && this.#isNews(frame)) {
      if (/^(post|edit|erase|react|history|handoff|introduce|rate)$/.test(frame.type))
        this.#asked.push({ tab, name: nameOf(frame as Named) });
      this.socket.send(text);
    }
  }

  left(tab: string): void {
    this.#tabs.delete(tab);
    this.#waiting.delete(tab);
    this.#asked = this.#asked.filter((question) => question.tab !== tab);
  }

  /** The socket is gone or given up. Who talks as the same visitor is told why, the others only to come again. */
  end(why: Closed): void {
    this.socket.onopen = this.socket.onmessage = this.socket.onclose = null;
    this.socket.close(1000);
    const told = new Map([...this.#tabs].map((tab) => [tab, why]));
    for (const [tab, { token, jwt }] of this.#waiting)
      told.set(tab, token === this.#token && jwt === this.#greeting.jwt ? why : FREE);
    this.#tabs.clear();
    this.#waiting.clear();
    // Our own tab was the first to come; it is the last to hear, because then nothing more is passed on.
    for (const [tab, closed] of [...told].reverse()) this.#tell({ to: tab, closed });
  }

  #heard(text: string): void {
    const frame = frameIn(text);
    if (frame.type === 'welcome') {
      this.#token = frame.token ?? this.#token;
      return this.#tell({ to: this.me, text });
    }
    if (/^(accepted|changed|refused|history|handoff|introduced|rated)$/.test(frame.type ?? '')) {
      const tab = this.#askerOf(nameOf(frame as Named));
      if (tab !== undefined) return this.#tell({ to: tab, text });
      // Nobody has asked: it is about the greeting, and about all who greet alike.
      return frame.type === 'refused' && !this.#caughtUp ? this.#tellGuests(text) : undefined;
    }
    this.#tell({ text });
    if (frame.type !== 'caught-up') return;
    this.#caughtUp = true;
    for (const [tab, hello] of this.#waiting) this.#greet(tab, hello);
    this.#waiting.clear();
  }

  #tellGuests(text: string): void {
    for (const tab of [this.me, ...this.#waiting.keys()]) this.#tell({ to: tab, text });
  }

  #greet(tab: string, hello: Hello): void {
    this.#tell({ to: tab });
    if (!this.#caughtUp) return void this.#waiting.set(tab, hello);
    const isSame = hello.token === this.#token && hello.lang === this.#greeting.lang;
    const frames = isSame && hello.token ? this.log.answer(hello.since) : undefined;
    if (!frames) return this.#tell({ to: tab, alone: true });
    this.#tabs.add(tab);
    for (const frame of frames) this.#tell({ to: tab, text: JSON.stringify(frame) });
    if (hello.visitor) this.asked(tab, JSON.stringify({ type: 'introduce', ...hello.visitor }));
  }

  #askerOf(name: string): string | undefined {
    const place = this.#asked.findIndex((question) => question.name === name);
    return place < 0 ? undefined : this.#asked.splice(place, 1)[0]!.tab;
  }

  /** Each tab reports what came and what was seen; the server need hear it once. */
  #isNews(frame: VisitorFrame): boolean {
    if (frame.type !== 'seen') return true;
    const { received = 0, read = 0 }: Seen = frame;
    if (received <= this.#received && read <= this.#read) return false;
    this.#received = Math.max(this.#received, received);
    this.#read = Math.max(this.#read, read);
    return true;
  }

  #tell(note: Omit<HolderNote, 'holder'>): void {
    this.say({ holder: this.me, ...note });
  }
}

function nameOf({ id, seq }: Named): string {
  return `${id ?? seq ?? ''}`;
}
