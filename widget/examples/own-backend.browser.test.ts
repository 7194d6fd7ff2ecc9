import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface, type Interface } from 'node:readline';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../test/browser.ts';
import { field, launcher, say } from '../test/stage.ts';

let browser: Browser;
let server: ChildProcess;
let printed: AsyncIterator<string>;
let address: string;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

beforeEach(async () => {
  server = spawn(process.execPath, ['examples/own-backend/server.js'], {
    env: { ...process.env, PORT: '0' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines: Interface = createInterface(server.stdout!);
  printed = lines[Symbol.asyncIterator]();
  address = await nextLine();
});

afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  server.kill();
});

describe('a chat of one’s own', () => {
  it('carries what the visitor writes to the terminal, and what is typed there to the visitor', async () => {
    const page = await visit();
    await launcher(page).click();
    await say(page, 'Is the <b>blue</b> cup in stock?');
    expect(await nextLine()).toBe('Visitor: Is the <b>blue</b> cup in stock?');
    await page.locator('kite-msg[state=sent]', { hasText: 'Is the <b>blue</b> cup' }).waitFor();
    server.stdin!.write('Two are left.\n');
    await page.locator('kite-msg[author=operator]', { hasText: 'Two are left.' }).waitFor();
    await expect.poll(() => field(page).inputValue()).toBe('');
  });

  it('is made by the server with all that was said, once', async () => {
    const first = await visit();
    await launcher(first).click();
    await say(first, 'Is the <b>blue</b> cup in stock?');
    await nextLine();
    server.stdin!.write('Two are left.\n');
    await first.getByText('Two are left.').waitFor();
    const second = await visit();
    await launcher(second).click();
    await second.getByText('Two are left.').waitFor();
    server.stdin!.write('Now one.\n');
    for (const page of [first, second]) {
      await page.getByText('Now one.').waitFor();
      expect(await page.locator('kite-msg').allTextContents()).toEqual([
        'Is the <b>blue</b> cup in stock?',
        'Two are left.',
        'Now one.',
      ]);
    }
  });

  it('says what did not get through', async () => {
    const page = await visit();
    await launcher(page).click();
    await page.route('**/said', (route) => route.abort());
    await say(page, 'Anybody there?');
    await page.locator('kite-msg .failure').getByText('Not delivered').waitFor();
  });
});

async function nextLine(): Promise<string> {
  const { value } = await printed.next();
  return value as string;
}

async function visit(): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  await page.goto(address);
  return page;
}
