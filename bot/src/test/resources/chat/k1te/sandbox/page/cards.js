import { h } from './dom.js';

/** What is neither words nor a file, as a small card. What comes first wins: a venue is a location too. */
const CARDS = {
  venue: ({ venue }) => [venue.title, venue.address, coordinates(venue.location)],
  location: ({ location }) => [location.live_period ? 'Live location' : 'Location', coordinates(location)],
  contact: ({ contact }) => [
    [contact.first_name, contact.last_name].filter(Boolean).join(' '),
    contact.phone_number,
  ],
  poll: ({ poll }) => [
    poll.question,
    ...poll.options.map((option) => `${option.text} · ${option.voter_count}`),
  ],
  checklist: ({ checklist }) => [
    checklist.title,
    ...checklist.tasks.map((task) => `${task.completion_date ? '☑' : '☐'} ${task.text}`),
  ],
  dice: ({ dice }) => [`${dice.emoji} ${dice.value}`],
  story: () => ['Story'],
  paid_media: ({ paid_media: paid }) => [`Paid media · ${paid.star_count} ⭐`],
};

/** The card of a message, or null. */
export function card(message) {
  const kind = Object.keys(CARDS).find((name) => name in message);
  if (!kind) return null;
  const [title, ...lines] = CARDS[kind](message);
  return h(
    'div',
    { class: `card card-${kind}` },
    h('p', { class: 'card-title' }, title),
    lines.map((line) => h('p', { class: 'card-line' }, line)),
  );
}

/** The line that stands for a card in lists and replies, or null. */
export function cardSummary(message) {
  const kind = Object.keys(CARDS).find((name) => name in message);
  return kind ? CARDS[kind](message)[0] : null;
}

/** Where a forwarded message comes from, or null. */
export function forwardedFrom({ forward_origin: origin }) {
  if (!origin) return null;
  const name =
    origin.sender_user?.first_name ??
    origin.sender_user_name ??
    origin.sender_chat?.title ??
    origin.chat?.title;
  return h('p', { class: 'forwarded' }, `Forwarded from ${name ?? 'somebody'}`);
}

function coordinates({ latitude, longitude }) {
  return `${latitude.toFixed(4)}, ${longitude.toFixed(4)}`;
}
