import { mkdirSync } from 'node:fs';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PHONE, violations } from '../test/looks.ts';
import { fillGallery, serveGallery } from '../test/gallery.ts';
import type { Content, Entry } from './client/frames.ts';
import { EMBED } from '../test/site.ts';
import { dialog, focused, log, say as write, Stage } from '../test/stage.ts';

const stage = new Stage();

/** Visits a chat in which everything has been said. */
async function gallery(options: BrowserContextOptions = {}, lang = 'en'): Promise<Page> {
  const page = await stage.visit('', { reducedMotion: 'reduce', ...options });
  await serveGallery(page);
  await page.setContent(
    `<title>Cups</title><style>kite-chat { --kite-dialog-height: 1120px }</style><main><h1>Cups</h1></main>${EMBED.replace('src="', `lang="${lang}" src="${stage.chat.url}`)}`,
  );
  await page.evaluate((tag) => (document.documentElement.lang = tag), lang);
  await page.locator('kite-chat button').click();
  await dialog(page).waitFor();
  await page.evaluate(() => document.querySelector('kite-chat')!.ready);
  await stage.chat.until(() => stage.chat.threads.size === 1);
  const { thread } = stage.chat;
  fillGallery(thread, `${stage.chat.url}/files`);
  thread.receipts = { delivered: thread.seq, read: thread.seq - 1 };
  stage.chat.show(thread, thread.entries);
  await page.locator('.actions').last().waitFor({ state: 'attached' });
  await page.locator('kite-card').last().locator('.listing').waitFor();
  return page;
}

/** Keeps a picture of all that the chat holds, where the run asks for pictures. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['KITE_SCREENSHOTS'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  const scroller = page.getByRole('log');
  const { scrollHeight, clientHeight } = await scroller.evaluate(({ scrollHeight, clientHeight }) => ({
    scrollHeight,
    clientHeight,
  }));
  for (let top = 0, part = 1; top < scrollHeight - 8; top += clientHeight, part++) {
    await scroller.evaluate((list, to) => list.scrollTo(0, to), top);
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
    await dialog(page).screenshot({ path: `${folder}/${name}-${part}.png` });
  }
}

describe('a thread with everything in it', () => {
  const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
    (['desktop', 'phone'] as const).flatMap((device) =>
      (['en', 'uk'] as const).map((lang) => ({ colorScheme, device, lang })),
    ),
  );

  it.each(looks)('is beautiful: $colorScheme, $device, $lang', async ({ colorScheme, device, lang }) => {
    const page = await gallery(
      {
        colorScheme,
        locale: lang,
        ...(device === 'phone' ? PHONE : { viewport: { width: 1000, height: 1200 } }),
      },
      lang,
    );
    await picture(page, `${colorScheme}-${device}-${lang}`);
    expect(await violations(page)).toEqual([]);
  });
});

/** Hears what the messages tell the conversation. */
async function told(page: Page): Promise<() => Promise<unknown[]>> {
  await page.evaluate(() => {
    const heard: unknown[] = ((window as { heard?: unknown[] }).heard = []);
    for (const name of ['kite-reply', 'kite-edit', 'kite-erase', 'kite-react', 'kite-refresh'])
      document.addEventListener(name, (event) => heard.push([name, (event as CustomEvent).detail]));
  });
  return () => page.evaluate(() => (window as { heard?: unknown[] }).heard!);
}

/** An operator says this, to somebody who looks. */
async function say(page: Page, content: Content, more: Partial<Entry> = {}): Promise<Locator> {
  await page.evaluate(() => document.querySelector('kite-chat')!.ready);
  const { thread } = stage.chat;
  stage.chat.show(thread, [thread.append('operator', '', { content, ...more })]);
  const message = page.locator('kite-msg').nth(thread.seq - 1);
  await message.locator('.actions').waitFor({ state: 'attached' });
  return message;
}

const photo = (name: string): Content => ({
  type: 'file',
  kind: 'photo',
  mime: 'image/jpeg',
  width: 1280,
  height: 853,
  url: `${stage.chat.url}/files/${name}.svg`,
});

