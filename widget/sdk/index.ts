/** What an application may import without anything happening. */
export { KiteChatElement } from '../src/launcher/kite-chat-launcher.ts';
export type { KiteChatEvents, KiteChatStatus, Sending } from '../src/events.ts';
export type { Arrival, ThreadMessage } from '../src/client/thread-messages.ts';
export type { StoredMessage } from '../src/client/outbox-relay.ts';
export type { AllTexts } from '../src/i18n/all-texts.ts';
export type { Texts } from '../src/i18n/en.ts';
export type { Details, Visitor } from '../src/visitor.ts';
