import type { Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { EMBED } from '../test/site.ts';
import { dialog, field, focused, idle, launcher, log, say, Stage } from '../test/stage.ts';

const stage = new Stage();

describe('the embed code', () => {
  it.each([
    ['an async script', EMBED],
    ['a module script', EMBED.replace('async', 'type="module"')],
    ['two of the same scripts', EMBED + EMBED],
    [
      'an element before the script',
      '<kite-chat channel="k-demo"></kite-chat><script src="/kite-chat.js"></script>',
    ],
    ['an element of the page beside the embed code', `<kite-chat channel="k-demo"></kite-chat>${EMBED}`],
  ])('works as %s', async (_name, body) => {
    const page = await stage.visitAndOpen(body);
    await say(page, 'Good day');
    await log(page).getByText('Good day').waitFor();
    expect(await page.locator('kite-chat').count()).toBe(1);
  });

  it('passes on the attributes of its tag', async () => {
    const page = await stage.visit(
      EMBED.replace('data-channel', 'data-heading="Ask Acme" data-lang="uk" data-channel'),
    );
    await page.getByRole('button', { name: 'Відкрити чат' }).click();
    await page.getByRole('dialog', { name: 'Ask Acme' }).waitFor();
    await page.getByRole('textbox', { name: 'Ваше повідомлення' }).waitFor();
  });
});

describe('before the first gesture', () => {
  it('asks for nothing, stores nothing, connects nowhere and moves no focus', async () => {
    const page = await stage.visit(`<input autofocus id="own">${EMBED}`);
    await launcher(page).waitFor();
    await idle(page);
    expect(stage.site.requests.filter((path) => path !== '/favicon.ico')).toEqual(['/', '/kite-chat.js']);
    expect(stage.chat.open).toBe(0);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
      0,
      0,
      '',
    ]);
    expect(await focused(page)).toBe('own');
  });

  it.each([
    ['en', 'Open chat'],
    ['uk', 'Відкрити чат'],
    ['de-AT', 'Chat'],
    ['pl', 'Czat'],
    ['es', 'Chat'],
    ['fr', 'Chat'],
    ['ar', 'دردشة'],
    ['he', 'צ׳אט'],
  ])('the button has a name in the language of the page: %s', async (lang, name) => {
    const page = await stage.visit(`<script>document.documentElement.lang = '${lang}'</script>${EMBED}`);
    await page.getByRole('button', { name, exact: true }).waitFor();
    expect(stage.site.requests.filter((path) => path.startsWith('/assets'))).toEqual([]);
  });

  it('fetches the conversation when the pointer comes near, and still does not connect', async () => {
    const page = await stage.visit();
    const fetched = page.waitForResponse(/assets\/conversation-/);
    await launcher(page).hover();
    await fetched;
    await page.locator('kite-conversation').waitFor({ state: 'attached' });
    expect(stage.chat.open).toBe(0);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  it('connects when the page says open, without taking the focus', async () => {
    const page = await stage.visit(
      '<input autofocus id="own"><kite-chat channel="k-demo" open></kite-chat>' + EMBED,
    );
    await dialog(page).waitFor();
    await stage.chat.until(() => stage.chat.hellos.length === 1);
    expect(await focused(page)).toBe('own');
  });
});

describe('a visitor who was here before', () => {
  it('is connected when the page is idle, and sees on the launcher that there are answers', async () => {
    const page = await stage.visitAndOpen();
    await say(page, 'Good day');
    await stage.chat.until(() => stage.chat.posts.length === 1);
    await page.goto('about:blank');
    stage.chat.reply('Good day!');
    stage.chat.reply('How can I help?');
    await page.goto(stage.chat.url);
    await page.getByRole('button', { name: 'Open chat', description: '2 unread' }).waitFor();
    expect(await page.evaluate(() => document.querySelector('kite-chat')!.unread)).toBe(2);
    await launcher(page).click();
    await log(page).getByText('How can I help?').waitFor();
    await page.waitForFunction(() => document.querySelector('kite-chat')!.unread === 0);
  });
});

describe('an answer', () => {
  it('neither opens the dialog nor moves the focus, in whichever tab, nor does what was said before', async () => {
    const page = await stage.visitAndOpen(`<input id="own">${EMBED}`);
    await say(page, 'Good day');
    await stage.chat.until(() => stage.chat.posts.length === 1);
    await page.keyboard.press('Escape');
    await page.locator('#own').focus();
    const other = await page.context().newPage();
    await other.goto(stage.chat.url);
    await other.locator('#own').focus();
    await other.evaluate(() => document.querySelector('kite-chat')!.ready);
    stage.chat.reply('Good day!');
    for (const tab of [page, other]) {
      await tab.getByRole('button', { name: 'Open chat', description: '1 unread' }).waitFor();
      expect([await dialog(tab).isVisible(), await focused(tab)]).toEqual([false, 'own']);
    }
  });
});

describe('the element', () => {
  it('takes what was set before it was defined', async () => {
    const page = await stage.visit(`<kite-chat channel="k-demo"></kite-chat>
      <script>
        const chat = document.querySelector('kite-chat');
        chat.strings = { openChat: 'Talk to us', emptyTitle: 'Hi there' };
        chat.open = true;
      </script>${EMBED}`);
    await dialog(page).getByText('Hi there').waitFor();
    await page.evaluate(() => document.querySelector('kite-chat')!.hide());
    await page.getByRole('button', { name: 'Talk to us' }).waitFor();
  });

  it('opens with a draft, sends, and tells when the message is stored', async () => {
    const page = await stage.visit();
    await page.evaluate(() => document.querySelector('kite-chat')!.show({ draft: 'About order 7' }));
    expect(await field(page).inputValue()).toBe('About order 7');
    const stored = await page.evaluate(() => document.querySelector('kite-chat')!.send('Good day'));
    expect(stored).toMatchObject({ seq: 1 });
    expect(await field(page).inputValue()).toBe('About order 7');
  });

  it('tells the page what happens', async () => {
    const page = await stage.visit();
    await page.evaluate(() => {
      const told: string[] = [];
      Object.assign(window, { told });
      for (const name of ['ready', 'show', 'hide', 'send', 'message', 'unread', 'status'] as const) {
        document.addEventListener(`kite-chat.${name}`, (event) => {
          const { kind, unread, connection, text } = (event as CustomEvent).detail ?? {};
          told.push(
            [name, kind ?? connection ?? unread ?? text].filter((part) => part !== undefined).join(' '),
          );
        });
      }
    });
    await launcher(page).click();
    await page.evaluate(() => document.querySelector('kite-chat')!.ready);
    await say(page, 'Good day');
    await stage.chat.until(() => stage.chat.posts.length === 1);
    await page.keyboard.press('Escape');
    stage.chat.reply('Good day!');
    await page.waitForFunction(() => document.querySelector('kite-chat')!.unread === 1);
    expect(await page.evaluate(() => (window as unknown as { told: string[] }).told)).toEqual([
      'show',
      'status connecting',
      'status connected',
      'ready',
      'send Good day',
      'hide',
      'message new',
      'unread 1',
    ]);
  });

  it('lets the page change or cancel what is about to happen', async () => {
    const page = await stage.visit();
    await page.evaluate(() => {
      const chat = document.querySelector('kite-chat')!;
      chat.addEventListener('kite-chat.send', (event) => {
        if (event.detail.text === 'secret') event.preventDefault();
        else event.detail.text += '!';
      });
      chat.addEventListener('kite-chat.hide', (event) => event.preventDefault());
    });
    await launcher(page).click();
    await say(page, 'secret');
    await say(page, 'Good day');
    await log(page).getByText('Good day!').waitFor();
    expect(stage.chat.posts.map(({ text }) => text)).toEqual(['Good day!']);
    await page.keyboard.press('Escape');
    expect(await dialog(page).isVisible()).toBe(true);
  });

  it('signs out', async () => {
    const page = await stage.visitAndOpen();
    await say(page, 'Good day');
    await log(page).getByText('Good day').waitFor();
    await page.evaluate(() => document.querySelector('kite-chat')!.identify(null));
    await dialog(page).getByText('Good to see you').waitFor();
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    await stage.chat.until(() => stage.chat.open === 0);
    await say(page, 'I am somebody else');
    await stage.chat.until(() => stage.chat.threads.size === 2);
  });

  it('leaves nothing when it is removed, and comes back when it is put elsewhere', async () => {
    const page = await stage.visitAndOpen();
    await stage.chat.until(() => stage.chat.open === 1);
    await page.evaluate(() => document.querySelector('kite-chat')!.remove());
    await stage.chat.until(() => stage.chat.open === 0);
    expect(await page.evaluate(() => document.body.innerHTML.includes('kite-chat>'))).toBe(false);
    await page.evaluate(() => document.body.append(document.createElement('main')));
    await page.evaluate(() => {
      const chat = Object.assign(document.createElement('kite-chat'), { open: true });
      chat.setAttribute('channel', 'k-demo');
      document.querySelector('main')!.append(chat);
      document.body.append(chat);
    });
    await stage.chat.until(() => stage.chat.hellos.length >= 2);
    await dialog(page).waitFor();
  });

  it('says that the conversation cannot be loaded, and covers nothing', async () => {
    const page = await stage.visit('');
    await page.route(/assets/, (route) => route.abort());
    await page.setContent(`<button id="own">Buy</button>${EMBED.replace('src="', `src="${stage.chat.url}`)}`);
    const code = page.evaluate(
      () =>
        new Promise((told) =>
          document.addEventListener('kite-chat.error', (event) => told((event as CustomEvent).detail.code)),
        ),
    );
    await launcher(page).click();
    expect(await code).toBe('load-failed');
    await page.locator('#own').click();
  });

  it.each([
    ['no network', (route: Route) => route.abort()],
    ['a server that restarts', (route: Route) => route.fulfill({ status: 503 })],
    ['a portal', (route: Route) => route.fulfill({ contentType: 'text/html', body: '<h1>Log in</h1>' })],
  ])('is loaded when there was %s before', async (_name, mishap) => {
    const page = await stage.visit();
    await page.route(/assets/, mishap);
    for (const _ of Array(4)) {
      const failed = page.evaluate(() => document.querySelector('kite-chat')!.send('x').catch(String));
      expect(await failed).toMatch(/Error/);
    }
    await launcher(page).click();
    await page.evaluate(() => document.querySelector('kite-chat')!.send('x').catch(String));
    await page.unrouteAll();
    // The press that led to nothing need not be taken back first.
    await launcher(page).click();
    await say(page, 'Good day');
    await log(page).getByText('Sent', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Attach a file' }).waitFor();
  });
});

describe('without a channel', () => {
  it('is a chat for the page’s own backend', async () => {
    const page = await stage.visitAndOpen(`<kite-chat heading="Ours">
        <kite-msg name="Max">Good day!</kite-msg>
      </kite-chat><script src="/kite-chat.js"></script>
      <script>
        document.querySelector('kite-chat').addEventListener('kite-chat.send', ({ target, detail }) => {
          const message = document.createElement('kite-msg');
          message.setAttribute('author', 'visitor');
          message.setAttribute('state', 'sent');
          message.textContent = detail.text;
          target.append(message);
        });
      </script>`);
    await page.locator('kite-msg').getByText('Max').waitFor();
    await say(page, 'Hello yourself');
    await page.locator('kite-msg', { hasText: 'Hello yourself' }).waitFor();
    await expect.poll(() => field(page).inputValue()).toBe('');
    expect(stage.chat.hellos).toEqual([]);
  });

  it('hands whatever is written to the page, however long, and misses no server', async () => {
    const page = await stage.visitAndOpen('<kite-chat></kite-chat><script src="/kite-chat.js"></script>');
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => {
      const told: number[] = [];
      Object.assign(window, { told });
      document.addEventListener('kite-chat.send', ({ detail }) => told.push(detail.text.length));
    });
    const told = () => page.evaluate(() => (window as unknown as { told: number[] }).told);
    await say(page, 'Good day');
    await say(page, 'x'.repeat(5_000));
    await expect.poll(told).toEqual([8, 5_000]);
    await page.evaluate(() => document.querySelector('kite-chat')!.send('y'.repeat(6_000)));
    expect(await told()).toEqual([8, 5_000, 6_000]);
    expect(faults).toEqual([]);
  });

  it('speaks one language, the messages too', async () => {
    const page = await stage.visit(`<kite-chat lang="uk" open>
        <kite-msg author="visitor" state="failed">Добрий день</kite-msg>
      </kite-chat><script src="/kite-chat.js"></script>`);
    await page.locator('kite-msg .failure').getByText('Не доставлено').waitFor();
    await page.evaluate(() => {
      const chat = document.querySelector('kite-chat')!;
      chat.lang = 'en';
      chat.insertAdjacentHTML('beforeend', '<kite-msg author="visitor" state="sent">Hello</kite-msg>');
    });
    await page.locator('kite-msg .failure').getByText('Not delivered').waitFor();
    await page.locator('kite-msg .mark').getByText('Sent', { exact: true }).waitFor({ state: 'attached' });
  });

  it('shows the page’s own welcome', async () => {
    const page = await stage.visitAndOpen(
      `<kite-chat><p slot="empty">Nobody here yet</p></kite-chat><script src="/kite-chat.js"></script>`,
    );
    await page.getByText('Nobody here yet').waitFor();
    expect(await dialog(page).getByText('Good to see you').count()).toBe(0);
  });

  it('opens by a button of the page’s own', async () => {
    const page = await stage.visit(
      `<kite-chat><button slot="launcher">Help</button></kite-chat><script src="/kite-chat.js"></script>`,
    );
    await page.getByRole('button', { name: 'Help' }).click();
    await dialog(page).waitFor();
  });
});
