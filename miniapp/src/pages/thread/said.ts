import { messagesOf } from '../../../../widget/src/client/thread-messages.ts';
import { EMPTY_THREAD } from '../../../../widget/src/client/thread-state.ts';
import type { Entry } from '../../../../widget/src/client/frames.ts';
import type { ThreadMessage } from '../../../../widget/src/client/thread-messages.ts';
import { messages, thread, type Thread } from '../../api/threads.ts';
import type { Http } from '../../api/http.ts';

/** One thread, and as much of what was said as was loaded. */
export interface Said {
  readonly thread: Thread;
  /** Ascending by place. */
  readonly entries: readonly Entry[];
  /** Whether there is more before them. */
  readonly more: boolean;
}

export async function loadSaid(http: Http, id: string, signal: AbortSignal): Promise<Said> {
  const [found, { items, more }] = await Promise.all([
    thread(http, id, signal),
    messages(http, id, undefined, signal),
  ]);
  return { thread: found, entries: items, more };
}

/** With the messages before those that are there. */
export async function loadOlder(http: Http, said: Said): Promise<Said> {
  const { items, more } = await messages(http, said.thread.id, said.entries[0]?.seq);
  return { ...said, entries: [...items, ...said.entries], more };
}

/** As the widget shows them. */
export function shown({ thread: { receipts }, entries }: Said): ThreadMessage[] {
  return messagesOf({ ...EMPTY_THREAD, receipts, entries });
}
