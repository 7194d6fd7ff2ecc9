import { createElement, type ReactElement } from 'react';
import type { KiteChatEvents } from '../../src/events.ts';
import type { KiteChatElement } from '../../src/launcher/kite-chat-launcher.ts';

/** What the page says for itself, in place of what the chat would. */
const STRINGS = { emptyTitle: 'Hi there' };

/** What the shop shows. */
export interface View {
  readonly view: 'cups' | 'none';
  readonly heading: string;
  readonly unread: number;
}

/** Hears how many answers were not seen. */
type OnUnread = (event: KiteChatEvents['kite-chat.unread']) => void;

/** A view of a shop with a chat, and one without. */
export function Cups({ view, heading, unread, onUnread }: View & { onUnread: OnUnread }): ReactElement {
  return createElement(
    'main',
    null,
    createElement('p', { id: 'unread' }, String(unread)),
    view === 'cups' &&
      createElement('kite-chat', {
        channel: 'k-demo',
        heading,
        'onkite-chat.unread': onUnread,
        // By a reference, because an attribute is all that React knows of an element that is not defined yet.
        ref: (chat: KiteChatElement | null) => void (chat && (chat.strings = STRINGS)),
      }),
  );
}
