import { backButton } from './chat-header.js';
import { h } from './dom.js';
import { chatTitle, initials, rowTime } from './format.js';
import { groupMenuButton, newTopic } from './group-menu.js';
import { icon } from './icon.js';
import { listRow } from './list-row.js';
import { summary } from './service-text.js';
import { GENERAL } from './store.js';

const COLOURS = new Map([
  [7322096, 'blue'],
  [16766590, 'yellow'],
  [13338331, 'violet'],
  [9367192, 'green'],
  [16749490, 'rose'],
  [16478047, 'red'],
]);

/** The topics of a forum: General first, then those that were last spoken in. */
export function topicList(app) {
  const { store } = app;
  const { chat } = store;
  const topics = [...chat.topics].sort((a, b) => lastId(store, b) - lastId(store, a));
  return h(
    'nav',
    { key: `topics ${chat.id}`, class: 'column topics', 'aria-label': `Topics of ${chatTitle(chat)}` },
    h(
      'header',
      { class: 'column-head' },
      backButton('Back to chats', () => store.goTo(null)),
      h('h2', { class: 'head-title' }, chatTitle(chat)),
      h(
        'button',
        {
          type: 'button',
          class: 'icon-button',
          'aria-label': 'New topic',
          title: 'New topic',
          onClick: () => newTopic(app),
        },
        icon('plus'),
      ),
      groupMenuButton(app, 'Group menu'),
    ),
    h(
      'ul',
      { class: 'rows' },
      topicRow(app, { id: GENERAL, name: 'General', closed: false }),
      topics.map((topic) => topicRow(app, topic)),
    ),
  );
}

/** The coloured mark of a topic; General has a hash. */
export function topicIcon(topic) {
  if (topic.id === GENERAL) return h('span', { class: 'topic-icon general', 'aria-hidden': 'true' }, '#');
  const colour = COLOURS.get(topic.icon_color) ?? 'blue';
  const letter = topic.icon_emoji ?? [...initials(topic.name)][0] ?? '';
  return h('span', { class: `topic-icon ${colour}`, 'aria-hidden': 'true' }, letter);
}

function topicRow(app, topic) {
  const { store } = app;
  const last = store.messagesIn(store.chat, topic.id).at(-1);
  return listRow({
    key: topic.id,
    hook: { 'data-topic': topic.id },
    icon: topicIcon(topic),
    title: topic.name,
    mark: topic.closed ? 'closed' : null,
    line: last ? lineOf(store, last) : 'No messages yet',
    time: last ? rowTime(last.date) : '',
    unread: store.unreadIn(store.chat, topic.id),
    current: store.place.topic === topic.id,
    onClick: () => store.goTo(store.chat.id, topic.id),
  });
}

function lineOf(store, message) {
  const own = message.from?.id === store.me.id;
  return message.text === undefined ? summary(message) : `${own ? 'You: ' : ''}${summary(message)}`;
}

function lastId(store, topic) {
  return store.messagesIn(store.chat, topic.id).at(-1)?.message_id ?? topic.id;
}
