import { chatHeader } from './chat-header.js';
import { composer } from './composer.js';
import { h } from './dom.js';
import { authorOf, dayName } from './format.js';
import { messageView } from './message-view.js';
import { serviceText } from './service-text.js';
import { attempt } from './dialogs.js';

const GROUP_WITHIN_S = 300;
const NEAR_END_PX = 80;

/** The right column: one chat or topic. */
export function messagePane(app) {
  const { store } = app;
  const place = store.placeKey();
  return h(
    'main',
    { key: `pane ${place}`, class: 'column pane', 'aria-label': 'Chat' },
    chatHeader(app),
    h(
      'div',
      {
        key: place,
        class: 'messages',
        tabindex: '0',
        role: 'group',
        'aria-label': 'Messages',
        mounted: keepAtEnd,
      },
      store.messages.length === 0 ? emptyPlace(app) : h('ol', { class: 'bubbles' }, rows(app)),
    ),
    composer(app),
  );
}

/** What stands where nothing is chosen yet. */
export function nothingChosen(words) {
  return h('main', { key: 'nothing', class: 'column pane nothing', 'aria-label': 'Chat' }, h('p', {}, words));
}

/** Stays at the newest message while one is there; leaves the place alone while one reads further up. */
function keepAtEnd(pane) {
  let atEnd = true;
  const follow = () => {
    if (atEnd) pane.scrollTop = pane.scrollHeight;
  };
  let before = 0;
  pane.onscroll = () => {
    const left = pane.scrollHeight - pane.scrollTop - pane.clientHeight;
    if (left < NEAR_END_PX) atEnd = true;
    else if (pane.scrollTop < before) atEnd = false;
    before = pane.scrollTop;
  };
  const resized = new ResizeObserver(follow);
  resized.observe(pane);
  const observeContent = () => {
    for (const child of pane.children) resized.observe(child);
  };
  new MutationObserver(observeContent).observe(pane, { childList: true });
  observeContent();
}

function emptyPlace({ store }) {
  if (store.chat.type !== 'private') return h('p', { class: 'chip empty' }, 'No messages here yet');
  const start = () => attempt(() => store.act('start', {}));
  return h(
    'div',
    { class: 'welcome' },
    h('p', {}, `This is the bot ${store.state.bot.first_name}. Start it to see what it can do.`),
    h('button', { type: 'button', class: 'button', onClick: start }, 'Start'),
  );
}

function rows(app) {
  const { messages } = app.store;
  return messages.flatMap((message, index) => {
    const before = messages[index - 1];
    const day = dayName(message.date);
    const newDay = !before || dayName(before.date) !== day;
    const row = messageRow(app, message, {
      first: newDay || !continues(before, message),
      last: !messages[index + 1] || !continues(message, messages[index + 1]),
      'album-goes-on': isSameAlbum(message, messages[index + 1]),
    });
    return newDay ? [h('li', { key: `day ${day}`, class: 'chip' }, day), row] : [row];
  });
}

function isSameAlbum(message, next) {
  return message.media_group_id !== undefined && message.media_group_id === next?.media_group_id;
}

function messageRow(app, message, run) {
  const service = serviceText(message);
  if (!service) return messageView(app, message, run);
  return h('li', { key: message.message_id, class: 'chip', 'data-message': message.message_id }, service);
}

function continues(before, message) {
  return (
    serviceText(before) === null &&
    serviceText(message) === null &&
    authorOf(before).id === authorOf(message).id &&
    message.date - before.date < GROUP_WITHIN_S
  );
}
