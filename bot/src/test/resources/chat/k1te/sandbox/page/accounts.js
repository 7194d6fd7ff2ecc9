import { askDialog, attempt } from './dialogs.js';
import { h } from './dom.js';
import { fullName } from './format.js';
import { icon } from './icon.js';
import { avatar } from './list-row.js';
import { openMenu } from './menus.js';
import { switchTheme } from './theme.js';

/** The corner that says who one is, and lets one be somebody else. */
export function accountButton(app) {
  const { me } = app.store;
  const name = fullName(me);
  const open = (event) => openMenu(event.currentTarget, items(app));
  return h(
    'button',
    {
      type: 'button',
      class: 'account',
      'aria-label': `You are ${name}. Switch account`,
      'aria-haspopup': 'menu',
      onClick: open,
    },
    avatar(me.id, name, 'small'),
    h('span', { class: 'account-name' }, name),
    icon('down'),
  );
}

function items(app) {
  const { store } = app;
  const others = store.state.users.filter((user) => user.id !== store.me.id && !user.is_bot);
  return [
    ...others.map((user) => ({
      label: `${fullName(user)} (${user.language_code ?? 'no language'})`,
      run: () => app.become(user.id),
    })),
    { label: 'New person…', run: () => newPerson(app) },
    { label: 'Light or dark', run: switchTheme },
  ];
}

async function newPerson(app) {
  const name = await askDialog('New person', 'First name', 'Create');
  if (!name) return;
  const made = await attempt(() => app.store.act('create_person', { first_name: name, language_code: 'en' }));
  if (made) await app.become(made.user);
}
