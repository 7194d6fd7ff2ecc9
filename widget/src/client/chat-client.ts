import type { ChatListener, ChatSettings } from './chat-settings.ts';
import { CloseCode, stopReason, type StopReason } from './close-code.ts';
import { Connection, PACE, type ConnectionState, type Pace } from './connection.ts';
import { isText } from './frames.ts';
import type { Entries, Hello, Refused, ServerFrame, VisitorFrame, Welcome } from './frames.ts';
import { LiveThread } from './live-thread.ts';
import { Outbox, type WaitingPost } from './outbox.ts';
import { OutboxRelay, type PostRefused, type StoredMessage } from './outbox-relay.ts';
import { randomId } from './random-id.ts';
import type { ChangeListener, OwnFile, Said } from './said.ts';
import { SeenMark } from './seen-mark.ts';
import { SeenReports } from './seen-reports.ts';
import { keyPrefix } from './storage.ts';
import { arrivalsOf, wordsOf, type ThreadMessage } from './thread-messages.ts';
import { olderThan, type ThreadEvent } from './thread-state.ts';
import { VisitorStore, type Admission } from './visitor-store.ts';

/** A visitor's talk with one channel, without any page around it. */
export class ChatClient {
  /** What the server has told of the channel. */
  channel: Welcome['channel'] | undefined;
  /** Who waits for the answers to changes of messages. */
  changes: ChangeListener | undefined;
  /** Why the server will not talk to us. */
  stopped: StopReason | undefined;
  /** Why the server refused something last, in a sentence for the visitor. */
  told = '';
  /** Whether older messages are on their way. */
  loadingOlder = false;
  /** Whether everything that was there has been shown once. */
  caughtUp = false;

  readonly #thread = new LiveThread();
  #admission: Admission | undefined;
  /** As whom we talk at present. */
  #token: string | undefined;
  readonly #connection: Connection;
  readonly #outbox: Outbox;
  readonly #relay: OutboxRelay;
  readonly #visitors: VisitorStore;
  /** Who the server was told that the visitor is. */
  #introduced: string | undefined;
  readonly #seen: SeenMark;
  readonly #reports: SeenReports;
  readonly #files = new Map<string, OwnFile>();
  readonly #delays = new Set<ReturnType<typeof setTimeout>>();
  readonly #pace: Pace;
  readonly #keys: { readonly token: string; readonly seen: string; readonly post: string };

