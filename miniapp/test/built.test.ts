import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';

/** A word of the fake that no minifier changes. */
const MARK = 'kite-mock-environment';

beforeAll(() => {
  if (!existsSync('dist/index.html'))
    throw new Error('There is nothing in dist yet: run "npm run build" first.');
});

test('the fake Telegram of development is in nothing that ships', () => {
  expect(readFileSync('src/telegram/mock-env.ts', 'utf8')).toContain(MARK);
  const shipped = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(js|html|css|map)$/.test(name),
  );
  expect(shipped.length).toBeGreaterThan(3);
  for (const name of shipped) expect(readFileSync(`dist/${name}`, 'utf8'), name).not.toContain(MARK);
});

test('the page has no script and no style of its own, so that a strict content security policy fits it', () => {
  const page = readFileSync('dist/index.html', 'utf8');
  expect(page).not.toMatch(/<style|\sstyle=|\son\w+=/);
  for (const [script] of page.matchAll(/<script[^]*?<\/script>/g))
    expect(script).toMatch(/^<script[^>]* src="\.\/assets\/[^"]+"><\/script>$/);
});

test('the colours are there before anything is painted', () => {
  const [head = ''] = /<head>[^]*<\/head>/.exec(readFileSync('dist/index.html', 'utf8')) ?? [];
  expect(head).toMatch(/<script src="\.\/assets\/first-colours-[^"]+\.js"><\/script>/);
});
