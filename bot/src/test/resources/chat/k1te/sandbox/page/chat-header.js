import { h } from './dom.js';
import { chatTitle, untilMs } from './format.js';
import { groupMenuButton } from './group-menu.js';
import { icon } from './icon.js';
import { avatar } from './list-row.js';
import { topicIcon } from './topic-list.js';
import { GENERAL } from './store.js';

const ACTIONS = {
  typing: 'is typing',
  upload_photo: 'is sending a photo',
  upload_document: 'is sending a file',
  record_voice: 'is recording a voice message',
  choose_sticker: 'is choosing a sticker',
};

/** Above the messages: what this is, who is typing, and the group's menu. */
export function chatHeader(app) {
  const { store } = app;
  const { chat } = store;
  const back = chat.is_forum ? () => store.goTo(chat.id) : () => store.goTo(null);
  return h(
    'header',
    { class: 'pane-head' },
    backButton(chat.is_forum ? 'Back to topics' : 'Back to chats', back),
    placeIcon(store),
    h(
      'div',
      { class: 'pane-title' },
      h('h1', { class: 'head-title' }, title(store)),
      h('p', { class: 'head-line', 'aria-live': 'polite' }, statusLine(store)),
    ),
    chat.type === 'private' ? null : groupMenuButton(app, chat.is_forum ? 'Topic menu' : 'Group menu'),
  );
}

/** Shown where one column is seen at a time. */
export function backButton(label, onClick) {
  return h(
    'button',
    { type: 'button', class: 'icon-button back', 'aria-label': label, onClick },
    icon('back'),
  );
}

function placeIcon(store) {
  const { chat } = store;
  if (chat.is_forum) return topicIcon(store.topic ?? { id: GENERAL });
  return avatar(chat.id, chatTitle(chat));
}

function title(store) {
  if (!store.chat.is_forum) return chatTitle(store.chat);
  return store.topic?.name ?? 'General';
}

function statusLine(store) {
  if (!store.connected) return 'Connecting…';
  const { chat } = store;
  const typing = typingHere(store);
  if (typing) return `${store.state.bot.first_name} ${ACTIONS[typing.action] ?? 'is busy'}…`;
  if (chat.type === 'private') return 'bot';
  if (chat.is_forum) return store.topic?.closed ? 'closed topic' : chatTitle(chat);
  return `${chat.type === 'group' ? 'group' : 'supergroup'} · bot: ${BOT_STATUS[chat.bot_status] ?? chat.bot_status}`;
}

const BOT_STATUS = { administrator: 'administrator', member: 'member', left: 'not here', kicked: 'removed' };

/** The chat action that is seen in this place and has not faded, or null. */
export function typingHere(store, now = Date.now()) {
  const { chat, place } = store;
  if (!chat?.typing || untilMs(chat.typing.until) <= now) return null;
  return !chat.is_forum || (chat.typing.topic ?? GENERAL) === place.topic ? chat.typing : null;
}
