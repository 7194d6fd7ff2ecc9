import { Task } from '@lit/task';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Unreachable } from '../api/problem.ts';
import type { Http } from '../api/http.ts';

type Host = ReactiveControllerHost & { readonly app: { readonly http: Http } };

/** Something that a page shows, asked for when `args` change, and again when the network is back. */
export class Loading<T, Args extends readonly unknown[] = readonly unknown[]> implements ReactiveController {
  readonly #task: Task<Args, T>;
  readonly #again = () => {
    if (this.fault instanceof Unreachable) void this.run();
  };
  #shown: T | undefined;

  constructor(
    private readonly host: Host,
    args: () => Args,
    load: (args: Args, signal: AbortSignal) => Promise<T>,
  ) {
    host.addController(this);
    this.#task = new Task(host, {
      args,
      task: (given, { signal }) => load(given, signal),
      onComplete: (value) => {
        this.#shown = value;
      },
    });
  }

  /** The newest that came; it stays while something newer is asked for. */
  get value(): T | undefined {
    return this.#shown;
  }

  get fault(): unknown {
    return this.#task.error;
  }

  run(): Promise<void> {
    return this.#task.run();
  }

  /** Shows what an action has brought, without asking anew. */
  put(value: T): void {
    this.#shown = value;
    this.host.requestUpdate();
  }

  hostConnected(): void {
    this.host.app?.http.addEventListener('online', this.#again);
    addEventListener('online', this.#again);
  }

  hostDisconnected(): void {
    this.host.app?.http.removeEventListener('online', this.#again);
    removeEventListener('online', this.#again);
    this.#task.abort();
  }
}