  constructor(
    readonly settings: ChatSettings,
    private readonly listener: ChatListener,
  ) {
    const { server, channel, person = '', storage, locks, openSocket, pace = PACE } = settings;
    this.#pace = pace;
    const prefix = keyPrefix(server, channel) + person;
    this.#keys = { token: `${prefix}token`, seen: `${prefix}seen`, post: `${prefix}post:` };
    this.#visitors = new VisitorStore(storage, this.#keys.token, locks);
    this.#seen = new SeenMark(storage, this.#keys.seen);
    this.#outbox = new Outbox(storage, this.#keys.post);
    const url = `${server.replace(/^http/, 'ws')}/ws/${encodeURIComponent(channel)}`;
    this.#connection = new Connection(
      url,
      {
        hello: () => this.#hello(),
        received: (frame) => this.#received(frame),
        lost: (code) => this.#lost(code),
        stateChanged: () => listener.changed(),
      },
      openSocket,
      pace,
    );
    this.#relay = new OutboxRelay(this.#outbox, this.say, (post) => this.#upload(post));
    this.#reports = new SeenReports(this.say, pace.reportsMs);
    this.#showWaiting();
  }

  get state(): ConnectionState {
    return this.#connection.state;
  }

  /** Whether this browser has been here before. */
  get isKnown(): boolean {
    return this.#visitors.token !== undefined;
  }

  get messages(): readonly ThreadMessage[] {
    return this.#thread.messages;
  }

  /** How many answers the visitor has not seen. */
  get unread(): number {
    return this.caughtUp ? this.#seen.unreadIn(this.messages) : 0;
  }

  open(): void {
    this.stopped = undefined;
    this.#connection.connect();
  }

  /** Lets go of everything; what waits to be sent stays in the storage. */
  close(): void {
    this.#connection.close();
    this.#lost(1006);
    this.#relay.close();
    this.#delays.forEach(clearTimeout);
  }

  /** The device is back from sleep or from a change of network, or has just lost its own. */
  wake(online: boolean): void {
    this.#connection.wake(online);
  }

  /** Says something. It is shown and kept at once; the promise is fulfilled when the server has stored it. */
  post({ text, file, reply }: Said): Promise<StoredMessage> {
    // After all that waits, whatever the clock says: the time is what the order of waiting posts is kept by.
    const waiting = this.#outbox.all().map((post) => Date.parse(post.at) + 1 || 0);
    const at = new Date(Math.max(Date.now(), ...waiting)).toISOString();
    const post = { id: randomId(), at, text: text?.trim() || undefined, file: file?.content, reply };
    if (file) this.#files.set((file.key = post.id), file);
    this.#apply({ type: 'posted', post });
    this.open();
    return this.#relay.add(post);
  }

  /** Says once more what could not be delivered, as a new message; a file only while this page has it. */
  retry({ key, content, reply }: ThreadMessage): Promise<StoredMessage> | undefined {
    const file = this.#files.get(key);
    if (!file && !isText(content)) return undefined;
    this.#apply({ type: 'withdrawn', id: key });
    return this.post({ text: wordsOf(content)?.text, file, reply: reply?.seq });
  }

  /** Takes back what is not stored yet. */
  withdraw(key: string): void {
    this.#files.get(key)?.cancel();
    this.#apply({ type: 'withdrawn', id: key });
    this.#relay.refused({ code: 'withdrawn', text: '' }, key);
  }

  /** Sends a frame if there is a connection. */
  readonly say = (frame: VisitorFrame): boolean => this.#connection.send(frame);

  loadOlder(): void {
    const before = olderThan(this.#thread.state);
    if (this.loadingOlder || before === undefined || !this.caughtUp) return;
    this.loadingOlder = this.#connection.send({ type: 'history', before });
    this.listener.changed();
  }

  /** Everything said so far has been seen. */
  markSeen(): void {
    if (!this.caughtUp || !this.#seen.raiseTo(this.messages)) return;
    this.#report();
    this.listener.changed();
  }

  /** Signs out: this browser is a stranger again. */
  forget(): void {
    this.#visitors.forget(undefined);
    this.#relay.clear();
    this.#seen.clear();
    this.close();
    this.#forgetThread();
  }

  /** Another tab changed what is stored under `key`. */
  storageChanged(key: string): void {
    if (key === this.#keys.token) this.#tokenChanged();
    else if (key === this.#keys.seen) this.listener.changed();
    else this.#otherTabPosted(key);
  }

  async #hello(): Promise<Hello | undefined> {
    this.#admission?.leave();
    const admission = await this.#visitors.admit();
    this.#admission = admission;
    if (this.#connection.state !== 'connecting') {
      admission.leave();
      return undefined;
    }
    // Somebody has signed out, or in, and nobody has told us.
    if (this.#token && this.#token !== admission.token) this.#forgetThread();
    const guest = this.settings.guest?.();
    this.#introduced = JSON.stringify(guest);
    return {
      type: 'hello',
      token: admission.token,
      since: this.#thread.state.cursor || undefined,
      lang: this.settings.lang,
      page: this.settings.page(),
      ...guest,
    };
  }

  #received(frame: ServerFrame): void {
    switch (frame.type) {
      case 'welcome':
        return this.#welcomed(frame);
      case 'entries':
        return this.#entriesCame(frame);
      case 'caught-up':
        this.caughtUp = true;
        this.#apply(frame);
        this.#report();
        return this.#relay.start();
      case 'accepted':
        this.#apply(frame);
        this.#expectDelivery(frame.seq);
        return this.#relay.accepted(frame);
      case 'changed':
      case 'introduced':
      case 'rated':
      case 'handoff':
        return this.changes?.heard(frame);
      case 'refused':
        return this.#refused(frame);
      case 'history':
        this.loadingOlder = false;
        return this.#apply(frame);
      case 'heartbeat':
        if (this.caughtUp && frame.rev > this.#thread.state.cursor) this.#connection.reconnect();
    }
  }

  #welcomed(welcome: Welcome): void {
    this.channel = welcome.channel;
    this.#expectDelivery(welcome.seq);
    const standing = welcome.token === undefined ? undefined : this.#visitors.keep(welcome.token);
    this.#token = standing ?? this.#admission?.token;
    this.#admission?.leave();
    // Who the visitor is may have become known while the server was being greeted.
    const guest = this.settings.guest?.();
    if (JSON.stringify(guest) !== this.#introduced)
      this.say({ type: 'introduce', ...guest!.visitor, jwt: guest!.jwt });
    // A thread that is younger than our cursor is another one: what we know of the old one is worth nothing.
    if (standing !== welcome.token || welcome.rev < this.#thread.state.cursor) this.#startOver();
    else this.listener.changed();
  }

  #entriesCame(frame: Entries): void {
    const arrivals = this.caughtUp ? arrivalsOf(this.#thread.state, frame.entries) : [];
    this.#apply(frame);
    for (const { id, seq } of frame.entries) if (id) this.#relay.accepted({ id, seq });
    for (const arrival of arrivals) this.listener.arrived(arrival);
    this.#report();
  }

  #refused(frame: Refused): void {
    const { id, code } = frame;
    this.changes?.heard(frame);
    if (id) {
      if (code === 'no-such-file' && this.#files.get(id)?.forget()) return this.#relay.uploadAgain(id);
      if (!this.#relay.refused(frame, id)) return;
    } else this.loadingOlder = false;
    this.#apply(frame);
    this.told = frame.text;
    this.listener.failed(code, frame.text);
  }

  #lost(code: number): void {
    this.#admission?.leave();
    this.changes?.lost();
    this.#reports.lost();
    this.loadingOlder = false;
    const unanswered = this.#relay.unanswered;
    this.#relay.stop();
    if (code === CloseCode.tooBig && unanswered) {
      this.#refused({ type: 'refused', code: 'too-long', text: '', id: unanswered });
    }
    if (code === CloseCode.badToken) {
      this.#visitors.forget(this.#admission?.token);
      this.#forgetThread();
    }
    this.stopped = stopReason(code);
    if (this.stopped && this.stopped !== 'told') this.listener.failed(this.stopped);
  }

  #tokenChanged(): void {
    const token = this.#visitors.token;
    if (token === this.#token) return;
    if (token) this.#startOver();
    else this.forget();
  }

  #otherTabPosted(key: string): void {
    const post = this.#outbox.at(key);
    if (!post) return;
    this.#relay.leaveToOtherTab(post.id);
    this.#apply({ type: 'posted', post });
  }

  /** Becomes the visitor whose token is stored now. */
  #startOver(): void {
    this.#forgetThread();
    this.#connection.reconnect();
  }

  #forgetThread(): void {
    this.#thread.reset();
    this.#token = undefined;
    this.caughtUp = false;
    this.#showWaiting();
    this.listener.changed();
  }

  #showWaiting(): void {
    for (const post of this.#outbox.all()) this.#apply({ type: 'posted', post });
  }

  async #upload({ id }: WaitingPost): Promise<string | undefined> {
    try {
      return await this.#files.get(id)?.upload(this.#token!);
    } catch (cause) {
      const { code, message: text } = cause as PostRefused;
      this.#refused({ type: 'refused', code, text, id });
      return undefined;
    }
  }

  /** Tells the server up to where the operators' messages are here, and were seen. */
  #report(): void {
    const received = this.messages.findLast(({ author, seq }) => author === 'operator' && seq)?.seq ?? 0;
    if (this.caughtUp) this.#reports.report(received, Math.min(received, this.#seen.seq));
  }

  /** What the operators do not have after a while is shown as delayed. */
  #expectDelivery(seq: number): void {
    const token = this.#token;
    this.#delays.add(
      setTimeout(() => {
        if (token === this.#token) this.#apply({ type: 'waited', seq });
      }, this.#pace.delayMs),
    );
  }

  #apply(event: ThreadEvent): void {
    this.#thread.apply(event);
    this.listener.changed();
  }
}
