import type { Phrase, Worded } from './phrase.ts';

/** The words of the conversation itself. `{count}` stands for a number. */
export const en = {
  openChat: 'Open chat',
  closeChat: 'Close chat',
  close: 'Close',
  heading: 'Chat with us',
  messages: 'Messages',
  message: 'Message',
  placeholder: 'Write a message…',
  send: 'Send',
  emptyTitle: 'Good to see you',
  emptyText: 'Ask us anything. A person will answer right here.',
  connecting: 'Connecting…',
  reconnecting: 'Connection lost. Trying again…',
  offline: 'You are offline. What you write goes out when you are back.',
  notAllowedHere: 'This chat is not open on this site yet. Please contact us another way.',
  unknownChannel: 'This chat is no longer here. Please contact us another way.',
  badFrame: 'Something went wrong on our side. Please reload the page.',
  newMessages: 'New messages',
  loadingOlder: 'Fetching earlier messages…',
  unread: '{count} unread' as Phrase,
  you: 'You',
  operator: 'Support',
  sending: 'Sending',
  sent: 'Sent',
  delivered: 'Delivered',
  read: 'Read',
  failed: 'Not delivered',
  retry: 'Try again',
  restLater: 'The rest follows as soon as it can be fetched.',
};

export type Texts = Worded<typeof en>;
