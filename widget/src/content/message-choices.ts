import type { ThreadMessage } from '../client/thread-messages.ts';
import { membersOf, type ShownMessage } from './album.ts';

/** What a visitor may do with a message. */
export interface Choices {
  readonly reply: boolean;
  readonly react: boolean;
  /** What would be copied; empty when there are no words. */
  readonly words: string;
  /** The own message that has words to be changed. */
  readonly edit: ThreadMessage | undefined;
  readonly remove: boolean;
}

export function choicesOf(message: ShownMessage): Choices {
  const own = message.author === 'visitor';
  const members = membersOf(message);
  const worded = members.filter((member) => wordsOf(member) !== '');
  const ownFile = message.content.type === 'file' ? members[0] : undefined;
  return {
    reply: true,
    react: !own,
    words: worded.map(wordsOf).join('\n'),
    edit: own ? (worded[0] ?? ownFile) : undefined,
    remove: own,
  };
}

export function wordsOf({ content }: ThreadMessage): string {
  if (content.type === 'text') return content.text;
  return content.type === 'file' ? (content.caption?.text ?? '') : '';
}

/** The emoji that the visitor has set on it. */
export function ownReaction({ reactions = [] }: ThreadMessage): string | undefined {
  return reactions.find(({ by }) => by === 'visitor')?.emoji;
}
