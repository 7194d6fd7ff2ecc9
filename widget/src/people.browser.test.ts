import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { serveGallery } from '../test/gallery.ts';
import { PHONE, pictured, violations } from '../test/looks.ts';
import { EMBED } from '../test/site.ts';
import { dialog, field, focused, launcher, log, say, Stage } from '../test/stage.ts';

const stage = new Stage();
const PAGE = `<main><h1>Cups</h1><p>Made by hand. <a href="#">Read more</a></p></main>${EMBED}`;

/** Everything that can be pressed within the chat, with its size and name. */
function targets(page: Page): Promise<{ name: string; width: number; height: number }[]> {
  return page.evaluate(() => {
    const found: { name: string; width: number; height: number }[] = [];
    const look = (root: ParentNode) => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element.shadowRoot) look(element.shadowRoot);
        if (!element.matches('button, a, input:not([type=file]), textarea, [tabindex="0"]')) continue;
        const area = element.closest('label') ?? element;
        const { width, height } = area.getBoundingClientRect();
        if (!element.checkVisibility({ visibilityProperty: true }) || width === 0) continue;
        const name = element.getAttribute('aria-label') ?? element.textContent!.trim();
        found.push({ name, width: Math.round(width), height: Math.round(height) });
      }
    };
    look(document.querySelector('kite-chat')!.shadowRoot!);
    return found;
  });
}

/** A talk with a failed message, an answer with a link, and the menu of the chat and of a message to be opened. */
async function talk(page: Page): Promise<void> {
  await say(page, 'Good day, see https://shop.example');
  await stage.chat.until(() => stage.chat.posts.length === 1);
  stage.chat.mishaps.push({ code: 'too-many-waiting', text: 'Please try later.' });
  await say(page, 'Anybody there?');
  await page.getByRole('button', { name: 'Try again' }).waitFor();
  await field(page).fill('');
  stage.chat.reply('Good day! How can I help?');
  await log(page).getByText('How can I help?').waitFor();
  await log(page).getByRole('button', { name: 'Message actions' }).last().waitFor();
}

describe('every state of the chat', () => {
  const looks: [string, BrowserContextOptions][] = [
    ['light', {}],
    ['dark', { colorScheme: 'dark' }],
    ['phone', PHONE],
    ['dark phone', { ...PHONE, colorScheme: 'dark' }],
    ['forced colours', { forcedColors: 'active' }],
    ['at 200 % of the size', { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 }],
  ];

  it.each(looks)('is free of faults that axe knows: %s', { timeout: 120_000 }, async (name, options) => {
    const page = await stage.visit(PAGE, { reducedMotion: 'reduce', ...options });
    const look = async (state: string) => {
      await pictured(page, `${name}-${state}`);
      expect(await violations(page), state).toEqual([]);
    };
    await launcher(page).waitFor();
    await look('closed');
    await launcher(page).click();
    await dialog(page).getByText('Good to see you').waitFor();
    await page.getByRole('button', { name: 'Chat options' }).waitFor();
    await look('empty');
    await talk(page);
    await look('talk');
    await page.getByRole('button', { name: 'Chat options' }).click();
    await page.getByRole('switch', { name: /title/ }).check();
    await look('options');
    await page.keyboard.press('Escape');
    const message = log(page).locator('kite-msg').last();
    await message.hover();
    await message.locator('.actions').click();
    await page.getByRole('menu').waitFor();
    await look('message menu');
    await page.getByRole('menuitem', { name: 'More emoji' }).click();
    await page.getByRole('menuitemradio').nth(72).waitFor();
    await look('emoji');
    await page.keyboard.press('Escape');
    await log(page).locator('kite-msg').first().hover();
    await page.getByRole('button', { name: 'Message actions' }).first().click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await look('question');
    await page.keyboard.press('Escape');
    stage.chat.refuse(1012, 'restart 3600');
    stage.chat.closeAll(1011);
    await dialog(page)
      .getByRole('status')
      .getByText(/connect/i)
      .waitFor();
    await look('no connection');
    stage.chat.refuse(4404);
    await page.reload();
    await launcher(page).click();
    await page.getByRole('alert').waitFor();
    await look('no such chat');
  });
});

