import type { Page } from 'playwright-core';
import type { Content, Entry, FileContent, FileKind, Mark } from '../src/client/frames.ts';
import type { ThreadLog } from './thread-log.ts';

/** A thread with everything that can be said, by both sides. The files are pictures that a page draws itself. */
export function fillGallery(thread: ThreadLog, files: string): void {
  for (const [author, content, more] of gallery(files))
    thread.append(author, '', { content, ...(author === 'operator' ? { name: 'Max' } : {}), ...more });
}

type Said = [author: 'operator' | 'visitor', content: Content, more?: Partial<Entry>];

function gallery(files: string): Said[] {
  const file = (kind: FileKind, more: Partial<FileContent> = {}): FileContent => ({
    type: 'file',
    kind,
    mime: 'image/webp',
    url: `${files}/${kind}.svg`,
    width: 1280,
    height: 853,
    ...more,
  });
  const text = (words: string, marks: Mark[] = []): Content => ({ type: 'text', text: words, marks });
  const album = (place: number, more: Partial<FileContent> = {}): Content =>
    file('photo', { url: `${files}/album-${place}.svg`, ...more });
  return [
    ['visitor', text('Is the blue cup in stock?'), { reactions: [{ by: 'operator', emoji: '👍' }] }],
    ['operator', markedWords(), { reply: { seq: 1, quote: 'blue cup' }, edited: '2026-11-23T10:16:00Z' }],
    [
      'operator',
      text('They are made by hand, each a little different.'),
      { forwarded: 'Ira from the workshop' },
    ],
    [
      'operator',
      file('photo', { caption: { text: 'The cup, in our shop' } }),
      { reactions: [{ by: 'visitor', emoji: '❤' }] },
    ],
    ...[1, 2, 3].map((n): Said => [
      'operator',
      album(n, n === 3 ? { caption: { text: 'All three' } } : {}),
      { album: 'a' },
    ]),
    ['visitor', file('photo', { width: 600, height: 800, url: `${files}/mine.svg` })],
    ['visitor', text('Like this one?'), { reply: { seq: 4 } }],
    ['operator', file('photo', { spoiler: true, url: `${files}/hidden.svg` })],
    ['operator', file('video', { mime: 'video/mp4', seconds: 61, thumbnail: poster('video') })],
    ['operator', file('animation', { mime: 'image/gif', width: 320, height: 180 })],
    [
      'operator',
      file('video-note', { mime: 'video/mp4', width: 384, height: 384, thumbnail: poster('note') }),
    ],
    ['operator', file('voice', { mime: 'audio/wav', seconds: 7, url: `${files}/voice.wav` })],
    ['visitor', file('voice', { mime: 'audio/wav', seconds: 3, url: `${files}/mine.wav` })],
    [
      'operator',
      file('audio', {
        mime: 'audio/wav',
        seconds: 214,
        label: 'Okean Elzy – Obiymy',
        url: `${files}/song.wav`,
      }),
    ],
    ['operator', file('sticker', { width: 512, height: 512, label: '😀' })],
    [
      'operator',
      file('document', { mime: 'application/pdf', size: 120_400, name: 'Price list for the autumn.pdf' }),
    ],
    ['visitor', file('document', { mime: 'text/plain', size: 99, name: 'address.txt' })],
    ['operator', tooLarge()],
    [
      'operator',
      {
        type: 'location',
        latitude: 50.4501,
        longitude: 30.5234,
        title: 'Our shop',
        address: 'Khreshchatyk 1',
      },
    ],
    ['operator', { type: 'contact', name: 'Max Koval', phone: '+380 44 123 45 67' }],
    [
      'operator',
      {
        type: 'poll',
        question: 'Tea or coffee?',
        options: [
          { text: 'Tea', votes: 2 },
          { text: 'Coffee', votes: 5 },
          { text: 'Water', votes: 0 },
        ],
        closed: false,
      },
    ],
    [
      'operator',
      {
        type: 'checklist',
        title: 'Your order',
        tasks: [
          { text: 'Packed', done: true },
          { text: 'Sent', done: false },
        ],
      },
    ],
    ['operator', { type: 'dice', emoji: '🎲', value: 5 }],
    ['operator', { type: 'erased' }],
    ['visitor', { type: 'erased' }],
    ['operator', { type: 'unshown', kind: 'story' }],
    ['operator', text('Всього найкращого! שלום')],
    ['visitor', text('Thank you, see https://shop.example/cups'), { edited: '2026-11-23T10:20:00Z' }],
  ];

  function poster(name: string) {
    return { url: `${files}/${name}-poster.svg`, width: 320, height: 320 };
  }

  function tooLarge(): Content {
    const { url: _, ...large } = file('document', { size: 214_000_000, name: 'How we make them.mov' });
    return large;
  }
}

function markedWords(): Content {
  const text =
    'Yes, see the shop: bold, italic, underlined, struck, secret, code.\nTwo left\nlet cups = 2;\nGood, is it not?';
  const mark = (kind: string, words: string, value?: string): Mark => ({
    kind,
    start: text.indexOf(words),
    length: words.length,
    ...(value === undefined ? {} : { value }),
  });
  const marks = [
    mark('link', 'the shop', 'https://shop.example/'),
    mark('bold', 'bold, italic'),
    mark('italic', 'italic'),
    mark('underline', 'underlined'),
    mark('strikethrough', 'struck'),
    mark('spoiler', 'secret'),
    mark('code', 'code'),
    mark('quote', 'Two left'),
    mark('pre', 'let cups = 2;', 'js'),
  ];
  return { type: 'text', text, marks };
}

/** Answers what the gallery asks for: drawn pictures, and a second of silence. */
export async function serveGallery(page: Page): Promise<void> {
  await page.route('**/files/*.svg', (route) =>
    route.fulfill({ contentType: 'image/svg+xml', body: drawing(new URL(route.request().url()).pathname) }),
  );
  await page.route('**/files/*.wav', (route) =>
    route.fulfill({ contentType: 'audio/wav', body: silence(1) }),
  );
  await page.route('**/files/long-*.wav', (route) =>
    route.fulfill({ contentType: 'audio/wav', body: silence(30) }),
  );
  await page.route('**/files/noise.wav', (route) =>
    route.fulfill({ contentType: 'audio/wav', body: 'this is no sound' }),
  );
}

function drawing(name: string): string {
  const hue = [...name].reduce((sum, letter) => sum + letter.charCodeAt(0) * 7, 0) % 360;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1280 853" width="1280" height="853" preserveAspectRatio="xMidYMid slice">
    <linearGradient id="g" x2="0" y2="1"><stop stop-color="hsl(${hue} 70% 72%)"/><stop offset="1" stop-color="hsl(${(hue + 50) % 360} 60% 42%)"/></linearGradient>
    <rect width="1280" height="853" fill="url(#g)"/><circle cx="900" cy="260" r="110" fill="#fff8"/>
    <path d="M0 853 380 420 640 680 900 330 1280 853Z" fill="hsl(${hue} 45% 28% / .7)"/></svg>`;
}

function silence(seconds: number): Buffer {
  const rate = 8_000;
  const length = rate * seconds;
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + length, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(rate, 24);
  header.writeUInt32LE(rate, 28);
  header.writeUInt16LE(1, 32);
  header.writeUInt16LE(8, 34);
  header.write('data', 36);
  header.writeUInt32LE(length, 40);
  return Buffer.concat([header, Buffer.alloc(length, 128)]);
}
