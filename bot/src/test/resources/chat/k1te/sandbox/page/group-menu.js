import { askDialog, attempt, confirmDialog, notice, openDialog } from './dialogs.js';
import { h } from './dom.js';
import { fullName } from './format.js';
import { icon } from './icon.js';
import { avatar } from './list-row.js';
import { openMenu } from './menus.js';
import { ALL_RIGHTS } from './rights.js';

/** The "⋮" that opens what one may do with a group and the topic in it. */
export function groupMenuButton(app, label) {
  const open = (event) => openMenu(event.currentTarget, [...topicItems(app), ...groupItems(app)]);
  return h(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': label, 'aria-haspopup': 'menu', onClick: open },
    icon('more'),
  );
}

function topicItems({ store }) {
  const { chat, topic } = store;
  if (!topic) return [];
  const act = (action) => () => attempt(() => store.act(action, { chat: chat.id, topic: topic.id }));
  return [
    topic.closed
      ? { label: 'Reopen topic', run: act('reopen_topic') }
      : { label: 'Close topic', run: act('close_topic') },
    { label: 'Rename topic', run: () => renameTopic(store, chat, topic) },
    { label: 'Delete topic', danger: true, run: () => deleteTopic(store, chat, topic) },
  ];
}

async function renameTopic(store, chat, topic) {
  const name = await askDialog('Rename the topic', 'Topic name', 'Rename');
  if (name) await attempt(() => store.act('rename_topic', { chat: chat.id, topic: topic.id, name }));
}

async function deleteTopic(store, chat, topic) {
  const text = `“${topic.name}” and all its messages will be gone for everybody.`;
  if (!(await confirmDialog('Delete the topic?', text, 'Delete'))) return;
  await attempt(() => store.act('delete_topic', { chat: chat.id, topic: topic.id }));
}

function groupItems({ store }) {
  const { chat } = store;
  const setBot = (status, rights) => () =>
    attempt(() => store.act('set_bot', { chat: chat.id, status, ...(rights && { rights }) }));
  const toggle = () => attempt(() => store.act('toggle_topics', { chat: chat.id, on: !chat.is_forum }));
  const items = [
    { label: chat.is_forum ? 'Topics off' : 'Topics on', run: toggle },
    { label: 'Add person', run: () => addPerson(store, chat) },
  ];
  if (chat.bot_status !== 'administrator') {
    items.push({ label: 'Bot: make administrator', run: setBot('administrator', ALL_RIGHTS) });
  }
  if (chat.bot_status !== 'member') items.push({ label: 'Bot: make member', run: setBot('member') });
  if (['administrator', 'member'].includes(chat.bot_status)) {
    items.push({ label: 'Bot: remove', danger: true, run: setBot('left') });
  }
  return items;
}

async function addPerson(store, chat) {
  const others = store.state.users.filter((user) => user.id !== store.me.id && !user.is_bot);
  const chosen = await openDialog('Add a person', (close) =>
    others.length === 0
      ? h('p', { class: 'dialog-text' }, 'There is nobody else in this sandbox.')
      : h(
          'ul',
          { class: 'choices' },
          others.map((user) => personChoice(user, close)),
        ),
  );
  if (!chosen) return;
  const added = await attempt(() => store.act('add_member', { chat: chat.id, user: chosen.id }));
  if (added) notice(`${fullName(chosen)} is in the group`);
}

function personChoice(user, close) {
  const label = fullName(user);
  return h(
    'li',
    {},
    h(
      'button',
      { type: 'button', class: 'choice', onClick: () => close(user) },
      avatar(user.id, label),
      label,
    ),
  );
}

/** Asks for a name and makes a topic. */
export async function newTopic({ store }) {
  const name = await askDialog('New topic', 'Topic name', 'Create');
  if (!name) return;
  await attempt(() => store.act('create_topic', { chat: store.chat.id, name }));
}

/** Asks for a name and makes a plain group, without any bot. */
export async function newGroup({ store }) {
  const title = await askDialog('New group', 'Group name', 'Create');
  if (!title) return;
  const made = await attempt(() => store.act('create_group', { title, forum: false }));
  if (made) store.goTo(made.chat);
}
