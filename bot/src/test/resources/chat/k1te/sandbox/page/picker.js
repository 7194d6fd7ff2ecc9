import { attempt, openDialog } from './dialogs.js';
import { h } from './dom.js';
import { chatTitle } from './format.js';
import { avatar } from './list-row.js';
import { namesOf, rightsSentence } from './rights.js';

/**
 * Telegram's own picker, opened by a `request_chat` button. Resolves to true when a group was shared.
 *
 * @param asked `{ request_id }` of a keyboard's button, or `{ prepared }`, the id of a Mini App's
 */
export async function pickGroup({ store }, asked) {
  const suitable = await attempt(() => store.suitableGroups(asked));
  if (!suitable) return false;
  const { groups, request } = suitable;
  const sentence = rightsSentence(store.state.bot.first_name, namesOf(request.bot_administrator_rights));
  const choice = await chooseGroup(groups, sentence, request.chat_is_forum);
  if (!choice) return false;
  const shared = await attempt(() =>
    choice.title === undefined
      ? store.act('share_chat', { ...asked, chat: choice.chat })
      : store.act('create_group', { ...choice, ...sharedBy(asked) }),
  );
  return shared !== undefined;
}

function sharedBy({ request_id: requestId, prepared }) {
  return prepared === undefined ? { share_request_id: requestId } : { share_prepared: prepared };
}

/**
 * The dialog in which a group is chosen or created; resolves to `{ chat }`, to `{ title, forum }`, or to
 * undefined.
 *
 * @param forum true or false when only that kind of group fits, undefined when both do
 */
export function chooseGroup(groups, sentence, forum) {
  return openDialog(
    'Choose a group',
    (close) => [
      h('p', { class: 'dialog-text' }, sentence),
      groups.length > 0 ? existing(groups, close) : h('p', { class: 'dialog-text quiet' }, noneFits(forum)),
      creation(forum, close),
    ],
    'picker',
  );
}

function noneFits(forum) {
  return forum
    ? 'You have no group with topics yet. Create one below.'
    : 'You have no group that fits yet. Create one below.';
}

function existing(groups, close) {
  const submit = (event) => {
    event.preventDefault();
    close({ chat: Number(new FormData(event.currentTarget).get('chat')) });
  };
  return h(
    'form',
    { class: 'dialog-form', onSubmit: submit },
    h(
      'div',
      { class: 'choices', role: 'radiogroup', 'aria-label': 'Your groups' },
      groups.map((group, index) => groupChoice(group, index === 0)),
    ),
    h('div', { class: 'dialog-foot' }, h('button', { class: 'button' }, 'Choose')),
  );
}

function groupChoice(group, checked) {
  const title = chatTitle(group);
  return h(
    'label',
    { class: 'choice', 'data-choice': group.id },
    h('input', { type: 'radio', name: 'chat', value: group.id, checked, required: true }),
    avatar(group.id, title, 'small'),
    h('span', { class: 'choice-name' }, title),
    group.is_forum ? h('span', { class: 'row-mark' }, 'topics') : null,
  );
}

function creation(forum, close) {
  const submit = (event) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const title = form.get('title').trim();
    if (title) close({ title, forum: forum ?? form.get('forum') === 'on' });
  };
  return h(
    'form',
    { class: 'dialog-form create-group', onSubmit: submit },
    h(
      'label',
      {},
      'Group name',
      h('input', {
        name: 'title',
        required: true,
        maxlength: 128,
        autocomplete: 'off',
        placeholder: 'Support',
      }),
    ),
    h(
      'label',
      { class: 'check' },
      h('input', {
        type: 'checkbox',
        name: 'forum',
        checked: forum !== false,
        disabled: forum !== undefined,
      }),
      'With topics, one for each conversation',
    ),
    h('div', { class: 'dialog-foot' }, h('button', { class: 'button quiet' }, 'Create a new group')),
  );
}