describe('what may be done with a message', () => {
  it('is reached by keyboard alone, and the focus comes back', async () => {
    const page = await stage.visitAndOpen();
    const heard = await told(page);
    await say(page, { type: 'text', text: 'Good day!' });
    await say(page, { type: 'text', text: 'How can I help?' });
    await log(page).focus();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Message actions');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    const menu = page.getByRole('menu');
    await menu.waitFor();
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'detached' });
    expect(await dialog(page).isVisible()).toBe(true);
    expect(await focused(page)).toBe('Message actions');
    await page.keyboard.press('Enter');
    await menu.getByRole('menuitemradio').nth(1).waitFor();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect.poll(heard).toEqual([['kite-react', { seq: 1, emoji: '❤' }]]);
    await menu.waitFor({ state: 'detached' });
  });

  it('is to answer, to copy, and to react with all that Telegram allows', async () => {
    const page = await stage.visitAndOpen();
    // With the desk there, a reaction is carried out, and the message shows it.
    await page.getByRole('button', { name: 'Attach a file' }).waitFor();
    const heard = await told(page);
    const message = await say(
      page,
      { type: 'text', text: 'Good day!' },
      { reactions: [{ by: 'visitor', emoji: '👍' }] },
    );
    await message.hover();
    await message.getByRole('button', { name: 'Message actions' }).click();
    await page.getByRole('menuitem', { name: 'Copy text' }).waitFor();
    expect(await page.getByRole('menuitem').allInnerTexts()).toEqual(['', 'Reply', 'Copy text']);
    expect(await page.getByRole('menuitemradio', { checked: true }).innerText()).toBe('👍');
    await page.getByRole('menuitem', { name: 'More emoji' }).click();
    await expect.poll(() => page.getByRole('menuitemradio').count()).toBe(73);
    const { x, y, width, height } = (await page.getByRole('menu').boundingBox())!;
    const screen = page.viewportSize()!;
    expect(Math.min(x, y, screen.width - x - width, screen.height - y - height)).toBeGreaterThan(0);
    await page.getByRole('menuitemradio', { name: '🦄' }).click();
    await message.getByRole('button', { name: '🦄 from you' }).click();
    await message.getByRole('button', { name: 'Message actions' }).click();
    await page.getByRole('menuitem', { name: 'Reply' }).click();
    expect(await heard()).toEqual([
      ['kite-react', { seq: 1, emoji: '🦄' }],
      ['kite-react', { seq: 1, emoji: '' }],
      ['kite-reply', { seq: 1 }],
    ]);
  });

  it.each([
    ['', false],
    [', though it comes late', true],
  ])(
    'is no longer to be chosen when the message is gone, nor with another in its place%s',
    async (_name, isLate) => {
      const page = await stage.visitAndOpen();
      const fetched = page.waitForResponse(/kite-message-menu/);
      let release = () => {};
      const released = new Promise<void>((done) => (release = done));
      await page.route(/kite-message-menu/, (route) => released.then(() => route.continue()));
      await say(page, { type: 'text', text: 'Good day, Anna!' });
      const message = await say(page, { type: 'text', text: 'What can I do for you?' });
      await message.getByRole('button', { name: 'Message actions' }).click();
      if (!isLate) {
        release();
        await page.getByRole('menu').waitFor();
      }
      await page.evaluate(() => document.querySelector('kite-chat')!.identify(null));
      await page.getByRole('menu').waitFor({ state: 'detached' });
      release();
      await (await fetched).finished();
      await write(page, 'Anybody there?');
      await stage.chat.until(() => stage.chat.posts.length === 1);
      const [, thread] = [...stage.chat.threads.values()];
      stage.chat.show(thread!, [thread!.append('operator', 'Good day, Bob!')]);
      await log(page).getByText('Good day, Bob!').waitFor();
      expect(await page.getByRole('menu').count()).toBe(0);
    },
  );

  it('is to change and to take back what is one’s own, which is asked once', async () => {
    const page = await stage.visitAndOpen();
    const heard = await told(page);
    const message = await say(page, { type: 'text', text: 'Good day' }, { author: 'visitor' });
    const open = () => message.getByRole('button', { name: 'Message actions' }).click();
    await open();
    await page.getByRole('menuitem', { name: 'Edit' }).click();
    await open();
    expect(await page.getByRole('menuitemradio').count()).toBe(0);
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await page.getByRole('button', { name: 'Keep' }).click();
    await open();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await page
      .getByRole('alertdialog', { name: 'Delete this message?' })
      .getByRole('button', { name: 'Delete' })
      .click();
    expect(await heard()).toEqual([
      ['kite-edit', { seq: 1, text: 'Good day' }],
      ['kite-erase', { seq: 1 }],
    ]);
  });

  it('is shown to a finger that stays', async () => {
    const page = await stage.visitAndOpen(EMBED, PHONE);
    const message = await say(page, { type: 'text', text: 'Good day!' });
    const { x, y } = (await message.boundingBox())!;
    const touch = await page.context().newCDPSession(page);
    await touch.send('Input.dispatchTouchEvent', {
      type: 'touchStart',
      touchPoints: [{ x: x + 20, y: y + 30 }],
    });
    await page.getByRole('menu').waitFor();
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    expect(await page.getByRole('menu').isVisible()).toBe(true);
    await page.touchscreen.tap(x + 150, 700);
    await page.getByRole('menu').waitFor({ state: 'detached' });
  });
});

