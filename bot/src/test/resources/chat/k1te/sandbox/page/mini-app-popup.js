import { openDialog } from './dialogs.js';
import { h } from './dom.js';

/** What Telegram itself writes on buttons of these kinds. */
const WORDS = { ok: 'OK', close: 'Close', cancel: 'Cancel' };
const QUIET = ['close', 'cancel'];

/**
 * Shows the popup of a Mini App and resolves to the id of the button that was pressed, or to undefined when
 * it was closed another way.
 */
export function popup({ title, message, buttons }) {
  const shown = buttons?.length ? buttons.slice(0, 3) : [{ id: '', type: 'close' }];
  return openDialog(title || 'Mini App', (close) => [
    h('p', { class: 'dialog-text' }, message),
    h(
      'div',
      { class: 'dialog-foot' },
      shown.map((button) => popupButton(button, close)),
    ),
  ]);
}

function popupButton({ id = '', type = 'default', text }, close) {
  const look = type === 'destructive' ? 'danger' : QUIET.includes(type) ? 'quiet' : '';
  return h(
    'button',
    { type: 'button', class: `button ${look}`, onClick: () => close(id) },
    WORDS[type] ?? text,
  );
}
