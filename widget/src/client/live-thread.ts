import { messagesOf, type ThreadMessage } from './thread-messages.ts';
import { EMPTY_THREAD, reduce, type ThreadEvent, type ThreadState } from './thread-state.ts';

/** The present state of a thread. */
export class LiveThread {
  state: ThreadState = EMPTY_THREAD;
  #shown: readonly ThreadMessage[] | undefined;

  /** What is to be shown; the same list as long as nothing changes. */
  get messages(): readonly ThreadMessage[] {
    return (this.#shown ??= messagesOf(this.state));
  }

  apply(event: ThreadEvent): void {
    this.state = reduce(this.state, event);
    this.#shown = undefined;
  }

  reset(): void {
    this.state = EMPTY_THREAD;
    this.#shown = undefined;
  }
}
