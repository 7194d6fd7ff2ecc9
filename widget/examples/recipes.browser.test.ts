import { jwtVerify } from 'jose';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { compileScript, parse } from 'vue/compiler-sfc';
import { Application } from '../test/application.ts';
import { filledIn, readRecipes } from '../test/recipes.ts';
import { elsewhere } from '../test/site.ts';
import { dialog, field, focused, launcher, log, say, Stage } from '../test/stage.ts';

const stage = new Stage();
const recipes = readRecipes();
const cooked = new Set<string>();

/** One test for each recipe; `code` gives its pieces as they are for this server. */
function recipe(title: string, cook: (code: (piece?: number) => string) => Promise<void>): void {
  cooked.add(title);
  it(title, () =>
    cook((piece = 0) => {
      const written = recipes.get(title)?.[piece];
      if (written === undefined) throw new Error(`There is no piece ${piece} of "${title}"`);
      return filledIn(written, stage.chat.url);
    }),
  );
}

async function chats(page: Page): Promise<void> {
  await say(page, 'Good day');
  await log(page).getByText('Sent', { exact: true }).waitFor();
  stage.chat.reply('Good day!');
  await log(page).getByText('Good day!').waitFor();
}

describe('the recipe', () => {
  recipe('A script tag', async (code) => {
    const page = await stage.visit(code());
    await launcher(page).click();
    await page.getByRole('dialog', { name: 'Ask the workshop' }).waitFor();
    await chats(page);
  });

  recipe('An element of your own', async (code) => {
    const page = await stage.visit(code());
    const region = page.getByRole('region', { name: 'Acme' });
    await region.waitFor();
    expect((await region.boundingBox())!.height).toBe(480);
    await chats(page);
  });

  recipe('WordPress', async (code) => {
    const page = await stage.visitAndOpen(/\?>([^]*)<\?php/.exec(code())![1]);
    await chats(page);
  });

  recipe('Google Tag Manager', async (code) => {
    for (const piece of [0, 1]) {
      const page = await stage.visit('<p>Cups</p>');
      await injectAsTagManager(page, code(piece));
      await launcher(page).click();
      await say(page, `Good day ${piece}`);
      await log(page).getByText('Sent', { exact: true }).waitFor();
      await page.close();
    }
  });

  recipe('Single-page applications', async (code) => {
    const page = await stage.visitAndOpen(code());
    await field(page).fill('half a thought');
    await page.evaluate(() => {
      history.pushState({}, '', '/cups/blue');
      document.querySelector('#app')!.innerHTML = '<h1>The blue cup</h1>';
    });
    expect(await dialog(page).isVisible()).toBe(true);
    expect(await field(page).inputValue()).toBe('half a thought');
    await page.getByRole('button', { name: 'Send' }).click();
    await log(page).getByText('half a thought').waitFor();
  });

  recipe('A content security policy with a nonce', async (code) => {
    const page = await stage.visit('');
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (/policy|violat/i.test(message.text())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    const [, policy] = /^Content-Security-Policy: (.*)$/m.exec(code(0))!;
    await page.goto(
      stage.site.page('/strict', code(1), '<link rel="icon" href="data:,">', {
        'content-security-policy': policy!,
      }),
    );
    await launcher(page).click();
    await chats(page);
    expect(complaints.filter((text) => !text.includes('data:,'))).toEqual([]);
  });

  recipe('A button of your own', async (code) => {
    const slotted = await stage.visit(code(0));
    await slotted.getByRole('button', { name: 'Need help?' }).click();
    await dialog(slotted).waitFor();
    const own = await stage.visit(code(1));
    await own.waitForFunction(() => customElements.get('kite-chat'));
    expect(await launcher(own).count()).toBe(0);
    await own.getByRole('button', { name: 'Need help?' }).click();
    await expect.poll(() => focused(own)).toBe('Message');
    await own.keyboard.press('Escape');
    await expect.poll(() => own.evaluate(() => document.activeElement?.textContent)).toBe('Need help?');
  });

  recipe('Opening with something written', async (code) => {
    const page = await stage.visit(code());
    await page.waitForFunction(() => customElements.get('kite-chat'));
    await page.getByRole('button', { name: 'Ask about it' }).click();
    await expect.poll(() => field(page).inputValue()).toBe('About the blue cup: ');
  });

  recipe('Sending from the page', async (code) => {
    const page = await stage.visit(code());
    await launcher(page).waitFor();
    await page.getByRole('button', { name: 'Call me back' }).click();
    await page.getByRole('button', { name: 'We will call you' }).waitFor();
    expect(stage.chat.posts.map(({ text }) => text)).toEqual(['Please call me back.']);
  });

  recipe('Changing or stopping what is sent', async (code) => {
    const page = await stage.visitAndOpen(code());
    await say(page, 'It is 4111111111111111, thank you');
    await stage.chat.until(() => stage.chat.posts.length === 1);
    expect(stage.chat.posts[0]!.text).toBe('It is (card number), thank you');
  });

  recipe('When the chat cannot come', async (code) => {
    for (const missing of ['**/kite-chat.js', '**/assets/**']) {
      const page = await stage.newcomer();
      await page.route(missing, (route) => route.abort());
      await page.goto(stage.site.page('/', code()));
      if (missing.includes('assets')) {
        expect(await page.getByRole('link', { name: 'help@shop.example' }).count()).toBe(0);
        await launcher(page).click();
      }
      await page.getByRole('link', { name: 'help@shop.example' }).waitFor();
    }
    const page = await stage.visitAndOpen(code());
    await chats(page);
    expect(await page.getByRole('link', { name: 'help@shop.example' }).count()).toBe(0);
  });

  recipe('Only on some pages', async (code) => {
    const page = await stage.visit(code());
    await launcher(page).waitFor();
    await page.evaluate(() => history.pushState({}, '', '/checkout/payment'));
    await launcher(page).waitFor({ state: 'hidden' });
    await page.evaluate(() => history.pushState({}, '', '/cups'));
    await launcher(page).waitFor();
    await page.goto(stage.site.page('/checkout', code()));
    await page.waitForFunction(() => customElements.get('kite-chat'));
    expect(await launcher(page).isVisible()).toBe(false);
  });

  recipe('Your look', async (code) => {
    const page = await stage.visitAndOpen(code());
    const look = (selector: string, property: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
    expect(await look('kite-chat [part=launcher]', 'border-radius')).toBe('16px');
    expect(await look('kite-chat [part=launcher]', 'background-color')).toBe('rgb(11, 107, 99)');
    expect(await look('header', 'padding-top')).toBe('24px');
    expect(await look('.dialog', 'font-family')).toBe('Georgia, serif');
    await expect.poll(async () => (await dialog(page).boundingBox())!.width).toBe(420);
  });

  recipe('Your words', async (code) => {
    const page = await stage.visitAndOpen(code());
    await dialog(page).getByText('We are potters, not robots').waitFor();
    await dialog(page).getByText('Between two cups we answer.').waitFor();
  });
});

describe('the recipe for an application', () => {
  let app: Application;
  let faults: string[] = [];

  beforeAll(async () => {
    app = await Application.install();
  });

  afterEach(() => {
    const had = faults;
    faults = [];
    expect(had).toEqual([]);
  });

  afterAll(() => app.remove());

  /** Bundles the files; the last is the entry. */
  async function visit(files: Record<string, string>): Promise<Page> {
    await app.write(files);
    const made = await app.bundle(Object.keys(files).at(-1)!);
    stage.site.scripts(made);
    const page = await stage.visit('<p>Cups</p>');
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(
      stage.site.page(
        '/app',
        `<div id="app"></div><script type="module" src="${[...made.keys()][0]}"></script>`,
      ),
    );
    return page;
  }

  /** Opens by the page's own button, is answered while it is closed, and shows the count on that button. */
  async function countsUnread(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Help' }).click();
    await say(page, 'Good day');
    await log(page).getByText('Sent', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'hidden' });
    stage.chat.reply('Good day!');
    await page.getByRole('button', { name: 'Help (1)' }).waitFor();
  }

  recipe('npm and a bundler', async (code) => {
    const page = await visit({ 'bundled.js': code() });
    await launcher(page).click();
    await chats(page);
  });

  recipe('React', async (code) => {
    const page = await visit({
      'help.jsx': code(),
      'react.js': `import { createElement } from 'react';
        import { createRoot } from 'react-dom/client';
        import { Help } from './help.jsx';
        createRoot(document.querySelector('#app')).render(createElement(Help));`,
    });
    await countsUnread(page);
  });

  recipe('Vue', async (code) => {
    const { descriptor } = parse(code(), { filename: 'help.vue' });
    const { content } = compileScript(descriptor, { id: 'help', inlineTemplate: true });
    const page = await visit({
      'help.js': content,
      'vue.js': `import { createApp } from 'vue';
        import Help from './help.js';
        createApp(Help).mount('#app');`,
    });
    await countsUnread(page);
  });

  recipe('Next.js and other servers that make pages', async (code) => {
    const page = await visit({
      'layout.jsx': code(),
      'hydrate.js': `import { createElement } from 'react';
        import { hydrateRoot } from 'react-dom/client';
        import { renderToString } from 'react-dom/server';
        import Layout from './layout.jsx';
        const root = document.querySelector('#app');
        const layout = createElement(Layout, null, createElement('h1', null, 'Cups'));
        root.innerHTML = window.made = renderToString(layout);
        // What differs between the two makes React start anew, and that is an error here.
        hydrateRoot(root, layout, { onRecoverableError: (error) => { throw error; } });`,
    });
    await launcher(page).click();
    await chats(page);
    expect(await page.evaluate(() => (window as unknown as { made: string }).made)).toBe(
      `<main><h1>Cups</h1><kite-chat channel="k-demo" server="${stage.chat.url}"></kite-chat></main>`,
    );
  });

  recipe('One talk on all sites of a domain', async (code) => {
    const first = await stage.newcomer();
    const enter = async (page: Page, host: string) => {
      const address = stage.site.page('/', code().replace('example.com', 'shop.example'));
      await page.goto(elsewhere(address, host));
      await launcher(page).click();
      await dialog(page).waitFor();
    };
    await enter(first, 'www.shop.example');
    await say(first, 'Good day');
    await log(first).getByText('Sent', { exact: true }).waitFor();
    const second = await first.context().newPage();
    await enter(second, 'help.shop.example');
    await log(second).getByText('Good day').waitFor();
  });

  recipe('People you know', async (code) => {
    const secret = 'c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LTEyMzQ';
    await app.write({
      'sign.js': code(0),
      'print.js': `process.env.KITE_SECRET = '${secret}';
        const { signedPerson } = await import('./sign.js');
        console.log(await signedPerson({ id: '42', name: 'Ira', email: 'ira@shop.example' }));`,
    });
    const jwt = (await app.print('print.js')).trim();
    const { payload, protectedHeader } = await jwtVerify(jwt, new TextEncoder().encode(secret));
    expect(protectedHeader.alg).toBe('HS256');
    expect(payload).toMatchObject({ sub: '42', name: 'Ira', email: 'ira@shop.example' });
    expect(payload.exp! - payload.iat!).toBe(3600);

    const signed = await stage.visitAndOpen(code(1).replace('THE TOKEN', jwt));
    await say(signed, 'It is me');
    await log(signed).getByText('Sent', { exact: true }).waitFor();
    expect(stage.chat.hellos.at(-1)!.jwt).toBe(jwt);

    const page = await stage.visitAndOpen(code(2));
    await say(page, 'Good day');
    await log(page).getByText('Sent', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await dialog(page).getByText('Good to see you').waitFor();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });
});

it('has a test for every recipe', () => {
  expect([...recipes.keys()].toSorted()).toEqual([...cooked].toSorted());
});

/** What the Tag Manager does with custom HTML: everything is put in, but each script as a new one, without data. */
async function injectAsTagManager(page: Page, html: string): Promise<void> {
  await page.evaluate((code) => {
    const template = document.createElement('template');
    template.innerHTML = code;
    for (const node of Array.from(template.content.childNodes)) {
      if (!(node instanceof HTMLScriptElement)) {
        document.body.append(node);
        continue;
      }
      const script = document.createElement('script');
      script.async = true;
      if (node.src) script.src = node.src;
      else script.text = node.text;
      document.body.append(script);
    }
  }, html);
}
