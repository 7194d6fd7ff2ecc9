import type { WritingDesk } from './writing-desk.ts';

/** What takes part in writing and is fetched only where there is need of it. */
export interface DeskPart {
  /** What stands above the field, or below it by its style. */
  above(): unknown;
  /** Whether what is written has to wait; it says why itself. */
  holds?(): boolean;
}

const FETCH = {
  form: async (desk: WritingDesk) => new (await import('../form/form-part.ts')).FormPart(desk),
  rating: async (desk: WritingDesk) => new (await import('../rating/rating-part.ts')).RatingPart(desk),
  onward: async (desk: WritingDesk) => new (await import('../onward/onward-part.ts')).OnwardPart(desk),
};

type Name = keyof typeof FETCH;

/** The parts that there is need of, each fetched when it first is. */
export class DeskParts {
  /** Nothing for one that is on its way; `null` for one that cannot be had at present. */
  readonly #parts = new Map<Name, DeskPart | null | undefined>();

  constructor(private readonly desk: WritingDesk) {}

  /** The names of what has something to show now. */
  get names(): Name[] {
    const { host, chat, availability, hasSpoken } = this.desk;
    const { look } = host.front;
    const last = chat.client?.messages.at(-1);
    const needed: Record<Name, unknown> = {
      form: look?.form && !last && (this.#parts.has('form') || !chat.client?.isKnown || chat.client.caughtUp),
      rating: look?.rating && last?.event === 'closed',
      onward: availability || hasSpoken,
    };
    return (Object.keys(FETCH) as Name[]).filter((name) => needed[name]);
  }

  /** Asks again for what could not be had, as soon as there is need of it. */
  again(): void {
    for (const [name, part] of this.#parts) if (part === null) this.#parts.delete(name);
    this.desk.refresh();
  }

  above(): unknown {
    return this.names.map((name) => this.#part(name)?.above());
  }

  /** Whether what is written has to wait, also for a part that is still on its way. */
  get hold(): boolean {
    return this.names.some((name) => {
      const part = this.#part(name);
      return part ? part.holds?.() : part === undefined && name === 'form';
    });
  }

  #part(name: Name): DeskPart | null | undefined {
    if (!this.#parts.has(name)) void this.#fetch(name);
    return this.#parts.get(name);
  }

  async #fetch(name: Name): Promise<void> {
    this.#parts.set(name, undefined);
    // One that cannot be fetched is done without, until the dialog is opened again.
    this.#parts.set(name, await FETCH[name](this.desk).catch(() => null));
    this.desk.refresh();
  }
}
