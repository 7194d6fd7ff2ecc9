import type { Changed, Edit, Erase, Handoff, HandoffRequest, React, Refused } from '../client/frames.ts';
import { PostRefused } from '../client/outbox-relay.ts';
import type { ChangeListener } from '../client/said.ts';

interface Request {
  /** Of the message that is to be changed. */
  readonly seq: number | undefined;
  readonly resolve: (answer: Changed | Handoff) => void;
  readonly reject: (cause: PostRefused) => void;
}

/**
 * Changes to what was said, and the wish for a link into Telegram. Unlike posts they are not kept: without an answer
 * they have not happened.
 */
export class MessageChanges implements ChangeListener {
  #requests: Request[] = [];

  constructor(
    private readonly say: (frame: Edit | Erase | React | HandoffRequest) => boolean,
    /** What the visitor is told when the server cannot be reached. */
    private readonly unreachable: () => string,
  ) {}

  /** Asks for a change. The promise is fulfilled when it is stored, and rejected with the server's sentence. */
  ask(frame: Edit | Erase | React): Promise<unknown> {
    return this.#ask(frame, frame.seq);
  }

  /** Asks for a link by which the conversation goes on in Telegram. */
  async handoff(): Promise<string> {
    return ((await this.#ask({ type: 'handoff' }, undefined)) as Handoff).url;
  }

  #ask(frame: Edit | Erase | React | HandoffRequest, seq: number | undefined): Promise<Changed | Handoff> {
    return new Promise((resolve, reject) => {
      if (this.say(frame)) this.#requests.push({ seq, resolve, reject });
      else reject(this.#lost());
    });
  }

  heard(frame: Changed | Handoff | Refused): void {
    // A refused post is somebody else's.
    if (frame.type === 'refused' && frame.id !== undefined) return;
    const about = frame.type === 'handoff' ? undefined : frame.seq;
    // The server answers in the order in which it was asked.
    const request = this.#requests.find(({ seq }) => seq === about);
    if (request === undefined) return;
    this.#requests = this.#requests.filter((other) => other !== request);
    if (frame.type === 'refused') request.reject(new PostRefused(frame.code, frame.text));
    else request.resolve(frame);
  }

  lost(): void {
    for (const { reject } of this.#requests) reject(this.#lost());
    this.#requests = [];
  }

  #lost(): PostRefused {
    return new PostRefused('unreachable', this.unreachable());
  }
}