describe('what can be pressed', () => {
  it.each([
    ['with a mouse', 24, {}],
    ['with a finger', 24, PHONE],
  ] as const)('is large enough to be hit %s', async (_name, least, options) => {
    const page = await stage.visitAndOpen(PAGE, { reducedMotion: 'reduce', ...options });
    await talk(page);
    await page.getByRole('button', { name: 'Chat options' }).click();
    const small = (await targets(page)).filter(
      // A link within words is as high as they are, which WCAG 2.2 allows.
      ({ name, width, height }) => Math.min(width, height) < least && !name.startsWith('https://'),
    );
    expect(small).toEqual([]);
  });

  it('and is often used is as large as a fingertip on a phone', async () => {
    const page = await stage.visitAndOpen(PAGE, PHONE);
    await field(page).fill('Good day');
    await page.getByRole('button', { name: 'Attach a file' }).waitFor();
    await page.getByRole('button', { name: 'Chat options' }).waitFor();
    for (const { name, width, height } of await targets(page))
      if (/Send|Attach|Close|options/.test(name))
        expect(Math.min(width, height), name).toBeGreaterThanOrEqual(40);
  });
});

describe('with the keyboard alone', () => {
  it('everything is reached in its order, and the page below with it', async () => {
    const page = await stage.visit(PAGE);
    await launcher(page).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('Message');
    await talk(page);
    await page.keyboard.press('Shift+Tab');
    const way: string[] = [];
    const note = async (key: string) => {
      way.push(await words(page));
      await page.keyboard.press(key);
    };
    for (let steps = 0; steps < 7; steps++) await note('Shift+Tab');
    expect(way).toEqual([
      'Continue in Telegram',
      'Message actions',
      'Try again',
      'https://shop.example',
      'Messages',
      'Close',
      'Chat options',
    ]);
    await page.keyboard.press('Shift+Tab');
    // On a desktop the dialog does not keep anybody from the page.
    expect(await words(page)).toBe('Read more');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Chat options');
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'hidden' });
    await expect.poll(() => focused(page)).toBe('Open chat');
  });

  it('the messages are scrolled, a menu is opened, a choice is made, and the way back is short', async () => {
    const page = await stage.visitAndOpen(PAGE);
    await talk(page);
    for (let number = 0; number < 20; number++) stage.chat.reply(`And ${number}`);
    await log(page).getByText('And 19').waitFor();
    await log(page).focus();
    const top = () => log(page).evaluate((list) => list.scrollTop);
    await expect.poll(top).toBeGreaterThan(100);
    const before = await top();
    await page.keyboard.press('PageUp');
    await expect.poll(top).toBeLessThan(before - 100);
    await page.getByRole('button', { name: 'New messages' }).waitFor({ state: 'detached' });
    await page.keyboard.press('End');
    await page.keyboard.press('Tab');
    while ((await focused(page)) !== 'Message actions') await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Reply' }).waitFor();
    await page.keyboard.press('ArrowDown');
    while (!(await page.getByRole('menuitem', { name: 'Reply' }).evaluate((item) => item.matches(':focus'))))
      await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('Message');
    await page.getByRole('button', { name: 'Do not reply' }).waitFor();
  });
});

/** What a screen reader finds there, whatever the time and the address. */
async function heard(what: Locator): Promise<string> {
  const found = (await what.ariaSnapshot()).replaceAll(stage.chat.url, 'https://chat.example');
  return found.replace(/\d+:\d\d( [ap]m)?/gi, 'time');
}

