import { h } from './dom.js';
import { initials, tint } from './format.js';

/** A round picture made of initials; the tint stays with the id. */
export function avatar(id, name, className = '') {
  return h('span', { class: `avatar tint-${tint(id)} ${className}`, 'aria-hidden': 'true' }, initials(name));
}

/**
 * One row of the list of chats or topics.
 *
 * @param row `{ key, hook, icon, title, mark, line, time, unread, current, onClick }`; `hook` is the data
 *   attribute that tests find the row by
 */
export function listRow(row) {
  const unread = row.unread > 0 ? `, ${row.unread} unread` : '';
  return h(
    'li',
    { key: row.key },
    h(
      'button',
      {
        type: 'button',
        class: 'row',
        ...row.hook,
        'aria-current': row.current ? 'true' : undefined,
        'aria-label': `${row.title}${unread}`,
        title: row.title,
        onClick: row.onClick,
      },
      row.icon,
      h(
        'span',
        { class: 'row-words' },
        h(
          'span',
          { class: 'row-top' },
          h('span', { class: 'row-title' }, row.title),
          row.mark ? h('span', { class: 'row-mark' }, row.mark) : null,
          h('span', { class: 'row-time' }, row.time),
        ),
        h('span', { class: 'row-line' }, row.line),
      ),
      row.unread > 0 ? h('span', { class: 'badge', 'aria-hidden': 'true' }, row.unread) : null,
    ),
  );
}
