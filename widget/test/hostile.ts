import type { Content, Entry } from '../src/client/frames.ts';

/** One string in every place where a stranger can put one. The last two are an album, and one message. */
export function hostileEntries(text: string): Partial<Entry>[] {
  const whole = { start: 0, length: text.length };
  const file = { type: 'file', mime: 'application/pdf', caption: { text } } as const;
  const contents: Content[] = [
    {
      type: 'text',
      text,
      marks: [
        { kind: 'link', ...whole, value: text },
        { kind: 'pre', ...whole, value: text },
      ],
    },
    { type: 'text', text },
    { ...file, kind: 'document', name: text, url: 'https://chat.example/file' },
    { ...file, kind: 'sticker', label: text },
    { type: 'location', latitude: 1, longitude: 2, title: text, address: text },
    { type: 'contact', name: text, phone: text },
    { type: 'poll', question: text, options: [{ text, votes: 1 }], closed: true },
    { type: 'checklist', title: text, tasks: [{ text, done: false }] },
    { type: 'unshown', kind: text },
    { ...file, kind: 'document', name: text },
    { ...file, kind: 'document', name: text },
  ];
  return contents.map((content, place) => ({
    content,
    ...(place < contents.length - 2 ? {} : { album: text }),
    name: text,
    forwarded: text,
    reply: { seq: 0, quote: text },
    reactions: [{ by: 'operator', emoji: text }],
  }));
}
