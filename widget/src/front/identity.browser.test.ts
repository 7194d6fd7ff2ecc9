import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { jwtOf } from '../../test/chat-server.ts';
import { EMBED } from '../../test/site.ts';
import { dialog, field, idle, launcher, log, say, Stage } from '../../test/stage.ts';
import type { Visitor } from '../visitor.ts';

const stage = new Stage();

const anna = jwtOf({ sub: 'anna', name: 'Anna' });
const bob = jwtOf({ sub: 'bob', name: 'Bob' });

/** A page that knows who its visitor is before the widget does. */
const knowing = (visitor: Visitor) => `<kite-chat channel="k-demo"></kite-chat>
  <script>document.querySelector('kite-chat').visitor = ${JSON.stringify(visitor)}</script>${EMBED}`;

const identify = (page: Page, visitor: Visitor | { jwt: string } | null) =>
  page.evaluate((who) => document.querySelector('kite-chat')!.identify(who), visitor);

const stored = (page: Page) =>
  page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)].toSorted());

describe('the property visitor', () => {
  it('goes with the first words, set before the element is defined', async () => {
    const visitor = { id: '7', name: 'Anna', attributes: { plan: 'gold', orders: 3 } };
    const page = await stage.visitAndOpen(knowing(visitor));
    await say(page, 'Good day');
    await stage.chat.until(() => stage.chat.posts.length === 1);
    expect(stage.chat.hellos.at(-1)!.visitor).toEqual(visitor);
    expect(stage.chat.hellos.at(-1)!.jwt).toBeUndefined();
    expect(await page.evaluate(() => document.querySelector('kite-chat')!.visitor)).toEqual(visitor);
  });

  it('is told anew when the page changes it, on the socket there is', async () => {
    const page = await stage.visitAndOpen(knowing({ name: 'Anna' }));
    await say(page, 'Good day');
    await log(page).getByText('Good day').waitFor();
    await page.evaluate(() => {
      document.querySelector('kite-chat')!.visitor = { name: 'Anna', attributes: { cart: '2 cups' } };
    });
    await stage.chat.until(() => stage.chat.introductions.length === 1);
    expect(stage.chat.introductions[0]).toEqual({
      type: 'introduce',
      name: 'Anna',
      attributes: { cart: '2 cups' },
    });
    expect(stage.chat.hellos.length).toBe(1);
  });

  it('costs no request by itself', async () => {
    const page = await stage.visit(knowing({ name: 'Anna', token: anna }));
    await launcher(page).waitFor();
    await idle(page);
    expect(stage.site.requests.filter((path) => path !== '/favicon.ico')).toEqual(['/', '/kite-chat.js']);
  });
});

