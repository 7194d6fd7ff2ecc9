import { accountButton } from './accounts.js';
import { h } from './dom.js';
import { chatTitle, rowTime } from './format.js';
import { newGroup } from './group-menu.js';
import { avatar, listRow } from './list-row.js';
import { summary } from './service-text.js';

/** The left column: every chat of this person, the one with the bot first. */
export function chatList(app) {
  const { store } = app;
  return h(
    'nav',
    { key: 'chats', class: 'column chats', 'aria-label': 'Chats' },
    h(
      'header',
      { class: 'column-head' },
      accountButton(app),
      h(
        'button',
        { type: 'button', class: 'button small new-group', onClick: () => newGroup(app) },
        'New group',
      ),
    ),
    h(
      'ul',
      { class: 'rows' },
      store.chats.map((chat) => chatRow(app, chat)),
    ),
    h(
      'p',
      { class: 'not-telegram' },
      h('strong', {}, 'Sandbox Telegram'),
      ' is a test double made for K1te Chat. It is not Telegram: nothing leaves this computer.',
    ),
  );
}

function chatRow(app, chat) {
  const { store } = app;
  const last = chat.messages.at(-1);
  const title = chatTitle(chat);
  return listRow({
    key: chat.id,
    hook: { 'data-chat': chat.id },
    icon: avatar(chat.id, title, chat.is_forum ? 'forum' : ''),
    title,
    mark: chat.type === 'private' ? 'bot' : null,
    line: last ? lastLine(store, chat, last) : 'No messages yet',
    time: last ? rowTime(last.date) : '',
    unread: store.unreadIn(chat),
    current: store.place.chat === chat.id,
    onClick: () => store.goTo(chat.id),
  });
}

function lastLine(store, chat, message) {
  const own = message.from?.id === store.me.id;
  const words = summary(message);
  if (chat.type === 'private' || message.text === undefined) return words;
  return `${own ? 'You' : message.from?.first_name}: ${words}`;
}