describe('what a screen reader is told', () => {
  it('is a dialog with its name, a polite log, a field, and buttons that say what they do', async () => {
    const page = await stage.visitAndOpen(PAGE);
    await talk(page);
    expect(await heard(page.locator('kite-chat'))).toMatchInlineSnapshot(`
      "- button "Close chat" [expanded]
      - dialog "Acme":
        - banner:
          - heading "Acme" [level=2]
          - button "Chat options"
          - button "Close"
        - status
        - log "Messages":
          - separator: Today
          - text: "You: Good day, see"
          - link "https://shop.example":
            - /url: https://shop.example
          - time: time
          - text: Sent
          - button "Message actions"
          - text: "You: Anybody there?"
          - time: time
          - text: Not delivered Please try later.
          - button "Try again"
          - text: Max Good day! How can I help?
          - time: time
          - button "Message actions"
        - button "Continue in Telegram"
        - textbox "Message":
          - /placeholder: Write a message…
        - button "Emoji"
        - button "Attach a file"
        - button "Record a voice message""
    `);
    expect(await log(page).getAttribute('aria-live')).toBe('polite');
    expect(await dialog(page).getAttribute('aria-modal')).toBeNull();
    expect(await dialog(page).getAttribute('lang')).toBe('en-GB');
  });

  it('is where to begin, before anything is said', async () => {
    const page = await stage.visitAndOpen(PAGE);
    await page.getByRole('button', { name: 'Record a voice message' }).waitFor();
    await page.getByRole('button', { name: 'Chat options' }).waitFor();
    expect(await heard(dialog(page))).toMatchInlineSnapshot(`
      "- dialog "Acme":
        - banner:
          - heading "Acme" [level=2]
          - button "Chat options"
          - button "Close"
        - status
        - log "Messages":
          - paragraph: Good to see you
          - paragraph: Ask us anything. A person will answer right here.
        - textbox "Message":
          - /placeholder: Write a message…
        - button "Emoji"
        - button "Attach a file"
        - button "Record a voice message""
    `);
  });

  it('is how far each own message got', async () => {
    const page = await stage.visitAndOpen(PAGE);
    for (const text of ['read', 'delivered', 'stored']) await say(page, `This is ${text}`);
    await stage.chat.until(() => stage.chat.posts.length === 3);
    const { thread } = stage.chat;
    thread.receipts = { delivered: 2, read: 1 };
    stage.chat.show(thread, []);
    stage.chat.mishaps.push({ code: 'too-many-waiting', text: 'Please try later.' });
    await say(page, 'This is refused');
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    await field(page).fill('');
    stage.chat.refuse(1012, 'restart 3600');
    stage.chat.closeAll(1011);
    await stage.chat.until(() => stage.chat.hellos.length === 2);
    await say(page, 'This waits');
    await dialog(page)
      .getByRole('status')
      .getByText(/connect/i)
      .waitFor();
    expect(await heard(log(page))).toMatchInlineSnapshot(`
      "- log "Messages":
        - separator: Today
        - text: "You: This is read"
        - time: time
        - text: Read
        - button "Message actions"
        - text: "You: This is delivered"
        - time: time
        - text: Delivered
        - button "Message actions"
        - text: "You: This is stored"
        - time: time
        - text: Sent
        - button "Message actions"
        - text: "You: This is refused"
        - time: time
        - text: Not delivered Please try later.
        - button "Try again"
        - text: "You: This waits"
        - time: time
        - text: Sending"
    `);
  });

  it('is what may be done with the chat and with a message', async () => {
    const page = await stage.visitAndOpen(PAGE);
    await talk(page);
    await page.getByRole('button', { name: 'Chat options' }).click();
    expect(await heard(page.getByRole('group', { name: 'Chat options' }))).toMatchInlineSnapshot(`
      "- group "Chat options":
        - text: Sound for new messages
        - switch "Sound for new messages"
        - text: Count in the tab title
        - switch "Count in the tab title""
    `);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Message actions' }).first().click();
    expect(await heard(page.getByRole('menu'))).toMatchInlineSnapshot(`
      "- menu "Message actions":
        - menuitem "Reply"
        - menuitem "Copy text"
        - menuitem "Edit"
        - menuitem "Delete""
    `);
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    expect(await heard(page.getByRole('alertdialog'))).toMatchInlineSnapshot(`
      "- alertdialog "Delete this message?":
        - paragraph: Delete this message?
        - button "Keep"
        - button "Delete""
    `);
    await page.getByRole('button', { name: 'Keep' }).click();
    await page.getByRole('button', { name: 'Message actions' }).last().click();
    await page.getByRole('menuitem', { name: 'More emoji' }).click();
    await page.getByRole('menuitemradio').nth(72).waitFor();
    const emoji = await heard(page.getByRole('menu'));
    expect(emoji.split('\n').slice(0, 4).join('\n')).toMatchInlineSnapshot(`
      "- menu "Message actions":
        - group "React":
          - menuitemradio "❤️"
          - menuitemradio "👍""
    `);
  });

  it('is what the owner asks, before the first words and after the last', async () => {
    const fields = [
      { name: 'email', label: 'Your e-mail', kind: 'email', required: true } as const,
      { name: 'order', label: 'Order number', kind: 'text', required: false } as const,
    ];
    stage.chat.look = { name: 'Acme', form: { fields }, rating: true };
    const page = await stage.visitAndOpen(PAGE);
    await dialog(page).getByRole('textbox', { name: 'Your e-mail' }).waitFor();
    await say(page, 'Good day');
    await dialog(page).getByText('Please fill this in.').waitFor();
    expect(await heard(dialog(page).getByRole('group').first())).toMatchInlineSnapshot(`
      "- group "Before we start":
        - text: Before we start Your e-mail
        - textbox "Your e-mail" [invalid]
        - text: Please fill this in. Order number (optional)
        - textbox "Order number (optional)""
    `);
    await dialog(page).getByRole('textbox', { name: 'Your e-mail' }).fill('anna@shop.example');
    await field(page).press('Enter');
    await stage.chat.until(() => stage.chat.posts.length === 1);
    stage.chat.closeThread();
    const rating = dialog(page).getByRole('group', { name: 'How did we do?' });
    await rating.getByRole('radio', { name: 'Good', exact: true }).check();
    await rating.getByText('Thank you for telling us.').waitFor();
    expect(await heard(rating)).toMatchInlineSnapshot(`
      "- group "How did we do?":
        - text: How did we do?
        - radio "Very bad"
        - radio "Bad"
        - radio "Okay"
        - radio "Good" [checked]
        - radio "Very good"
        - status: Thank you for telling us.
        - textbox "Anything to add?"
        - button "Send""
    `);
  });

  it('is how to go on in Telegram, also by the camera of a phone', async () => {
    const page = await stage.visitAndOpen(PAGE);
    await say(page, 'Good day');
    await page.evaluate(() => Object.assign(window, { open: () => null }));
    await page.getByRole('button', { name: 'Continue in Telegram' }).click();
    const link = page.getByRole('link', { name: 'Open Telegram' });
    await link.waitFor();
    expect(await heard(dialog(page))).toMatchInlineSnapshot(`
      "- dialog "Acme":
        - banner:
          - heading "Acme" [level=2]
          - button "Chat options"
          - button "Close"
        - status
        - log "Messages":
          - separator: Today
          - text: "You: Good day"
          - time: time
          - text: Sent
          - button "Message actions"
        - status: This link opens your conversation in Telegram. It works once, for 24 hours.
        - img "A code for the camera of your phone that opens your conversation in Telegram"
        - paragraph: Or scan this with your phone. It works once.
        - button "Hide the code"
        - link "Open Telegram":
          - /url: https://t.me/acme_bot?start=v_1
        - textbox "Message":
          - /placeholder: Write a message…
        - button "Emoji"
        - button "Attach a file"
        - button "Record a voice message""
    `);
  });

  it('is a photo in large, and the way to its neighbours', async () => {
    const page = await stage.visitAndOpen(PAGE);
    await serveGallery(page);
    await page.evaluate(() => document.querySelector('kite-chat')!.ready);
    const { thread } = stage.chat;
    for (const name of ['1', '2']) {
      const url = `${stage.chat.url}/files/${name}.svg`;
      const content = {
        type: 'file',
        kind: 'photo',
        mime: 'image/jpeg',
        width: 1280,
        height: 853,
        url,
      } as const;
      thread.append('operator', '', { content, album: 'a', name: 'Max' });
    }
    stage.chat.show(thread, thread.entries);
    expect(await heard(log(page))).toMatchInlineSnapshot(`
      "- log "Messages":
        - separator: Today
        - text: Max
        - button "Enlarge the photo, 1 / 2"
        - button "Enlarge the photo, 2 / 2"
        - time: time
        - button "Message actions""
    `);
    await page.getByRole('button', { name: 'Enlarge the photo' }).first().click();
    const viewer = page.getByRole('dialog', { name: 'Photo viewer' });
    await viewer.getByRole('img').waitFor();
    expect(await heard(viewer)).toMatchInlineSnapshot(`
      "- dialog "Photo viewer":
        - img "Photo"
        - button "Zoom"
        - link "Download":
          - /url: https://chat.example/files/1.svg
        - button "Close"
        - button "Next photo"
        - status: 1 / 2"
    `);
  });

  it('is that the chat is closed, and how many answers wait', async () => {
    const page = await stage.visitAndOpen(PAGE);
    await say(page, 'Good day');
    await stage.chat.until(() => stage.chat.posts.length === 1);
    await page.keyboard.press('Escape');
    stage.chat.reply('Good day!');
    stage.chat.reply('How can I help?');
    await page.getByRole('button', { name: 'Open chat', description: '2 unread' }).waitFor();
    expect(await launcher(page).getAttribute('aria-expanded')).toBe('false');
    await dialog(page).waitFor({ state: 'hidden' });
    expect(await page.locator('kite-chat').ariaSnapshot()).toMatchInlineSnapshot(
      `"- button "Open chat": "2""`,
    );
  });
});

