import type { Accepted, Post, Refused } from './frames.ts';
import type { Outbox, WaitingPost } from './outbox.ts';

/** How long a post of another tab is left to that tab. */
const OTHER_TAB_MS = 5_000;

/** A message that the server has stored. */
export interface StoredMessage {
  readonly id: string;
  readonly seq: number;
}

/** Why a message was not stored: `code` is the server's, or `signed-out`. */
export class PostRefused extends Error {
  constructor(
    readonly code: string,
    text: string,
  ) {
    super(text);
  }
}

interface Author {
  resolve(stored: StoredMessage): void;
  reject(refused: PostRefused): void;
}

/**
 * Drains the outbox through a connection, one post at a time: the next one goes when the one before was answered,
 * so that a post that has to wait never lets a later one pass. Posting twice is harmless, the server knows the id.
 */
export class OutboxRelay {
  #running = false;
  #sent: string | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  readonly #others = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #authors = new Map<string, Author>();

  constructor(
    private readonly outbox: Outbox,
    private readonly send: (post: Post) => boolean,
    /** Brings the file of a post to the server and tells the id it has there; nothing when it did not get there. */
    private readonly upload: (post: WaitingPost) => Promise<string | undefined>,
  ) {}

  /** The post that is on its way, if any. */
  get unanswered(): string | undefined {
    return this.#sent;
  }

  /** Keeps a post and sends it in its turn. The promise is fulfilled when the server has stored it. */
  add(post: WaitingPost): Promise<StoredMessage> {
    const stored = new Promise<StoredMessage>((resolve, reject) =>
      this.#authors.set(post.id, { resolve, reject }),
    );
    this.outbox.add(post);
    this.next();
    return stored;
  }

  start(): void {
    this.#running = true;
    this.next();
  }

  stop(): void {
    this.#running = false;
    this.#sent = undefined;
    clearTimeout(this.#pause);
    this.#pause = undefined;
  }

  close(): void {
    this.stop();
    for (const timer of this.#others.values()) clearTimeout(timer);
    this.#others.clear();
  }

  /** Sends the first post that waits, unless one is on its way. */
  next(): void {
    if (!this.#running || this.#sent !== undefined || this.#pause !== undefined) return;
    const post = this.outbox.all().find(({ id }) => !this.#others.has(id));
    if (!post) return;
    const { id, text, upload: file, reply } = post;
    if (post.file && !file) void this.#upload(post);
    else if (this.send({ type: 'post', id, text, file, reply })) this.#sent = id;
  }

  /** The server has forgotten the upload of a post. */
  uploadAgain(id: string): void {
    const post = this.#waiting(id);
    this.outbox.remove(id);
    if (post) this.outbox.add({ ...post, upload: undefined });
    this.#defer(0);
  }

  /** The post is in the thread, as an answer or the thread itself says. */
  accepted({ id, seq }: Pick<Accepted, 'id' | 'seq'>): void {
    this.#authors.get(id)?.resolve({ id, seq });
    this.#settle(id);
  }

  /** Gives a post up, or only for now when the server names a time. Tells whether it is given up. */
  refused({ code, text, retryAfterMs }: Omit<Refused, 'type'>, id: string): boolean {
    if (retryAfterMs !== undefined) {
      this.#defer(retryAfterMs);
      return false;
    }
    this.#authors.get(id)?.reject(new PostRefused(code, text));
    this.#settle(id);
    return true;
  }

  /** Forgets everything that waits. */
  clear(): void {
    for (const author of this.#authors.values()) author.reject(new PostRefused('signed-out', 'Signed out'));
    this.#authors.clear();
    this.outbox.clear();
    this.close();
  }

  /** Leaves a post to the tab that wrote it, and sends it all the same if that tab could not. */
  leaveToOtherTab(id: string): void {
    if (this.#others.has(id)) return;
    const timer = setTimeout(() => {
      this.#others.delete(id);
      this.next();
    }, OTHER_TAB_MS);
    this.#others.set(id, timer);
  }

  async #upload(post: WaitingPost): Promise<void> {
    this.#sent = post.id;
    const upload = await this.upload(post);
    // Meanwhile the post may have been given up, or an earlier connection's wait for the same file has ended.
    const waiting = this.#waiting(post.id);
    if (!upload || !waiting || waiting.upload) return;
    this.outbox.add({ ...post, upload });
    if (this.#sent === post.id) this.#sent = undefined;
    this.next();
  }

  #waiting(id: string): WaitingPost | undefined {
    return this.outbox.all().find((post) => post.id === id);
  }

  #settle(id: string): void {
    this.#authors.delete(id);
    this.outbox.remove(id);
    if (this.#sent === id) this.#sent = undefined;
    this.next();
  }

  #defer(afterMs: number): void {
    this.#sent = undefined;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      this.#pause = undefined;
      this.next();
    }, afterMs);
  }
}