describe('a person whom the site has signed for', () => {
  it('has the same talk on two devices', async () => {
    const phone = await stage.visitAndOpen(knowing({ token: anna }));
    await say(phone, 'from the phone');
    await stage.chat.until(() => stage.chat.posts.length === 1);
    const desk = await stage.visitAndOpen(knowing({ token: anna }));
    await log(desk).getByText('from the phone').waitFor();
    await say(desk, 'from the desk');
    await log(phone).getByText('from the desk').waitFor();
    expect(stage.chat.threads.size).toBe(1);
  });

  it('is connected when the page is idle, once they have been here', async () => {
    const page = await stage.visitAndOpen(knowing({ token: anna }));
    await say(page, 'Good day');
    await stage.chat.until(() => stage.chat.posts.length === 1);
    await page.goto('about:blank');
    stage.chat.reply('Good day, Anna!');
    await page.goto(stage.chat.url);
    await page.getByRole('button', { name: 'Open chat', description: '1 unread' }).waitFor();
  });

  it('does not see what somebody said before anybody signed in, which stays the browser’s', async () => {
    const page = await stage.visitAndOpen();
    await say(page, 'said by nobody');
    await log(page).getByText('said by nobody').waitFor();
    await identify(page, { jwt: anna });
    await dialog(page).getByText('Good to see you').waitFor();
    expect(await log(page).getByText('said by nobody').count()).toBe(0);
    await say(page, 'said by Anna');
    await log(page).getByText('said by Anna').waitFor();
    expect(stage.chat.threads.size).toBe(2);
    // Without a signature the page shows the browser's own talk again.
    await page.reload();
    await launcher(page).click();
    await log(page).getByText('said by nobody').waitFor();
    expect(await log(page).getByText('said by Anna').count()).toBe(0);
  });

  it('makes room for another one without a reload, and nothing shows through', async () => {
    const page = await stage.visitAndOpen(knowing({ token: anna }));
    await say(page, 'secret of Anna');
    await log(page).getByText('secret of Anna').waitFor();
    await field(page).fill('half a secret');
    const seen = page.evaluate(() => {
      const shown: string[] = [];
      const chat = document.querySelector('kite-chat')!;
      const textOf = (root: Node): string =>
        [...root.childNodes]
          .map((node) =>
            node instanceof Element && node.shadowRoot
              ? textOf(node.shadowRoot) + textOf(node)
              : node instanceof Text
                ? node.data
                : textOf(node),
          )
          .join('');
      return new Promise<string[]>((done) => {
        const look = () => {
          shown.push(textOf(chat.shadowRoot!));
          if (shown.length < 60) requestAnimationFrame(look);
          else done(shown);
        };
        chat.addEventListener('kite-chat.status', () => requestAnimationFrame(look), { once: true });
      });
    });
    await identify(page, { jwt: bob });
    await dialog(page).getByText('Good to see you').waitFor();
    expect((await seen).filter((text) => text.includes('secret'))).toEqual([]);
    expect(await field(page).inputValue()).toBe('');
    await say(page, 'words of Bob');
    await stage.chat.until(() => stage.chat.posts.length === 2);
    await identify(page, { jwt: anna });
    await log(page).getByText('secret of Anna').waitFor();
    expect(await log(page).getByText('words of Bob').count()).toBe(0);
    expect(await field(page).inputValue()).toBe('half a secret');
  });

  it('leaves what they could not send to nobody else', async () => {
    const page = await stage.visitAndOpen(knowing({ token: anna }));
    await log(page).waitFor();
    await stage.chat.until(() => stage.chat.open === 1);
    stage.chat.refuse(1012, 'restart 600');
    stage.chat.closeAll(1012, 'restart 600');
    await say(page, 'kept for Anna');
    stage.chat.refuse();
    await identify(page, { jwt: bob });
    await stage.chat.until(() => stage.chat.threads.size === 2);
    await say(page, 'words of Bob');
    await stage.chat.until(() => stage.chat.posts.length === 1);
    expect(stage.chat.posts.map(({ text }) => text)).toEqual(['words of Bob']);
    await identify(page, { jwt: anna });
    await stage.chat.until(() => stage.chat.posts.length === 2);
    expect(stage.chat.posts[1]!.text).toBe('kept for Anna');
  });

  it('signs out, and nothing of anybody is left', async () => {
    const page = await stage.visitAndOpen();
    await say(page, 'said by nobody');
    await log(page).getByText('said by nobody').waitFor();
    await identify(page, { jwt: anna });
    await say(page, 'said by Anna');
    await log(page).getByText('said by Anna').waitFor();
    await page.evaluate(() => document.querySelector('kite-chat')!.hide());
    await identify(page, null);
    await stage.chat.until(() => stage.chat.open === 0);
    expect(await stored(page)).toEqual([]);
    await launcher(page).click();
    await dialog(page).getByText('Good to see you').waitFor();
    expect(await page.evaluate(() => document.querySelector('kite-chat')!.visitor)).toBeNull();
  });
});

