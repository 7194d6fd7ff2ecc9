// Fails the build when the first page would load more than it should: all that its HTML names, and all that those name.
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const FIRST_PAINT = 100_000;
/** A page that is loaded when somebody goes there. */
const ONE_PAGE = 30_000;

const first = new Set(['index.html']);
follow('index.html', /(?:src|href)="\.\/(assets\/[^"]+)"/g);

let total = 0;
for (const file of first) total += weight(file);
weigh('first paint', total, FIRST_PAINT);
for (const name of readdirSync('dist/assets')) {
  const file = `assets/${name}`;
  if (!first.has(file)) weigh(file, weight(file), ONE_PAGE);
}

function follow(file, named) {
  for (const [, found] of readFileSync(`dist/${file}`, 'utf8').matchAll(named)) {
    const path = found.startsWith('assets/') ? found : `assets/${found}`;
    if (first.has(path)) continue;
    first.add(path);
    follow(path, /(?:^|[;}])import(?:[^"'`;()]*from)?["']\.\/([^"']+)["']/g);
  }
}

function weight(file) {
  return gzipSync(readFileSync(`dist/${file}`), { level: 9 }).length;
}

function weigh(what, size, limit) {
  console.log(`${what}: ${size} of ${limit} bytes (gzip)`);
  if (size > limit) process.exitCode = 1;
}
