// Fails the build when a file has grown over what a page should have to load.
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/** The parts of the conversation by the beginning of their names; the first two are those that everybody loads. */
const limits = {
  'conversation-': 22_000,
  'front-': 3_000,
  'greeting-': 2_300,
  'form-part-': 2_500,
  'rating-part-': 2_500,
  'onward-part-': 2_500,
  'shared-sockets-': 2_500,
  'shared-session-': 900,
  'writing-desk-': 8_900,
  'voice-': 40_000,
  'content-': 9_900,
  'reading-window-': 1_500,
  'viewer-': 4_000,
  'bell-': 2_500,
  'full-screen-': 1_500,
  'kite-emoji-picker-': 4_000,
  ...Object.fromEntries(
    ['uk', 'de', 'pl', 'es', 'fr', 'ar', 'he'].map((language) => [`${language}-`, 3_500]),
  ),
};

weigh('dist/kite-chat.js', 2_000);
for (const [beginning, limit] of Object.entries(limits)) {
  const names = readdirSync('dist/assets').filter((name) => name.startsWith(beginning));
  if (names.length !== 1)
    throw new Error(`One ${beginning}* is expected in dist/assets, not ${names.length}`);
  weigh(`dist/assets/${names[0]}`, limit);
}

function weigh(file, limit) {
  const size = gzipSync(readFileSync(file), { level: 9 }).length;
  console.log(`${file}: ${size} of ${limit} bytes (gzip)`);
  if (size > limit) process.exitCode = 1;
}