describe('on a phone', () => {
  it('the page below is out of reach, until the chat is closed', async () => {
    const page = await stage.visitAndOpen(`<button id="own">Buy</button>${PAGE}`, PHONE);
    const inert = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('[inert]')].map(({ localName, id }) => id || localName),
      );
    await expect.poll(inert).toContain('own');
    expect(await inert()).toContain('main');
    expect(await dialog(page).getAttribute('aria-modal')).toBe('true');
    for (let steps = 0; steps < 12; steps++) {
      await page.keyboard.press('Tab');
      expect(['own', 'a', 'Close chat']).not.toContain(await focused(page));
    }
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await expect.poll(inert).toEqual([]);
    await expect.poll(() => focused(page)).toBe('Open chat');
  });

  it('nothing of the page is changed for good when the open chat is removed', async () => {
    const page = await stage.visitAndOpen(PAGE, PHONE);
    await expect.poll(() => page.locator('main[inert]').count()).toBe(1);
    await page.evaluate(() => document.querySelector('kite-chat')!.remove());
    expect(await page.locator('[inert]').count()).toBe(0);
  });

  it('what the page itself had put out of reach stays so', async () => {
    const page = await stage.visitAndOpen(`<div inert id="own">Later</div>${PAGE}`, PHONE);
    await expect.poll(() => page.locator('main[inert]').count()).toBe(1);
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await expect.poll(() => page.locator('main[inert]').count()).toBe(0);
    expect(await page.locator('#own[inert]').count()).toBe(1);
  });

  it('a finger pulls the chat away by its head, but not by its messages', async () => {
    const page = await stage.visitAndOpen(PAGE, PHONE);
    await expect.poll(() => page.locator('main[inert]').count()).toBe(1);
    await swipe(page, 400, 700);
    expect(await dialog(page).isVisible()).toBe(true);
    await swipe(page, 30, 70, 30);
    await expect.poll(() => dialog(page).evaluate(({ style }) => style.translate)).toBe('');
    expect(await dialog(page).isVisible()).toBe(true);
    await swipe(page, 30, 330);
    await dialog(page).waitFor({ state: 'hidden' });
    await expect.poll(() => focused(page)).toBe('Open chat');
  });

  it('the keyboard on the glass takes nothing of it', async () => {
    const page = await stage.visitAndOpen(PAGE, PHONE);
    await expect.poll(() => page.locator('main[inert]').count()).toBe(1);
    await page.evaluate(() => {
      // What a browser tells when a keyboard of 400 pixels has come up and it has moved the page by 60.
      Object.defineProperties(visualViewport!, {
        height: { value: 444, configurable: true },
        offsetTop: { value: 60, configurable: true },
      });
      visualViewport!.dispatchEvent(new Event('resize'));
    });
    await expect.poll(() => dialog(page).boundingBox()).toEqual({ x: 0, y: 60, width: 390, height: 444 });
    const box = (await field(page).boundingBox())!;
    expect(box.y + box.height).toBeLessThanOrEqual(504);
  });

  it('nothing is below the notch, the line at the end of the screen, or its round corners', async () => {
    const page = await stage.visit(PAGE, PHONE);
    const devtools = await page.context().newCDPSession(page);
    const insets = { top: 47, left: 12, bottom: 34, right: 12 };
    await devtools.send('Emulation.setSafeAreaInsetsOverride', { insets });
    await launcher(page).waitFor();
    const bottom = async (part: Locator) => {
      const { y, height } = (await part.boundingBox())!;
      return y + height;
    };
    expect(await bottom(launcher(page))).toBeLessThanOrEqual(844 - 34);
    await launcher(page).click();
    await expect.poll(() => page.locator('main[inert]').count()).toBe(1);
    expect((await page.getByRole('heading', { name: 'Acme' }).boundingBox())!.y).toBeGreaterThanOrEqual(47);
    expect(await bottom(field(page))).toBeLessThanOrEqual(844 - 34);
    expect((await field(page).boundingBox())!.x).toBeGreaterThanOrEqual(12);
  });

  it('turned on its side it still fills the screen', async () => {
    const page = await stage.visitAndOpen(PAGE, { ...PHONE, viewport: { width: 844, height: 390 } });
    await expect.poll(() => dialog(page).boundingBox()).toEqual({ x: 0, y: 0, width: 844, height: 390 });
    await expect.poll(() => page.locator('main[inert]').count()).toBe(1);
  });
});

