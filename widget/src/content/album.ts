import type { ThreadMessage } from '../client/thread-messages.ts';

/** A message as it is shown: one, or several files that were sent together. */
export interface ShownMessage extends ThreadMessage {
  readonly members?: readonly ThreadMessage[];
}

/** Telegram never puts more in one. */
const LARGEST = 10;

/** Neighbours of one album and author become one. What failed stays alone, so that it can be tried again. */
export function grouped(messages: readonly ThreadMessage[]): ShownMessage[] {
  const shown: ShownMessage[] = [];
  for (const message of messages) {
    const before = shown.at(-1);
    if (before && belongs(before, message)) shown[shown.length - 1] = joined(before, message);
    else shown.push(message);
  }
  return shown;
}

function belongs(before: ShownMessage, message: ThreadMessage): boolean {
  if (message.album === undefined || message.album !== before.album) return false;
  const bothFiles = message.content.type === 'file' && before.content.type === 'file';
  const fine = message.state !== 'failed' && before.state !== 'failed';
  const room = (before.members?.length ?? 1) < LARGEST;
  return bothFiles && fine && room && message.author === before.author;
}

/** Known by its first member; the time and how far it got are the last one's. */
function joined(before: ShownMessage, message: ThreadMessage): ShownMessage {
  const { at, state, delayed } = message;
  const reactions = [...(before.reactions ?? []), ...(message.reactions ?? [])];
  return {
    ...before,
    at,
    ...(state === undefined ? {} : { state }),
    ...(delayed === undefined ? {} : { delayed }),
    ...(reactions.length > 0 ? { reactions } : {}),
    members: [...(before.members ?? [before]), message],
  };
}

/** The members, or the message itself. */
export function membersOf(message: ShownMessage): readonly ThreadMessage[] {
  return message.members ?? [message];
}
