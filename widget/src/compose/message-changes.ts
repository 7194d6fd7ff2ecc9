import type { Changed, Edit, Erase, React, Refused } from '../client/frames.ts';
import { PostRefused } from '../client/outbox-relay.ts';
import type { ChangeListener } from '../client/said.ts';

interface Request {
  readonly seq: number;
  readonly resolve: () => void;
  readonly reject: (cause: PostRefused) => void;
}

/** Changes to what was said. Unlike posts they are not kept: without an answer they have not happened. */
export class MessageChanges implements ChangeListener {
  #requests: Request[] = [];

  constructor(
    private readonly say: (frame: Edit | Erase | React) => boolean,
    /** What the visitor is told when the server cannot be reached. */
    private readonly unreachable: () => string,
  ) {}

  /** Asks for a change. The promise is fulfilled when it is stored, and rejected with the server's sentence. */
  ask(frame: Edit | Erase | React): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.say(frame)) this.#requests.push({ seq: frame.seq, resolve, reject });
      else reject(this.#lost());
    });
  }

  heard(frame: Changed | Refused): void {
    // The server answers in the order in which it was asked.
    const request = this.#requests.find(({ seq }) => seq === frame.seq);
    if (request === undefined) return;
    this.#requests = this.#requests.filter((other) => other !== request);
    if (frame.type === 'changed') request.resolve();
    else request.reject(new PostRefused(frame.code, frame.text));
  }

  lost(): void {
    for (const { reject } of this.#requests) reject(this.#lost());
    this.#requests = [];
  }

  #lost(): PostRefused {
    return new PostRefused('unreachable', this.unreachable());
  }
}
