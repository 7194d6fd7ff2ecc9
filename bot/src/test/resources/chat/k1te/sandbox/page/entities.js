import { h } from './dom.js';
import { copyText } from './clipboard.js';

const TAGS = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
  blockquote: 'blockquote',
  expandable_blockquote: 'blockquote',
};

/** A block ends its own line, so the line break after it would leave an empty one. */
const BLOCKS = new Set(['pre', 'blockquote', 'expandable_blockquote']);

/**
 * Turns a text and its entities into nodes. Offsets are UTF-16 code units, as JavaScript's own. An entity
 * of a kind that is not known here shows its text.
 *
 * @param actions `{ openLink(url), sendCommand(text), openMention(name) }`
 */
export function formatted(text, entities, actions) {
  const sorted = [...(entities ?? [])].sort(outerFirst);
  return nodesBetween(text, sorted, 0, text.length, actions);
}

function outerFirst(a, b) {
  return a.offset - b.offset || b.length - a.length;
}

function nodesBetween(text, entities, from, to, actions) {
  const nodes = [];
  const waiting = [...entities];
  let position = from;
  while (waiting.length > 0) {
    const entity = waiting.shift();
    const start = Math.max(entity.offset, position);
    const end = Math.min(entity.offset + entity.length, to);
    if (start >= end) continue;
    if (start > position) nodes.push(text.slice(position, start));
    const inside = takeInside(waiting, start, end);
    nodes.push(
      entityNode(entity, text.slice(start, end), nodesBetween(text, inside, start, end, actions), actions),
    );
    position = BLOCKS.has(entity.type) && text[end] === '\n' ? end + 1 : end;
  }
  if (position < to) nodes.push(text.slice(position, to));
  return nodes;
}

/** Moves what begins inside [start, end) out of `waiting`; what reaches beyond the end leaves its rest there. */
function takeInside(waiting, start, end) {
  const inside = [];
  while (waiting.length > 0 && waiting[0].offset < end) {
    const entity = waiting.shift();
    const beyond = entity.offset + entity.length - end;
    inside.push(beyond > 0 ? { ...entity, length: end - entity.offset } : entity);
    if (beyond > 0) waiting.unshift({ ...entity, offset: end, length: beyond });
    if (beyond > 0) break;
  }
  return inside;
}

function entityNode(entity, words, children, actions) {
  const tag = TAGS[entity.type];
  if (tag) return h(tag, {}, children);
  switch (entity.type) {
    case 'pre':
      return codeBlock(words, entity.language);
    case 'spoiler':
      return spoiler(children);
    case 'url':
      return link(/^[a-z][a-z0-9+.-]*:/iu.test(words) ? words : `https://${words}`, children, actions);
    case 'text_link':
      return link(entity.url, children, actions);
    case 'email':
      return link(`mailto:${words}`, children, actions);
    case 'phone_number':
      return link(`tel:${words.replace(/[^+\d]/gu, '')}`, children, actions);
    case 'bot_command':
      return wordButton(children, () => actions.sendCommand(words));
    case 'mention':
    case 'text_mention':
      return wordButton(children, () => actions.openMention(words, entity.user));
    case 'hashtag':
    case 'cashtag':
      return h('span', { class: 'tag-word' }, children);
    default:
      return h('span', {}, children);
  }
}

function codeBlock(words, language) {
  return h(
    'figure',
    { class: 'code-block' },
    h(
      'figcaption',
      {},
      h('span', {}, language || 'code'),
      h(
        'button',
        { type: 'button', class: 'copy-code', onClick: () => copyText(words, 'Code copied') },
        'Copy',
      ),
    ),
    h('pre', { tabindex: '0' }, h('code', {}, words)),
  );
}

function spoiler(children) {
  const show = (event) => event.currentTarget.classList.add('shown');
  return h(
    'button',
    { type: 'button', class: 'spoiler', title: 'Show the spoiler', onClick: show },
    children,
  );
}

const SAFE_SCHEMES = ['http:', 'https:', 'mailto:', 'tel:', 'tg:'];

function link(url, children, actions) {
  const parsed = URL.parse(url);
  if (!parsed || !SAFE_SCHEMES.includes(parsed.protocol)) return h('span', {}, children);
  const open = (event) => {
    if (actions.openLink(url)) event.preventDefault();
  };
  return h('a', { href: url, target: '_blank', rel: 'noopener noreferrer', onClick: open }, children);
}

function wordButton(children, onClick) {
  return h('button', { type: 'button', class: 'word-button', onClick }, children);
}
