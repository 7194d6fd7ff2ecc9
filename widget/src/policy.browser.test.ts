import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { fillGallery, serveGallery } from '../test/gallery.ts';
import { elsewhere } from '../test/site.ts';
import { dialog, launcher, log, say, Stage } from '../test/stage.ts';

const stage = new Stage();

/** What each policy allows besides the script; the page is of another site than the chat. */
function policy(scripts: string, more: readonly string[] = []): string {
  const { url } = stage.chat;
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'none'",
    `connect-src ${url} ${url.replace('http', 'ws')}`,
    `img-src ${url} blob:`,
    `media-src ${url} blob:`,
    ...more,
  ].join('; ');
}

/** Visits a page of another site under a policy; what the browser then complains of is in the list. */
async function visitUnder(
  csp: string,
  script: string,
  head = '',
): Promise<{ page: Page; complaints: string[] }> {
  const page = await stage.newcomer();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('404')) complaints.push(message.text());
  });
  await page.exposeFunction('complain', (text: string) => complaints.push(text));
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      (window as unknown as { complain(text: string): void }).complain(`${violatedDirective} ${blockedURI}`),
    ),
  );
  await serveGallery(page);
  const icon = `<link rel="icon" href="${stage.chat.url}/files/icon.svg">`;
  const url = stage.site.page('/strict', script, icon + head, { 'content-security-policy': csp });
  await page.goto(elsewhere(url));
  return { page, complaints };
}

/** Uses everything that a chat can show or do. */
async function useAll(page: Page): Promise<void> {
  await launcher(page).click();
  await say(page, 'Good day');
  await log(page).getByText('Sent', { exact: true }).waitFor();
  const { thread } = stage.chat;
  fillGallery(thread, `${stage.chat.url}/files`);
  stage.chat.show(thread, thread.entries);
  await page.locator('kite-card').last().locator('.listing').waitFor();
  await page.getByRole('button', { name: 'Enlarge the photo' }).first().click();
  await page.getByRole('dialog', { name: 'Photo viewer' }).getByRole('img').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Attach a file' }).waitFor();
  await page.locator('input[type=file]').setInputFiles({
    name: 'note.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Good day'),
  });
  await page.getByRole('button', { name: 'Send' }).click();
  await stage.chat.until(() => stage.chat.posts.some(({ file }) => file !== undefined));
  expect((await page.getByRole('button', { name: 'Close chat' }).boundingBox())!.width).toBe(60);
  expect((await dialog(page).boundingBox())!.width).toBeGreaterThan(300);
}

const TRUSTED = ["require-trusted-types-for 'script'", 'trusted-types kite-chat'];

describe('under a content security policy', () => {
  it.each([
    ['by the address of the server', () => stage.chat.url, '', TRUSTED],
    ['by a nonce', () => "'nonce-abc'", 'nonce="abc"', TRUSTED],
    ['by a nonce with strict-dynamic', () => "'nonce-abc' 'strict-dynamic'", 'nonce="abc"', TRUSTED],
    ['by a nonce on a module', () => "'nonce-abc'", 'nonce="abc" type="module"', TRUSTED],
    ['and no policy of Trusted Types', () => stage.chat.url, '', []],
  ])('that allows the script %s, everything works', async (_name, scripts, attributes, more) => {
    const tag = `<script async ${attributes} src="${stage.chat.url}/kite-chat.js" data-channel="k-demo"></script>`;
    const { page, complaints } = await visitUnder(policy(scripts(), more), tag);
    await useAll(page);
    expect(complaints).toEqual([]);
  });

  it('what could not be fetched at first is fetched by a nonce too', async () => {
    const tag = `<script async nonce="abc" src="${stage.chat.url}/kite-chat.js" data-channel="k-demo"></script>`;
    const { page } = await visitUnder(policy("'nonce-abc'", TRUSTED), tag);
    for (const part of ['front', 'conversation', 'writing-desk', 'content', 'viewer'])
      await page.route(new RegExp(`assets/+${part}-`), (route) => route.abort(), { times: 1 });
    for (const _ of ['front', 'conversation'])
      await page.evaluate(() => document.querySelector('kite-chat')!.show().catch(String));
    await launcher(page).click();
    await say(page, 'Good day');
    await log(page).getByText('Sent', { exact: true }).waitFor();
    const { thread } = stage.chat;
    fillGallery(thread, `${stage.chat.url}/files`);
    stage.chat.show(thread, thread.entries);
    const photo = page.getByRole('button', { name: 'Enlarge the photo' }).first();
    await photo.click();
    await photo.click();
    await page.getByRole('dialog', { name: 'Photo viewer' }).getByRole('img').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.evaluate(() => document.querySelector('kite-chat')!.hide());
    await launcher(page).click();
    await page.getByRole('button', { name: 'Attach a file' }).waitFor();
  });

  it('stands beside a page that has Lit itself', async () => {
    const own = `<script nonce="abc">trustedTypes.createPolicy('lit-html', { createHTML: (html) => html })</script>`;
    const tag = `<script async nonce="abc" src="${stage.chat.url}/kite-chat.js" data-channel="k-demo"></script>`;
    const both = ["require-trusted-types-for 'script'", 'trusted-types lit-html kite-chat'];
    const { page, complaints } = await visitUnder(policy("'nonce-abc'", both), own + tag);
    await useAll(page);
    expect(complaints).toEqual([]);
  });

  it('that forbids the conversation, the page is told and nothing is covered', async () => {
    const { page } = await visitUnder(
      policy("'nonce-abc'").replace('connect-src', 'x-connect-src'),
      `<script nonce="abc">document.addEventListener('kite-chat.error', ({ detail }) => (document.title = detail.code))</script>
       <script nonce="abc" src="${stage.chat.url}/kite-chat.js" data-channel="k-demo"></script>
       <button id="own">Buy</button>`,
    );
    await page.route('**/assets/**', (route) => route.abort());
    await launcher(page).click();
    await expect.poll(() => page.title()).toBe('load-failed');
    await page.locator('#own').click();
  });

  it('that forbids the socket, it says that it tries again, and a message waits', async () => {
    const csp = policy(stage.chat.url).replace(/connect-src [^;]*/, "connect-src 'none'");
    const { page } = await visitUnder(
      csp,
      `<script async src="${stage.chat.url}/kite-chat.js" data-channel="k-demo"></script>`,
    );
    await launcher(page).click();
    await say(page, 'Good day');
    await dialog(page)
      .getByText(/connect/i)
      .waitFor();
    await log(page).getByText('Good day').waitFor();
    expect(stage.chat.hellos).toEqual([]);
  });
});