describe('what is hidden', () => {
  it('is shown by a press, with the focus where it was', async () => {
    const page = await stage.visitAndOpen();
    const marks = [{ kind: 'spoiler', start: 4, length: 6 }];
    const message = await say(page, { type: 'text', text: 'The secret is out', marks });
    const hidden = message.getByRole('button', { name: 'Hidden text, show it' });
    await hidden.focus();
    await page.keyboard.press('Enter');
    await hidden.waitFor({ state: 'detached' });
    expect(await message.locator('.words').innerText()).toBe('The secret is out');
  });
});

describe('a photo', () => {
  it('opens large, leads on to its neighbours, and closes by Escape', async () => {
    const page = await stage.visitAndOpen();
    await serveGallery(page);
    await say(page, photo('1'), { album: 'a' });
    await page.evaluate(() => document.querySelector('kite-chat')!.ready);
    const { thread } = stage.chat;
    stage.chat.show(thread, [thread.append('operator', '', { content: photo('2'), album: 'a' })]);
    const photos = page.getByRole('button', { name: 'Enlarge the photo' });
    await expect.poll(() => photos.count()).toBe(2);
    await photos.first().click();
    const viewer = page.getByRole('dialog', { name: 'Photo viewer' });
    await viewer.getByText('1 / 2').waitFor();
    await page.keyboard.press('ArrowRight');
    await viewer.getByText('2 / 2').waitFor();
    await viewer.getByRole('button', { name: 'Zoom' }).click();
    expect(await viewer.getByRole('img').evaluate(({ clientWidth }) => clientWidth)).toBeGreaterThan(1280);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await viewer.waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('Enlarge the photo, 1 / 2');
    expect(await dialog(page).isVisible()).toBe(true);
  });

  it('whose address has ended asks for another one', async () => {
    const page = await stage.visitAndOpen();
    const heard = await told(page);
    const message = await say(page, photo('gone'));
    await message.getByText('This did not load.').waitFor();
    expect(await heard()).toEqual([['kite-refresh', { seq: 1 }]]);
    await serveGallery(page);
    const { thread } = stage.chat;
    stage.chat.show(thread, [thread.change(1, { content: photo('anew') })]);
    await message.getByRole('button', { name: 'Enlarge the photo' }).waitFor();
    await expect
      .poll(() => message.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBe(1280);
  });
});

describe('a voice message', () => {
  it('is played, and moved in by keyboard', async () => {
    const page = await stage.visitAndOpen();
    await serveGallery(page);
    const url = `${stage.chat.url}/files/voice.wav`;
    const message = await say(page, { type: 'file', kind: 'voice', mime: 'audio/wav', seconds: 60, url });
    const slider = message.getByRole('slider', { name: 'Voice message, Position' });
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    expect(await slider.getAttribute('aria-valuetext')).toBe('0:05');
    await page.keyboard.press('ArrowLeft');
    await message.getByRole('button', { name: 'Voice message, Play' }).click();
    await message.getByRole('button', { name: 'Voice message, Pause' }).waitFor();
    await message.getByRole('button', { name: 'Voice message, Play' }).waitFor();
  });
});

describe('sounds', () => {
  const voice = (name: string): Content => ({
    type: 'file',
    kind: 'voice',
    mime: 'audio/wav',
    seconds: 30,
    name: `${name}.wav`,
    url: `${stage.chat.url}/files/${name}.wav`,
  });

  it('play one at a time', async () => {
    const page = await stage.visitAndOpen();
    await serveGallery(page);
    const first = await say(page, voice('long-1'));
    const second = await say(page, voice('long-2'));
    const playing = { name: 'Voice message, Pause' };
    await first.getByRole('button', { name: 'Voice message, Play' }).click();
    await first.getByRole('button', playing).waitFor();
    await second.getByRole('button', { name: 'Voice message, Play' }).click();
    await second.getByRole('button', playing).waitFor();
    await first.getByRole('button', { name: 'Voice message, Play' }).waitFor();
    expect(await log(page).getByRole('button', playing).count()).toBe(1);
  });

  it('fall silent for a video, and the video for them', async () => {
    const page = await stage.visitAndOpen();
    await serveGallery(page);
    const sound = await say(page, voice('long-1'));
    const film = { type: 'file', kind: 'video', mime: 'audio/wav' } as const;
    const message = await say(page, { ...film, url: `${stage.chat.url}/files/long-2.wav` });
    const note = await say(page, {
      ...film,
      kind: 'video-note',
      url: `${stage.chat.url}/files/long-3.wav`,
    });
    const video = message.locator('video');
    const isSilent = () => video.evaluate((player: HTMLVideoElement) => player.paused);
    await sound.getByRole('button', { name: 'Voice message, Play' }).click();
    await sound.getByRole('button', { name: 'Voice message, Pause' }).waitFor();
    await video.evaluate((player: HTMLVideoElement) => player.play());
    await sound.getByRole('button', { name: 'Voice message, Play' }).waitFor();
    expect(await isSilent()).toBe(false);
    await note.getByRole('button', { name: 'Video message, Play' }).click();
    await note.getByRole('button', { name: 'Video message, Pause' }).waitFor();
    expect(await isSilent()).toBe(true);
    await sound.getByRole('button', { name: 'Voice message, Play' }).click();
    await note.getByRole('button', { name: 'Video message, Play' }).waitFor();
  });

  it('that this browser does not know are there to be taken along', async () => {
    const page = await stage.visitAndOpen();
    const message = await say(page, { ...voice('voice'), mime: 'audio/x-unheard-of' } as Content);
    const link = message.getByRole('link', { name: /voice\.wav/ });
    expect(await link.getAttribute('href')).toBe(`${stage.chat.url}/files/voice.wav`);
    expect(await message.getByRole('button', { name: 'Voice message, Play' }).count()).toBe(0);
  });

  it('that turn out to be none say so', async () => {
    const page = await stage.visitAndOpen();
    await serveGallery(page);
    const message = await say(page, voice('noise'));
    await message.getByRole('button', { name: 'Voice message, Play' }).click();
    await message.getByRole('button', { name: 'Try again' }).waitFor();
  });
});

describe.each([
  ['en', 'Delayed – we keep trying'],
  ['uk', 'Затримується – пробуємо далі'],
])('a message that the operators do not have after ten seconds, in %s,', (locale, words) => {
  it('is called delayed until they have it', async () => {
    const page = await stage.visit(EMBED, { locale });
    await page.evaluate((lang) => (document.documentElement.lang = lang), locale);
    await page.clock.install();
    await page.getByRole('button').first().click();
    const box = page.getByRole('textbox');
    await box.fill('Good day');
    await box.press('Enter');
    await stage.chat.until(() => stage.chat.posts.length === 1);
    await page.clock.fastForward(11_000);
    await page.getByText(words).waitFor();
    const { thread } = stage.chat;
    thread.receipts = { delivered: 1, read: 0 };
    stage.chat.show(thread, []);
    await page.getByText(words).waitFor({ state: 'detached' });
  });
});

describe('an answer', () => {
  it('leads to what it answers', async () => {
    const page = await stage.visitAndOpen();
    const first = await say(page, { type: 'text', text: 'The very first' });
    for (let count = 0; count < 12; count++)
      await say(page, { type: 'text', text: `${count}\n\n\nand more` });
    const message = await say(page, { type: 'text', text: 'Yes' }, { reply: { seq: 1 } });
    await message.getByRole('button', { name: 'The very first' }).click();
    await expect
      .poll(async () => ((await first.boundingBox())?.y ?? 0) > (await log(page).boundingBox())!.y)
      .toBe(true);
  });
});
