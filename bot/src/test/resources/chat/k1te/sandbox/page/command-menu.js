import { h } from './dom.js';
import { send, setDraft } from './composer.js';

/** The commands that what is being written may become; none unless it begins with a slash. */
export function matchingCommands(store) {
  const draft = store.drafts.get(store.placeKey()) ?? '';
  if (!/^\/\w*$/u.test(draft)) return [];
  return (store.chat.commands ?? []).filter(({ command }) => command.startsWith(draft.slice(1)));
}

/** The list above the composer. */
export function commandMenu(app) {
  const { store } = app;
  const offered = matchingCommands(store);
  if (offered.length === 0) return null;
  return h(
    'ul',
    { class: 'commands', 'aria-label': 'Commands' },
    offered.map((offer, index) =>
      h(
        'li',
        { key: offer.command },
        h(
          'button',
          {
            type: 'button',
            class: 'command',
            'aria-current': index === store.commandAt ? 'true' : undefined,
            onClick: () => takeCommand(app, offer),
          },
          h('strong', {}, `/${offer.command}`),
          h('span', {}, offer.description),
        ),
      ),
    ),
  );
}

/** Moves the choice; true when the key was for the list. Enter is the composer's, as it sends there. */
export function moveInCommands(app, event, offered) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) {
    app.store.commandAt = (app.store.commandAt + step + offered.length) % offered.length;
    app.redraw();
    return true;
  }
  if (event.key !== 'Tab') return false;
  setDraft(app, `/${offered[app.store.commandAt].command} `);
  return true;
}

/** Sends a command as Telegram does when one is tapped: at once, and in a group with the bot's name. */
export function takeCommand(app, { command }) {
  setDraft(app, commandText(app.store, command));
  return send(app);
}

/** A command as it is written in this chat. */
export function commandText(store, command) {
  return store.chat.type === 'private' ? `/${command}` : `/${command}@${store.state.bot.username}`;
}

/** The button left of the composer that the bot may turn into its Mini App. */
export function menuButton(app) {
  const { store } = app;
  if (store.chat.type !== 'private') return null;
  const button = store.chat.menu_button;
  if (button?.type === 'web_app') {
    const open = () => app.openMiniApp(button.web_app.url, 'menu');
    return h('button', { type: 'button', class: 'menu-button', onClick: open }, button.text);
  }
  if (!store.chat.commands?.length) return null;
  const toggle = () => {
    setDraft(app, store.drafts.get(store.placeKey()) === '/' ? '' : '/');
    document.querySelector('.composer textarea').focus();
  };
  return h(
    'button',
    { type: 'button', class: 'menu-button', 'aria-label': 'Commands', onClick: toggle },
    '/',
  );
}
