import { copyText } from './clipboard.js';
import { attempt } from './dialogs.js';
import { h } from './dom.js';
import { openMenu } from './menus.js';

const EMOJI = ['👍', '❤', '🔥', '😁', '🤔', '👀', '🎉', '👌'];

/** What one may do with a message: react, reply, copy, edit and delete one's own. */
export function openMessageMenu(app, message, anchor) {
  openMenu(anchor, items(app.store, message), (close) => reactionRow(app.store, message, close));
}

function items(store, message) {
  const own = message.from?.id === store.me.id;
  const text = message.text ?? message.caption;
  const items = [{ label: 'Reply', run: () => compose(store, 'reply', message) }];
  if (text) items.push({ label: 'Copy', run: () => copyText(text) });
  if (own && text) items.push({ label: 'Edit', run: () => compose(store, 'edit', message) });
  if (own || ['creator', 'administrator'].includes(store.chat.my_status)) {
    items.push({ label: 'Delete', danger: true, run: () => remove(store, message) });
  }
  return items;
}

function compose(store, mode, message) {
  store.compose(mode, message);
  const field = document.querySelector('.composer textarea');
  if (mode === 'edit') {
    field.value = message.text ?? message.caption;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  field.focus();
}

function remove(store, message) {
  return attempt(() => store.act('delete', { chat: store.chat.id, message: message.message_id }));
}

function reactionRow(store, message, close) {
  const mine = (message.reactions ?? []).find((reaction) => reaction.user_id === store.me.id)?.emoji;
  return h(
    'div',
    { class: 'menu-reactions', role: 'group', 'aria-label': 'Reactions' },
    EMOJI.map((emoji) => {
      const react = () => {
        close();
        const next = emoji === mine ? '' : emoji;
        attempt(() => store.act('react', { chat: store.chat.id, message: message.message_id, emoji: next }));
      };
      return h(
        'button',
        {
          type: 'button',
          role: 'menuitemradio',
          'aria-checked': String(emoji === mine),
          'aria-label': `React with ${emoji}`,
          onClick: react,
        },
        emoji,
      );
    }),
  );
}
