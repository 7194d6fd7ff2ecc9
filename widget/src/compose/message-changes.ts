import type {
  Changed,
  Edit,
  Erase,
  Handoff,
  HandoffRequest,
  Introduce,
  Introduced,
  Rate,
  Rated,
  React,
  Refused,
} from '../client/frames.ts';
import { PostRefused } from '../client/outbox-relay.ts';
import type { ChangeListener } from '../client/said.ts';

type Question = Edit | Erase | React | HandoffRequest | Introduce | Rate;
/** What is answered to a wish that is granted. */
export type Answer = Changed | Handoff | Introduced | Rated;

interface Request {
  /** Of the message that is to be changed; nothing when it is about none. */
  readonly seq: number | undefined;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (cause: PostRefused) => void;
}

/**
 * Changes to what was said, and other wishes that are answered. Unlike posts they are not kept: without an answer they
 * have not happened.
 */
export class MessageChanges implements ChangeListener {
  #requests: Request[] = [];

  constructor(
    private readonly say: (frame: Question) => boolean,
    /** What the visitor is told when the server cannot be reached. */
    private readonly unreachable: () => string,
  ) {}

  /** Asks for something. The promise is fulfilled when it is done, and rejected with the server's sentence. */
  ask(frame: Question): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.say(frame)) this.#requests.push({ seq: seqOf(frame), resolve, reject });
      else reject(this.#lost());
    });
  }

  heard(frame: Answer | Refused): void {
    // A refused post is somebody else's.
    if (frame.type === 'refused' && frame.id !== undefined) return;
    const about = seqOf(frame);
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

function seqOf(frame: Question | Answer | Refused): number | undefined {
  return 'seq' in frame ? frame.seq : undefined;
}
