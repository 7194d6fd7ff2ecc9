/** What was said in the preview: everything that can be said, by both sides. */

const MINUTE_MS = 60_000;
const MANY = 5_000;

/** By the names of the scenes; each gets its place in time from its place in the list. */
export const scenes = {
  everything: () => thread(everything()),
  states: () => thread(states(), { delivered: 5, read: 3 }),
  empty: () => thread([]),
  long: () => thread(Array.from({ length: MANY }, (_, place) => line(place))),
};

/** Messages of a page without a channel. */
export function ownMessages() {
  const said = [
    [
      { name: 'Olena' },
      'Good day! These messages are children of the element; no server of ours has seen them.',
    ],
    [{ author: 'visitor', state: 'read' }, 'And mine?'],
    [{ name: 'Olena' }, 'Yours is the event kite-chat.send. What becomes of it is up to the page.'],
    [
      { author: 'visitor', state: 'delivered' },
      'Sending, sent, delivered, read, not delivered: the page says which.',
    ],
    [{ author: 'visitor', state: 'failed' }, 'This one it could not send.'],
    [{ author: 'system' }, 'Max has joined the conversation'],
  ];
  return said.map(([attributes, text], place) => {
    const message = document.createElement('kite-msg');
    const at = new Date(Date.now() - (said.length - place) * MINUTE_MS).toISOString();
    for (const [name, value] of Object.entries({ at, ...attributes })) message.setAttribute(name, value);
    message.textContent = text;
    return message;
  });
}

function thread(said, receipts = { delivered: said.length, read: said.length }) {
  const entries = said.map((entry, place) => ({
    at: new Date(Date.now() - (said.length - place) * MINUTE_MS).toISOString(),
    ...(entry.author === 'operator' && { name: 'Olena' }),
    ...entry,
  }));
  return { entries, receipts };
}

function states() {
  return [
    operator({ type: 'text', text: 'Good day! How can I help?' }),
    visitor({ type: 'text', text: 'This one was read.' }),
    visitor(
      { type: 'text', text: 'So was this, and somebody liked it.' },
      { reactions: [{ by: 'operator', emoji: '👍' }] },
    ),
    visitor({ type: 'text', text: 'This one could not be delivered.' }, { failed: 'group-gone' }),
    visitor({ type: 'text', text: 'This one is in Telegram.' }),
    visitor({ type: 'text', text: 'This one our server has.' }),
  ];
}

function everything() {
  const album = (hue) => operator(photo(hue), { album: 'kites' });
  return [
    visitor({ type: 'text', text: 'Which kite is right for a beach with little wind?' }),
    operator(marked(), { reply: { seq: 1, quote: 'little wind' } }),
    operator(photo(200, { caption: { text: 'The Heron, last Sunday' } }), {
      reactions: [{ by: 'visitor', emoji: '❤' }],
    }),
    album(20),
    album(140),
    operator(photo(320, { caption: { text: 'All three colours' } }), { album: 'kites' }),
    visitor({ type: 'text', text: 'Oh, the blue one!' }, { reply: { seq: 3 } }),
    operator(photo(80, { spoiler: true, caption: { text: 'Not in the shop yet' } })),
    operator(file('animation', 'image/gif', { url: picture(210, true), width: 640, height: 427 })),
    operator(file('voice', 'audio/wav', { url: tone(4), seconds: 4 })),
    visitor(file('voice', 'audio/wav', { url: tone(2), seconds: 2 })),
    operator(
      file('audio', 'audio/wav', {
        url: tone(6),
        seconds: 6,
        label: 'Wind in the harbour',
        name: 'harbour.wav',
      }),
    ),
    operator(file('sticker', 'image/webp', { label: '🪁', width: 512, height: 512 })),
    operator(
      file('document', 'application/pdf', { name: 'How to wind the line.pdf', size: 184_320, url: tone(1) }),
    ),
    operator(file('video', 'video/mp4', { name: 'Maiden flight.mov', size: 214_000_000 })),
    operator({
      type: 'location',
      latitude: 46.4825,
      longitude: 30.7233,
      title: 'The shed',
      address: 'By the sea, Odesa',
    }),
    operator({ type: 'contact', name: 'Olena', phone: '+380 44 123 45 67' }),
    operator({
      type: 'poll',
      question: 'Which colour next?',
      options: [
        { text: 'Red', votes: 3 },
        { text: 'Blue', votes: 8 },
        { text: 'Both', votes: 5 },
      ],
      closed: false,
    }),
    operator({
      type: 'checklist',
      title: 'Your kite',
      tasks: [
        { text: 'Sewn', done: true },
        { text: 'Flown', done: true },
        { text: 'Packed', done: false },
      ],
    }),
    operator({ type: 'dice', emoji: '🎲', value: 6 }),
    operator(
      { type: 'text', text: 'They are made by hand, each a little different.' },
      { forwarded: 'The maker’s diary' },
    ),
    operator({ type: 'erased' }),
    operator({ type: 'unshown', kind: 'story' }),
    visitor(
      { type: 'text', text: 'Дякую! I take https://shop.example/kites/heron' },
      { edited: new Date().toISOString() },
    ),
  ];
}