/** What names the element that has the focus. */
async function words(page: Page): Promise<string> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? '';
  });
}

/** A finger that goes down the screen, in so many milliseconds. */
async function swipe(page: Page, from: number, to: number, everyMs = 16): Promise<void> {
  const touch = await page.context().newCDPSession(page);
  const point = (y: number) => [{ x: 150, y }];
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: point(from) });
  for (let step = 1; step <= 6; step++) {
    await page.evaluate((pause) => new Promise((over) => setTimeout(over, pause)), everyMs);
    await touch.send('Input.dispatchTouchEvent', {
      type: 'touchMove',
      touchPoints: point(from + ((to - from) * step) / 6),
    });
  }
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

describe('who wants less movement', () => {
  it('sees none', async () => {
    const page = await stage.visitAndOpen(PAGE, { reducedMotion: 'reduce' });
    await talk(page);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    const moving = await page.evaluate(() => {
      const moves: string[] = [];
      const look = (root: ParentNode) => {
        for (const element of root.querySelectorAll('*')) {
          if (element.shadowRoot) look(element.shadowRoot);
          const { animationName, transitionDuration } = getComputedStyle(element);
          if (animationName !== 'none' || transitionDuration !== '0s') moves.push(element.localName);
        }
      };
      look(document.querySelector('kite-chat')!.shadowRoot!);
      return moves;
    });
    expect(moving).toEqual([]);
  });
});

