import { backoffMs } from './backoff.ts';
import { closing } from './close-code.ts';
import { decode, encode } from './frame-codec.ts';
import type { Hello, ServerFrame, VisitorFrame } from './frames.ts';

/** Where the connection stands: nothing wanted, on its way, there, lost for now, or refused for good. */
export type ConnectionState = 'idle' | 'connecting' | 'connected' | 'waiting' | 'refused';

/** What a connection needs from its owner. */
export interface ConnectionOwner {
  /** The first frame, asked for anew before each attempt; nothing when the attempt is no longer wanted. */
  hello(): Promise<Hello | undefined>;
  received(frame: ServerFrame): void;
  /** The socket of an attempt is gone. `code` is the close code, 1006 when there was none. */
  lost(code: number): void;
  stateChanged(state: ConnectionState): void;
}

/** Times and chance, so that a test need not wait. */
export interface Pace {
  readonly openingMs: number;
  /** After such a silence the server is asked for a sign of life: a little longer than it should ever be silent. */
  readonly silenceMs: number;
  /** How long it may take to give one. */
  readonly wakingMs: number;
  readonly stableMs: number;
  /** The pause between two reports of what was seen. */
  readonly reportsMs: number;
  /** After this time a message that the operators do not have is delayed. */
  readonly delayMs: number;
  readonly random: () => number;
  readonly backoffMs: (failures: number, random: () => number) => number;
}

export const PACE: Pace = {
  openingMs: 20_000,
  silenceMs: 22_000,
  wakingMs: 8_000,
  stableMs: 60_000,
  reportsMs: 1_000,
  delayMs: 10_000,
  random: Math.random,
  backoffMs,
};

export type SocketFactory = (url: string, protocol: string) => WebSocket;

export const PROTOCOL = 'k1te.chat.v2';

/** One socket at a time, opened again for as long as it is wanted. */
export class Connection {
  #socket: WebSocket | undefined;
  #current: ConnectionState = 'idle';
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stable: ReturnType<typeof setTimeout> | undefined;
  /** Numbers the attempts, so that what an abandoned one still does is nobody's business. */
  #attempt = 0;
  /** Whether a sign of life of the device may cut the wait short: not when the server named a time. */
  #hasty = true;

  constructor(
    private readonly url: string,
    private readonly owner: ConnectionOwner,
    private readonly open: SocketFactory | Promise<SocketFactory>,
    private readonly pace: Pace,
  ) {}

  get state(): ConnectionState {
    return this.#current;
  }

  connect(): void {
    if (this.#current === 'idle' || this.#current === 'refused') void this.#dial();
  }

  /** Sends a frame when the socket is open. What must not get lost is kept by the caller until it is answered. */
  send(frame: VisitorFrame): boolean {
    if (this.#socket?.readyState !== 1) return false;
    this.#socket.send(encode(frame));
    return true;
  }

  close(): void {
    this.#drop();
    this.#become('idle');
  }

  /** Leaves the present socket for a new one. */
  reconnect(): void {
    if (this.#current === 'idle' || this.#current === 'refused') return;
    this.#drop();
    this.owner.lost(1006);
    void this.#dial();
  }

  /**
   * The device is back from sleep or from a change of network: do not wait if there may be one, and do not trust an
   * old socket.
   */
  wake(online: boolean): void {
    if (this.#current === 'connected') this.#probe();
    else if (this.#current === 'waiting' && this.#hasty && online) void this.#dial();
  }

  async #dial(): Promise<void> {
    this.#clearTimers();
    const attempt = ++this.#attempt;
    this.#become('connecting');
    const [hello, open] = await Promise.all([this.owner.hello(), this.open]);
    if (attempt !== this.#attempt || hello === undefined) return;
    const socket = open(this.url, PROTOCOL);
    this.#socket = socket;
    this.#expect(this.pace.openingMs);
    socket.onopen = () => socket.send(encode(hello));
    socket.onmessage = ({ data }) => this.#hear(data);
    socket.onclose = ({ code, reason }) => this.#closed(code, reason);
    // An error says nothing that the close after it does not say, but it must have a listener.
    socket.onerror = () => {};
  }

  #hear(data: unknown): void {
    this.#expect(this.pace.silenceMs, this.#probe);
    const frame = typeof data === 'string' ? decode(data) : undefined;
    if (frame === undefined) return;
    if (frame.type === 'welcome') {
      this.#become('connected');
      this.#stable = setTimeout(() => (this.#failures = 0), this.pace.stableMs);
    }
    this.owner.received(frame);
  }

  #closed(code: number, reason: string): void {
    this.#drop();
    const next = closing(code, reason, this.pace.random);
    this.owner.lost(code);
    if (next === 'stop') return this.#become('refused');
    this.#hasty = next === 'back-off';
    this.#become('waiting');
    const waitMs =
      next === 'back-off' ? this.pace.backoffMs(this.#failures++, this.pace.random) : next.waitMs;
    this.#timer = setTimeout(() => void this.#dial(), waitMs);
  }

  readonly #probe = (): void => {
    this.#expect(this.pace.wakingMs);
    this.send({ type: 'ping' });
  };

  /** Whatever comes next must come within this time, or the socket is taken for dead. */
  #expect(withinMs: number, otherwise = () => this.#closed(1006, '')): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(otherwise, withinMs);
  }

  #drop(): void {
    this.#clearTimers();
    this.#attempt++;
    const socket = this.#socket;
    this.#socket = undefined;
    if (socket === undefined) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close(1000);
  }

  #clearTimers(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#stable);
  }

  #become(state: ConnectionState): void {
    if (this.#current === state) return;
    this.#current = state;
    this.owner.stateChanged(state);
  }
}
