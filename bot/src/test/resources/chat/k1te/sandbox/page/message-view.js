import { card, forwardedFrom } from './cards.js';
import { attempt } from './dialogs.js';
import { h } from './dom.js';
import { formatted } from './entities.js';
import { authorOf, clockTime, tint } from './format.js';
import { icon } from './icon.js';
import { inlineKeyboard } from './keyboards.js';
import { avatar } from './list-row.js';
import { media } from './media.js';
import { openMessageMenu } from './message-menu.js';
import { summary } from './service-text.js';

/** One message: who, what it answers, its words and pictures, reactions, and the keyboard under it. */
export function messageView(app, message, run) {
  const author = authorOf(message);
  const own = author.id === app.store.me.id;
  const inGroup = app.store.chat.type !== 'private';
  const side = own ? 'own' : 'other';
  return h(
    'li',
    {
      key: message.message_id,
      class: classes(side, { ...run, 'in-group': inGroup }),
      'data-message': message.message_id,
    },
    inGroup && !own
      ? h('span', { class: 'avatar-place' }, run.last ? avatar(author.id, author.name) : null)
      : null,
    h(
      'div',
      { class: 'bubble-and-keyboard' },
      bubble(app, message, author, inGroup && !own && run.first),
      inlineKeyboard(app, message),
    ),
  );
}

function classes(side, marks) {
  return ['message', side, ...Object.keys(marks).filter((mark) => marks[mark])].join(' ');
}

function bubble(app, message, author, named) {
  const open = (event) => {
    if (isPlainClick(event)) openMessageMenu(app, message, event.currentTarget);
  };
  const openByKey = (event) => openMessageMenu(app, message, event.currentTarget.parentElement);
  return h(
    'article',
    {
      class: `bubble${isWide(message) ? ' with-photo' : ''}${message.sticker ? ' bare' : ''}`,
      'aria-label': `Message from ${author.name}`,
      onClick: open,
    },
    named
      ? h('p', { class: `author tint-text-${tint(author.id)}` }, author.name, author.isBot ? ' · bot' : '')
      : null,
    forwardedFrom(message),
    repliedTo(message),
    media(message),
    card(message),
    words(app, message),
    h(
      'div',
      { class: 'under' },
      reactions(app, message),
      h('span', { class: 'when' }, isEdited(message) ? 'edited ' : '', clockTime(message.date)),
    ),
    h(
      'button',
      {
        type: 'button',
        class: 'more',
        'aria-label': 'Message actions',
        'aria-haspopup': 'menu',
        onClick: openByKey,
      },
      icon('dots'),
    ),
  );
}

function words(app, message) {
  const text = message.text ?? message.caption;
  if (text === undefined) {
    const shown = media(message) ?? card(message);
    return shown ? null : h('p', { class: 'words unknown' }, summary(message));
  }
  const nodes = formatted(text, message.entities ?? message.caption_entities, app.wordActions);
  return h('div', { class: 'words' }, nodes);
}

/** True for what fills its bubble from side to side. */
function isWide(message) {
  return ['photo', 'video', 'animation', 'live_photo'].some((kind) => kind in message);
}

/** Topic messages carry their topic's first message as a reply; that one is no reply of anybody. */
function repliedTo(message) {
  const original = message.reply_to_message;
  const elsewhere = message.external_reply;
  if (elsewhere)
    return quote(message.quote?.text ?? 'A message in another place', 'Reply', elsewhere.message_id);
  if (!original || (message.is_topic_message && original.message_id === message.message_thread_id))
    return null;
  return quote(message.quote?.text ?? summary(original), authorOf(original).name, original.message_id);
}

function quote(words, author, id) {
  return h(
    'button',
    { type: 'button', class: 'quote', 'aria-label': `In reply to: ${words}`, onClick: () => scrollTo(id) },
    h('span', { class: 'quote-author' }, author),
    h('span', { class: 'quote-words' }, words),
  );
}

function scrollTo(id) {
  const target = document.querySelector(`.messages [data-message="${CSS.escape(id)}"]`);
  if (!target) return;
  target.scrollIntoView({ block: 'center', behavior: 'smooth' });
  target.classList.remove('found');
  requestAnimationFrame(() => target.classList.add('found'));
}

function reactions({ store }, message) {
  const byEmoji = Map.groupBy(message.reactions ?? [], (reaction) => reaction.emoji);
  return [...byEmoji].map(([emoji, given]) => {
    const mine = given.some((reaction) => reaction.user_id === store.me.id);
    const toggle = () =>
      attempt(() =>
        store.act('react', { chat: store.chat.id, message: message.message_id, emoji: mine ? '' : emoji }),
      );
    return h(
      'button',
      {
        key: emoji,
        type: 'button',
        class: 'reaction',
        'aria-pressed': String(mine),
        'aria-label': `${emoji} ${given.length}`,
        onClick: toggle,
      },
      emoji,
      given.length > 1 ? ` ${given.length}` : '',
    );
  });
}

function isEdited(message) {
  return message.edited === true || message.edit_date !== undefined;
}

function isPlainClick(event) {
  return !event.target.closest('button, a, pre, img, audio, video') && getSelection().isCollapsed;
}
