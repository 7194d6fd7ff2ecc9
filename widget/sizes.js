// Fails the build when a file has grown over what a page should have to load.
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const conversation = readdirSync('dist/assets').find((name) => name.startsWith('conversation-'));
const limits = { 'dist/kite-chat.js': 2_000, [`dist/assets/${conversation}`]: 22_000 };

for (const [file, limit] of Object.entries(limits)) {
  const size = gzipSync(readFileSync(file), { level: 9 }).length;
  console.log(`${file}: ${size} of ${limit} bytes (gzip)`);
  if (size > limit) process.exitCode = 1;
}