describe('signing out', () => {
  /** Two chats of one channel on a page, in which somebody has said something. */
  async function twoChats(visitor: Visitor): Promise<Page> {
    const chat = '<kite-chat channel="k-demo" placement="inline" open></kite-chat>';
    const page = await stage.visit(`${chat}${chat}<script>
      for (const chat of document.querySelectorAll('kite-chat')) chat.visitor = ${JSON.stringify(visitor)};
    </script><script src="/kite-chat.js"></script>`);
    await write(page, 0, 'a secret');
    for (const place of [0, 1]) await talk(page, place).getByText('a secret').waitFor();
    return page;
  }

  /** What is stored, whatever its name, but for how far was read. */
  const kept = (page: Page) =>
    page.evaluate(() =>
      [...Object.values<string>(localStorage), ...Object.values<string>(sessionStorage)].filter(
        (value) => value.length > 3,
      ),
    );

  const talk = (page: Page, place: number) => page.locator('kite-chat').nth(place).getByRole('log');

  async function write(page: Page, place: number, text: string): Promise<void> {
    const input = page.locator('kite-chat').nth(place).getByRole('textbox');
    await input.fill(text);
    await input.press('Enter');
  }

  it.each([
    ['nobody in particular', {}],
    ['whom the site has signed for', { token: anna }],
  ])('in one chat of a page is signing out in both: %s', async (_name, visitor) => {
    const page = await twoChats(visitor);
    await page.locator('kite-chat').nth(1).getByRole('textbox').fill('half a secret');
    const before = await kept(page);
    await identify(page, null);
    for (const place of [0, 1]) await talk(page, place).getByText('Good to see you').waitFor();
    expect((await kept(page)).filter((value) => before.includes(value))).toEqual([]);
    expect(await page.locator('kite-chat').nth(1).getByRole('textbox').inputValue()).toBe('');
    await write(page, 1, 'I am somebody else');
    await talk(page, 1).getByText('I am somebody else').waitFor();
    await stage.chat.until(() => stage.chat.threads.size === 2);
    expect(await page.getByText('a secret').count()).toBe(0);
  });

  it('in one chat of a page is signing out in both, where nothing can be stored', async () => {
    const page = await stage.visit('');
    const chat = '<kite-chat channel="k-demo" placement="inline" open></kite-chat>';
    stage.site.page('/frame', `${chat}${chat}<script src="/kite-chat.js"></script>`);
    await page.setContent(`<iframe sandbox="allow-scripts" src="${stage.chat.url}/frame"></iframe>`);
    const frame = page.frameLocator('iframe');
    const chats = frame.locator('kite-chat');
    for (const place of [0, 1]) {
      await chats.nth(place).getByRole('textbox').fill('a secret');
      await chats.nth(place).getByRole('textbox').press('Enter');
      await chats.nth(place).getByRole('log').getByText('Sent', { exact: true }).waitFor();
    }
    await chats.nth(0).evaluate((element) => (element as HTMLElementTagNameMap['kite-chat']).identify(null));
    for (const place of [0, 1]) await chats.nth(place).getByText('Good to see you').waitFor();
  });

  it('in one tab leaves nobody in another one, though its page has a signature', async () => {
    const page = await stage.visitAndOpen(knowing({ token: anna }));
    await say(page, 'secret of Anna');
    const other = await page.context().newPage();
    await other.goto(stage.chat.url);
    await launcher(other).click();
    await log(other).getByText('secret of Anna').waitFor();
    await field(other).fill('half a secret');
    const before = [...(await kept(page)), ...(await kept(other))];
    await identify(page, null);
    await dialog(other).getByText('Good to see you').waitFor();
    expect(await other.evaluate(() => document.querySelector('kite-chat')!.visitor)).toBeNull();
    const after = [...(await kept(page)), ...(await kept(other))];
    expect(after.filter((value) => before.includes(value))).toEqual([]);
    expect(await field(other).inputValue()).toBe('');
    await say(page, 'I am somebody else');
    await log(page).getByText('I am somebody else').waitFor();
    await say(other, 'So am I');
    await log(page).getByText('So am I').waitFor();
    expect(stage.chat.threads.size).toBe(2);
  });
});

describe('a signature that is not good', () => {
  const expired = { code: 'signature-expired', text: 'You have been signed in for long.', close: 4412 };

  it('is said to the visitor and to the page, and a better one opens the chat', async () => {
    stage.chat.badSignature = expired;
    const page = await stage.visit(knowing({ token: anna }));
    const failed = page.evaluate(
      () =>
        new Promise((told) =>
          document
            .querySelector('kite-chat')!
            .addEventListener('kite-chat.error', ({ detail }) => told(detail), { once: true }),
        ),
    );
    await launcher(page).click();
    await dialog(page).getByRole('alert').getByText(expired.text).waitFor();
    expect(await failed).toEqual({ code: expired.code, text: expired.text });
    expect(await page.evaluate(() => document.querySelector('kite-chat')!.status.connection)).toBe('refused');
    expect(stage.chat.hellos.length).toBe(1);
    stage.chat.badSignature = undefined;
    await identify(page, { jwt: jwtOf({ sub: 'anna', exp: 2 }) });
    await say(page, 'Good day');
    await log(page).getByText('Good day').waitFor();
  });

  it('is asked for where only signed persons get in', async () => {
    stage.chat.identityRequired = true;
    const page = await stage.visitAndOpen();
    await dialog(page).getByRole('alert').getByText('Please sign in on this site').waitFor();
    await identify(page, { jwt: anna });
    await say(page, 'Good day');
    await log(page).getByText('Good day').waitFor();
  });

  it('that is no JWT at all shows nothing of anybody', async () => {
    const page = await stage.visitAndOpen();
    await say(page, 'said by nobody');
    await log(page).getByText('said by nobody').waitFor();
    stage.chat.badSignature = { code: 'bad-signature', text: 'Please sign in again.', close: 4411 };
    await identify(page, { jwt: jwtOf({}).replace(/^.*?\./, 'x.') });
    await dialog(page).getByRole('alert').getByText('Please sign in again.').waitFor();
    expect(await page.getByText('said by nobody').count()).toBe(0);
  });
});