function line(place) {
  const said = `${place + 1}. ${['Is it still there?', 'It is.', 'And in red, with a longer tail than the one in the picture?', 'Red too.'][place % 4]}`;
  const content = { type: 'text', text: said };
  return place % 2 === 0 ? visitor(content) : operator(content);
}

function operator(content, more = {}) {
  return { author: 'operator', content, ...more };
}

function visitor(content, more = {}) {
  return { author: 'visitor', content, ...more };
}

function file(kind, mime, more) {
  return { type: 'file', kind, mime, ...more };
}

function photo(hue, more = {}) {
  return file('photo', 'image/webp', { url: picture(hue), width: 1280, height: 853, ...more });
}

function marked() {
  const text =
    'The Heron: light as a letter, up from 2 Beaufort.\nHalf the price until Sunday\nSee how it is made, or spoil the surprise: a silver tail.';
  const mark = (kind, words, value) => ({
    kind,
    start: text.indexOf(words),
    length: words.length,
    ...(value && { value }),
  });
  return {
    type: 'text',
    text,
    marks: [
      mark('bold', 'The Heron'),
      mark('italic', 'light as a letter'),
      mark('code', '2 Beaufort'),
      mark('quote', 'Half the price until Sunday'),
      mark('link', 'how it is made', 'https://shop.example/making'),
      mark('spoiler', 'a silver tail'),
    ],
  };
}

/** A kite above hills, which moves or does not. */
function picture(hue, moves = false) {
  const swing = moves
    ? '<animateTransform attributeName="transform" type="rotate" values="-6 640 853;6 640 853;-6 640 853" dur="3s" repeatCount="indefinite"/>'
    : '';
  return url(
    'image/svg+xml',
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1280 853" width="1280" height="853">
      <linearGradient id="sky" x2="0" y2="1"><stop stop-color="hsl(${hue} 65% 74%)"/><stop offset="1" stop-color="hsl(${hue + 30} 70% 90%)"/></linearGradient>
      <rect width="1280" height="853" fill="url(#sky)"/><circle cx="1040" cy="170" r="80" fill="#fff" opacity=".7"/>
      <path d="M0 700q320-160 640-60t640-70v283H0Z" fill="hsl(${hue + 150} 30% 52%)"/><path d="M0 770q360-120 700-30t580-50v163H0Z" fill="hsl(${hue + 150} 34% 38%)"/>
      <g>${swing}<path d="M640 853 620 470" stroke="#43535c" stroke-width="3"/><path d="M620 130 770 290 612 470 500 270Z" fill="hsl(${hue + 180} 70% 55%)"/>
      <path d="M620 130 770 290 560 280Z" fill="hsl(${hue + 200} 80% 68%)"/></g></svg>`,
  );
}

/** A quiet tone that falls, as a WAV file. */
function tone(seconds) {
  const rate = 8_000;
  const samples = Uint8Array.from({ length: rate * seconds }, (_, place) => {
    const time = place / rate;
    return 128 + 40 * Math.sin(2 * Math.PI * (330 - 20 * time) * time) * Math.exp(-time / seconds);
  });
  const header = new DataView(new ArrayBuffer(44));
  const write = (at, text) =>
    [...text].forEach((letter, place) => header.setUint8(at + place, letter.charCodeAt(0)));
  write(0, 'RIFF');
  header.setUint32(4, 36 + samples.length, true);
  write(8, 'WAVEfmt ');
  header.setUint32(16, 16, true);
  header.setUint16(20, 1, true);
  header.setUint16(22, 1, true);
  header.setUint32(24, rate, true);
  header.setUint32(28, rate, true);
  header.setUint16(32, 1, true);
  header.setUint16(34, 8, true);
  write(36, 'data');
  header.setUint32(40, samples.length, true);
  return url('audio/wav', header, samples);
}

function url(type, ...parts) {
  return URL.createObjectURL(new Blob(parts, { type }));
}