describe('large words', () => {
  it.each([
    ['at 400 % of the size', 320, 256],
    ['on the smallest phone', 320, 480],
  ])(
    'leave room for messages and field, and nothing to be scrolled sideways: %s',
    async (_name, width, height) => {
      const page = await stage.visitAndOpen(PAGE, { viewport: { width, height } });
      await say(page, 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(4));
      await page.getByRole('button', { name: 'Continue in Telegram' }).waitFor();
      const fromEnd = () =>
        log(page).evaluate((list) => list.scrollHeight - list.clientHeight - list.scrollTop);
      await expect.poll(fromEnd).toBeLessThanOrEqual(1);
      await pictured(page, `small-${width}-${height}`);
      expect((await log(page).boundingBox())!.height).toBeGreaterThan(60);
      const box = (await field(page).boundingBox())!;
      expect(box.y + box.height).toBeLessThanOrEqual(height);
      const wide = await log(page).evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
      expect(wide).toBe(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    },
  );

  it('and more space between letters and lines lose nothing', async () => {
    const page = await stage.visitAndOpen(PAGE, { reducedMotion: 'reduce' });
    await talk(page);
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }',
      );
      const look = (root: ShadowRoot) => {
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
        for (const element of root.querySelectorAll('*')) if (element.shadowRoot) look(element.shadowRoot);
      };
      look(document.querySelector('kite-chat')!.shadowRoot!);
    });
    await pictured(page, 'text-spacing');
    const cut = await log(page).evaluate((list) =>
      [...list.querySelectorAll('kite-msg')].flatMap((row) =>
        [...row.shadowRoot!.querySelectorAll<HTMLElement>('.bubble, .text')]
          .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
          .map(({ className }) => className),
      ),
    );
    expect(cut).toEqual([]);
  });
});

describe('the time', () => {
  it.each([
    ['Europe/Kyiv', 'uk-UA', '0:30', '24 листопада'],
    ['America/New_York', 'en-US', '5:30 PM', 'November 23'],
  ])('is that of the reader in %s', async (timezoneId, locale, time, day) => {
    const page = await stage.visit(PAGE.replace('data-channel', `data-lang="${locale}" data-channel`), {
      timezoneId,
      locale,
    });
    await page.locator('kite-chat button').click();
    await page.evaluate(() => document.querySelector('kite-chat')!.ready);
    const { thread } = stage.chat;
    stage.chat.show(thread, [thread.append('operator', 'Good evening', { at: '2020-11-23T22:30:00Z' })]);
    const messages = page.getByRole('log');
    await messages.getByText('Good evening').waitFor();
    expect((await messages.locator('time').innerText()).replace(/\s/g, ' ')).toBe(time);
    expect(await messages.getByRole('separator').innerText()).toContain(day);
  });
});
