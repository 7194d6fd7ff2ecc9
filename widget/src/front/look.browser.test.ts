import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PHONE, pictured, violations } from '../../test/looks.ts';
import { EMBED } from '../../test/site.ts';
import { dialog, launcher, say, Stage } from '../../test/stage.ts';
import { isMeant } from './greeting.ts';
import type { Look } from './look.ts';

const stage = new Stage();

const LOOK: Look = {
  name: 'Acme',
  primary: '#0b7a4b',
  secondary: '#b4004e',
  heading: 'Ask the potters',
  welcome: 'Hello! Tell us about your cup, and one of us answers.',
  theme: 'auto',
  placement: 'end',
  launcher: 'auto',
  files: { allowed: true, kinds: ['photo', 'video', 'audio', 'document'], maxBytes: 20 << 20 },
  rating: true,
};

const LIVE = EMBED.replace('data-channel', 'data-live data-channel');

/** The owner has decided this; a picture is on this site. */
function decide({ avatar, ...more }: Partial<Look> = {}): void {
  stage.chat.look = { ...LOOK, ...more, ...(avatar && { avatar: stage.chat.url + avatar }) };
}

const AVATAR = '/avatar.svg';

function hangAvatar(): void {
  const face = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" fill="#f6c667"/>
    <circle cx="32" cy="26" r="12" fill="#7a4a21"/><rect x="12" y="42" width="40" height="30" rx="16" fill="#0b7a4b"/></svg>`;
  stage.site.file(AVATAR, 'image/svg+xml', face);
}

const bubble = (page: Page) => page.getByRole('button', { name: /Need a hand|Підказати/ });
const colourOf = (page: Page, property: string) =>
  page.evaluate(
    (name) =>
      getComputedStyle(
        document.querySelector('kite-chat')!.shadowRoot!.querySelector('button')!,
      ).getPropertyValue(name),
    property,
  );
const settled = (page: Page) =>
  page.evaluate(
    () => new Promise((idle) => requestIdleCallback(() => setTimeout(idle, 50), { timeout: 5_000 })),
  );

const LOOKS: [string, string, BrowserContextOptions][] = [
  ['light', '', {}],
  ['dark', '', { colorScheme: 'dark' }],
  ['phone', '', PHONE],
  ['uk', 'uk', { locale: 'uk-UA' }],
  ['rtl', 'rtl', {}],
  ['forced', '', { forcedColors: 'active' }],
];

async function turn(page: Page, how: string): Promise<void> {
  await page.evaluate((kind) => {
    if (kind === 'rtl') document.documentElement.dir = 'rtl';
    if (kind === 'uk') document.documentElement.lang = 'uk';
  }, how);
}

describe("the owner's look", () => {
  it('is there when the dialog is first seen', async () => {
    decide();
    const page = await stage.visit();
    await launcher(page).click();
    await page.getByRole('dialog', { name: 'Ask the potters' }).waitFor();
    await dialog(page).getByText('Tell us about your cup').waitFor();
    expect(await colourOf(page, 'background-color')).toBe('rgb(11, 122, 75)');
    const header = dialog(page).locator('header');
    expect(await header.evaluate((head) => getComputedStyle(head).backgroundColor)).toBe('rgb(11, 122, 75)');
    expect(stage.chat.lookRequests).toEqual(['en']);
  });

  it('does not keep anybody waiting, and is put on when it comes', async () => {
    decide();
    const open = stage.chat.holdLook();
    const page = await stage.visitAndOpen();
    await dialog(page).getByText('Good to see you').waitFor();
    expect(await dialog(page).getAttribute('aria-labelledby')).toBe('heading');
    await say(page, 'Good day');
    open();
    await page.getByRole('dialog', { name: 'Ask the potters' }).waitFor();
  });

  it('is done without where there is none', async () => {
    stage.chat.look = undefined;
    const page = await stage.visitAndOpen();
    await page.getByRole('dialog', { name: 'Acme' }).waitFor();
    await say(page, 'Good day');
    await stage.chat.until(() => stage.chat.posts.length === 1);
  });

  it('stands below what the page has set', async () => {
    decide({ theme: 'dark', placement: 'start', launcher: 'none' });
    const page = await stage.visit(
      `<style>kite-chat { --kite-primary-color: rgb(1, 2, 3) }</style>
       <kite-chat channel="k-demo" heading="Ours" theme="light" placement="end" launcher="auto" open></kite-chat>${EMBED}`,
    );
    await page.getByRole('dialog', { name: 'Ours' }).waitFor();
    await settled(page);
    expect(await colourOf(page, 'background-color')).toBe('rgb(1, 2, 3)');
    const { scheme, x } = await page.evaluate(() => {
      const chat = document.querySelector('kite-chat')!;
      const inner = chat.shadowRoot!.querySelector('kite-conversation')!;
      const button = chat.shadowRoot!.querySelector('button')!;
      return { scheme: getComputedStyle(inner).colorScheme, x: button.getBoundingClientRect().x };
    });
    expect(scheme).toBe('light');
    expect(x).toBeGreaterThan(600);
  });

  it('says for the page what the page has not: side, theme, and no launcher', async () => {
    decide({ theme: 'dark', placement: 'start' });
    const page = await stage.visitAndOpen();
    await settled(page);
    const side = await dialog(page).evaluate((box) => box.getBoundingClientRect().x);
    expect(side).toBeLessThan(100);
    const dark = await dialog(page).evaluate((box) => getComputedStyle(box).backgroundColor);
    expect(dark).toBe('rgb(22, 25, 37)');
  });

  it('is never more than a colour and a picture', async () => {
    stage.chat.look = {
      ...LOOK,
      primary: 'red } * { display: none',
      secondary: 'url(//evil.example)',
      avatar: 'javascript:alert(1)',
      heading: '<img src=x onerror=alert(1)>',
    };
    const page = await stage.visitAndOpen();
    await page.getByRole('dialog', { name: '<img src=x onerror=alert(1)>' }).waitFor();
    expect(await colourOf(page, 'background-color')).toBe('rgb(61, 79, 201)');
  });

  it('lets files be sent as the owner says', async () => {
    decide({ files: { allowed: true, kinds: ['photo'], maxBytes: 10 } });
    const page = await stage.visitAndOpen();
    await page.getByRole('button', { name: 'Attach a file' }).waitFor();
    const pick = (name: string, mimeType: string, size: number) =>
      dialog(page)
        .locator('input[type=file]')
        .setInputFiles({ name, mimeType, buffer: Buffer.alloc(size, 1) });
    await pick('a.txt', 'text/plain', 5);
    await dialog(page).getByText('“a.txt” is of a kind that is not taken here.').waitFor();
    await pick('a.png', 'image/png', 11);
    await dialog(page).getByText('“a.png” is too big').waitFor();
    expect(await page.getByRole('button', { name: 'Record a voice message' }).count()).toBe(0);
  });

  it('has no paper clip where no files are wanted', async () => {
    decide({ files: { allowed: false, kinds: [], maxBytes: 0 } });
    const page = await stage.visitAndOpen();
    await say(page, 'Good day');
    await dialog(page).getByRole('button', { name: 'Continue in Telegram' }).waitFor();
    expect(await page.getByRole('button', { name: 'Attach a file' }).count()).toBe(0);
  });

  it.each(LOOKS)('is good to look at: %s', async (name, how, options) => {
    hangAvatar();
    decide({ avatar: AVATAR });
    const page = await stage.visit(EMBED, { reducedMotion: 'reduce', ...options });
    await turn(page, how);
    await page.getByRole('button', { name: /Open chat|Відкрити чат/ }).click();
    await dialog(page).getByText('Tell us about your cup').waitFor();
    const header = dialog(page).locator('header');
    await header.evaluate(
      (head) =>
        getComputedStyle(head, '::before').backgroundImage.includes('avatar') ||
        Promise.reject(new Error('no avatar')),
    );
    await pictured(page, `look-${name}`);
    expect(await violations(page)).toEqual([]);
  });
});

describe('a live launcher', () => {
  it('asks once when the page is idle, and connects nowhere', async () => {
    decide();
    const page = await stage.visit(LIVE);
    await page.waitForFunction(
      () =>
        getComputedStyle(document.querySelector('kite-chat')!.shadowRoot!.querySelector('button')!)
          .backgroundColor === 'rgb(11, 122, 75)',
    );
    const asked = stage.site.requests.filter((path) => path !== '/favicon.ico');
    expect(asked.slice(0, 2)).toEqual(['/', '/kite-chat.js']);
    expect(asked.slice(2)).toEqual([expect.stringMatching(/^\/assets\/front-/), '/c/k-demo/look']);
    expect(stage.chat.open).toBe(0);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
    await launcher(page).click();
    await page.getByRole('dialog', { name: 'Ask the potters' }).waitFor();
    expect(stage.chat.lookRequests).toEqual(['en']);
  });

  it('is an ordinary one when the server is not there', async () => {
    stage.chat.look = undefined;
    const page = await stage.newcomer();
    await page.route('**/c/**', (route) => route.abort());
    await page.goto(stage.site.page('/', LIVE));
    await settled(page);
    await launcher(page).click();
    await dialog(page).waitFor();
  });

  it('says when an answer can be expected, on a screen that has room for it', async () => {
    decide({ availability: 'Usually answers within an hour' });
    const page = await stage.visit(LIVE);
    const soon = page.getByText('Usually answers within an hour');
    await soon.waitFor();
    await pictured(page, 'look-availability');
    await page.setViewportSize({ width: 390, height: 760 });
    expect(await soon.isVisible()).toBe(false);
    await page.setViewportSize({ width: 1280, height: 720 });
    await launcher(page).click();
    await dialog(page).waitFor();
    expect(await soon.isVisible()).toBe(false);
  });
});

describe('a greeting', () => {
  const greeting = { text: 'Need a hand with your cup?', afterSeconds: 0, pages: [] as string[] };

  it('is shown after its time, opens the chat when it is pressed, and does not come again', async () => {
    decide({ greeting });
    const page = await stage.visit(LIVE);
    await bubble(page).waitFor();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    expect(await page.getByRole('alert').count()).toBe(0);
    await bubble(page).click();
    await dialog(page).waitFor();
    expect(await bubble(page).count()).toBe(0);
    const greets = page.waitForResponse(/greeting-/);
    await page.reload();
    await greets;
    await settled(page);
    expect(await bubble(page).count()).toBe(0);
  });

  it('is sent away for good, but another one is new', async () => {
    decide({ greeting });
    const page = await stage.visit(LIVE);
    await page.getByRole('button', { name: 'Close' }).click();
    expect(await bubble(page).count()).toBe(0);
    expect(await dialog(page).count()).toBe(0);
    decide({ greeting: { ...greeting, text: 'Need a hand, once more?' } });
    await page.reload();
    await bubble(page).waitFor();
  });

  it('waits for its time, and never comes over a chat that is open', async () => {
    decide({ greeting: { ...greeting, afterSeconds: 20 } });
    const page = await stage.newcomer();
    await page.clock.install();
    await page.goto(stage.site.page('/', LIVE));
    await page.waitForResponse(/look/);
    await page.clock.runFor(19_000);
    expect(await bubble(page).count()).toBe(0);
    await page.evaluate(() => void document.querySelector('kite-chat')!.show());
    await page.clock.runFor(5_000);
    expect(await bubble(page).count()).toBe(0);
  });

  it('comes on the pages that are meant, also when a page becomes one without being loaded', async () => {
    decide({ greeting: { ...greeting, pages: ['/pricing', '/docs/*'] } });
    const page = await stage.newcomer();
    const greets = page.waitForResponse(/greeting-/);
    await page.goto(stage.site.page('/', LIVE));
    await greets;
    await settled(page);
    expect(await bubble(page).count()).toBe(0);
    await page.evaluate(() => history.pushState({}, '', '/docs/glaze'));
    await bubble(page).waitFor();
  });

  it('comes also on a page that is never idle', async () => {
    decide({ greeting });
    const page = await stage.visit(`<script>
      const work = () => {
        for (const end = performance.now() + 40; performance.now() < end; );
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = work;
        port2.postMessage('');
      };
      work();
    </script>${LIVE}`);
    await bubble(page).waitFor();
  });

  it('is told apart by its page', () => {
    expect(isMeant('/any', [])).toBe(true);
    expect(isMeant('/pricing', ['/pricing'])).toBe(true);
    expect(isMeant('/pricing/b', ['/pricing'])).toBe(false);
    expect(isMeant('/docs/a/b', ['/pricing', '/docs/*'])).toBe(true);
    expect(isMeant('/documents', ['/docs/*'])).toBe(false);
  });

  it('has words only, whatever the owner wrote', async () => {
    decide({ greeting: { ...greeting, text: '<b>Need a hand</b>' } });
    const page = await stage.visit(LIVE);
    await page.getByText('<b>Need a hand</b>').waitFor();
  });

  it.each(LOOKS)('is good to look at: %s', async (name, how, options) => {
    hangAvatar();
    const text = how === 'uk' ? 'Підказати, яке горнятко краще пасуватиме саме вам?' : greeting.text;
    decide({
      avatar: AVATAR,
      availability: 'Usually answers within an hour',
      greeting: { ...greeting, text },
    });
    const page = await stage.newcomer({ reducedMotion: 'reduce', ...options });
    const html = `<p style="font: 16px system-ui">A page about cups.</p>${LIVE}`;
    await page.goto(stage.site.page('/', html));
    await turn(page, how);
    await bubble(page).waitFor();
    await pictured(page, `look-greeting-${name}`);
    expect(await violations(page)).toEqual([]);
  });
});
