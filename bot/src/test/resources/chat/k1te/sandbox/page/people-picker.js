import { attempt, openDialog } from './dialogs.js';
import { h } from './dom.js';
import { avatar } from './list-row.js';

/** Telegram's own picker of people, opened by a `request_users` button. Resolves to true when some were shared. */
export async function pickPeople({ store }, { request_id: requestId, max_quantity: most = 1 }) {
  const { me, users } = store.state;
  const others = users.filter(({ id, is_bot: isBot }) => id !== me.id && !isBot);
  const chosen = await openDialog(
    'Choose people',
    (close) => {
      const submit = (event) => {
        event.preventDefault();
        close(new FormData(event.currentTarget).getAll('user').map(Number).slice(0, most));
      };
      return h(
        'form',
        { class: 'dialog-form', onSubmit: submit },
        h('div', { class: 'choices', role: 'group', 'aria-label': 'Your contacts' }, others.map(person)),
        h('div', { class: 'dialog-foot' }, h('button', { class: 'button' }, 'Choose')),
      );
    },
    'picker',
  );
  if (!chosen?.length) return false;
  return (
    (await attempt(() => store.act('share_users', { request_id: requestId, users: chosen }))) !== undefined
  );
}

function person({ id, first_name: name }) {
  return h(
    'label',
    { class: 'choice' },
    h('input', { type: 'checkbox', name: 'user', value: id }),
    avatar(id, name, 'small'),
    h('span', { class: 'choice-name' }, name),
  );
}
