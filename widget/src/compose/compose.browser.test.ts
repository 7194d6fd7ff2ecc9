import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PHONE, pictured, violations } from '../../test/looks.ts';
import { refusalTexts, uploadRefusals } from '../../test/refusals.ts';
import { EMBED } from '../../test/site.ts';
import { dialog, field, focused, launcher, log, say, Stage } from '../../test/stage.ts';

const stage = new Stage();

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const textFile = (name: string, text = 'bytes') => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(text),
});

/** Whether this element of a shadow root has the focus. */
const isFocused = (element: Element): boolean =>
  (element.getRootNode() as ShadowRoot).activeElement === element;

/** A visitor before a dialog with all that writing needs, which comes a moment after the dialog. */
async function atDesk(...how: Parameters<typeof stage.visitAndOpen>): Promise<Page> {
  const page = await stage.visitAndOpen(...how);
  await button(page, 'Attach a file').waitFor();
  return page;
}

async function pick(page: Page, ...files: ReturnType<typeof textFile>[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await button(page, 'Attach a file').click();
  await (await chooser).setFiles(files);
}

describe('an emoji', () => {
  it('is put where the cursor is, by mouse or by keyboard, and never far from the hand', async () => {
    const page = await atDesk();
    await field(page).fill('Good day!');
    await field(page).evaluate((area) => (area as HTMLTextAreaElement).setSelectionRange(8, 8));
    await button(page, 'Emoji').click();
    const picker = page.getByRole('menu', { name: 'Emoji' });
    await picker.getByRole('menuitem', { name: '🙂' }).click();
    expect(await field(page).inputValue()).toBe('Good day🙂!');
    expect(await focused(page)).toBe('Message');
    await button(page, 'Emoji').press('Enter');
    await expect.poll(() => picker.getByRole('menuitem').first().evaluate(isFocused)).toBe(true);
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight'])
      await page.keyboard.press(key);
    await pictured(page, 'compose-emoji');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    expect(await field(page).inputValue()).toBe('Good day🙂😁!');
    await page.keyboard.press('Enter');
    await stage.chat.until(() => stage.chat.posts.length === 1);
    expect(stage.chat.posts[0]!.text).toBe('Good day🙂😁!');
  });

  it.each([
    ['Escape', (page: Page) => page.keyboard.press('Escape'), 'Message'],
    ['its button', (page: Page) => button(page, 'Emoji').click(), 'Message'],
    ['a press elsewhere', (page: Page) => log(page).click({ position: { x: 9, y: 9 } }), 'Messages'],
  ])('is not picked after %s, and the chat stays open', async (_name, leave, focus) => {
    const page = await atDesk();
    await button(page, 'Emoji').click();
    const picker = page.getByRole('menu', { name: 'Emoji' });
    await picker.waitFor();
    await leave(page);
    await picker.waitFor({ state: 'detached' });
    await expect.poll(() => focused(page)).toBe(focus);
    expect(await dialog(page).isVisible()).toBe(true);
  });

  it('is on the keyboard of a phone, which needs no button for it', async () => {
    const page = await atDesk(undefined, PHONE);
    expect(await button(page, 'Emoji').isVisible()).toBe(false);
  });

  it('stays within a small block of the page, also from right to left', async () => {
    const page = await stage.visit(
      '<kite-chat channel="k-demo" placement="inline" open lang="he" style="inline-size: 320px; block-size: 320px"></kite-chat><script src="/kite-chat.js"></script>',
    );
    await button(page, 'אימוג׳י').click();
    const picker = (await page.locator('kite-emoji-picker').boundingBox())!;
    const block = (await page.locator('kite-chat').boundingBox())!;
    expect(picker.x).toBeGreaterThanOrEqual(block.x);
    expect(picker.y).toBeGreaterThanOrEqual(block.y);
    expect(picker.x + picker.width).toBeLessThanOrEqual(block.x + block.width);
  });
});

describe('a file', () => {
  it('is picked, sent with the text as its caption, and asked about on leaving while it is on its way', async () => {
    const page = await atDesk();
    await pick(page, textFile('list.txt'), textFile('second.txt'));
    await dialog(page).getByText('second.txt').waitFor();
    await button(page, 'Remove second.txt').click();
    const release = stage.chat.uploads.hold();
    await say(page, 'Here it is');
    await say(page, 'and this comes after');
    await page.getByRole('progressbar', { name: 'Sending list.txt' }).waitFor();
    await pictured(page, 'compose-uploading');
    expect(await leavingAsks(page)).toBe(true);
    release();
    await stage.chat.until(() => stage.chat.posts.length === 2);
    expect(stage.chat.posts.map(({ text, file }) => [text, file])).toEqual([
      ['Here it is', 'f_1'],
      ['and this comes after', undefined],
    ]);
    expect(stage.chat.uploads.all).toMatchObject([{ name: 'list.txt', language: 'en' }]);
    expect(await page.getByRole('progressbar').count()).toBe(0);
    expect(await leavingAsks(page)).toBe(false);
  });

  it('may be stopped on its way', async () => {
    const page = await atDesk();
    await pick(page, textFile('list.txt'));
    const release = stage.chat.uploads.hold();
    await button(page, 'Send').click();
    await button(page, 'Stop sending list.txt').click();
    release();
    await say(page, 'Good day');
    await stage.chat.until(() => stage.chat.posts.length === 1);
    expect(stage.chat.posts[0]!.text).toBe('Good day');
    expect(await log(page).locator('kite-msg').count()).toBe(1);
  });

  it('too big or empty is told about and not sent', async () => {
    const page = await atDesk();
    await say(page, 'Good day');
    await stage.chat.until(() => stage.chat.posts.length === 1);
    await pick(page, textFile('huge.bin', 'x'.repeat(200_001)));
    await page.getByText('“huge.bin” is too big').waitFor();
    await pick(page, textFile('nothing.txt', ''));
    await page.getByText('“nothing.txt” is empty.').waitFor();
    await pictured(page, 'compose-refused');
    expect(stage.chat.uploads.all).toEqual([]);
  });

  it('that the server refuses shows its sentence, and may be tried again', async () => {
    const page = await atDesk();
    stage.chat.uploads.mishaps.push({ status: 415, code: 'file-kind', detail: 'Not this kind, please.' });
    await pick(page, textFile('list.txt'));
    await button(page, 'Send').click();
    await log(page).getByText('Not this kind, please.').waitFor();
    await page.route('**/files/**', (route) => route.abort());
    await button(page, 'Try again').click();
    await log(page).getByText('The file did not get through.').waitFor();
    await pictured(page, 'compose-failed');
    await page.unroute('**/files/**');
    await button(page, 'Try again').click();
    await stage.chat.until(() => stage.chat.posts.length === 1);
  });

  it('may be pasted, and dropped on the dialog', async () => {
    const page = await atDesk(EMBED, { viewport: { width: 1000, height: 800 } });
    await button(page, 'Attach a file').waitFor();
    await field(page).evaluate((input) => {
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File(['bytes'], 'pasted.txt'));
      input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, composed: true }));
    });
    await dialog(page).getByText('pasted.txt').waitFor();
    const drag = (type: string) =>
      log(page).evaluate((list, name) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File(['bytes'], 'dropped.txt'));
        list.dispatchEvent(
          new DragEvent(name, { dataTransfer, bubbles: true, composed: true, cancelable: true }),
        );
      }, type);
    await drag('dragenter');
    await page.getByText('Drop files here').waitFor();
    await pictured(page, 'compose-dragging');
    await drag('drop');
    await dialog(page).getByText('dropped.txt').waitFor();
    expect(await page.getByText('Drop files here').count()).toBe(0);
    await button(page, 'Send').click();
    await stage.chat.until(() => stage.chat.posts.length === 2);
  });

  it('may be kept back by the page', async () => {
    const page = await atDesk();
    await page.evaluate(() =>
      document.querySelector('kite-chat')!.addEventListener('kite-chat.send', (event) => {
        if (event.detail.files?.some(({ name }) => name === 'secret.txt')) event.preventDefault();
      }),
    );
    await pick(page, textFile('secret.txt'));
    await button(page, 'Send').click();
    await say(page, 'Good day');
    await button(page, 'Remove secret.txt').click();
    await say(page, 'Good evening');
    await stage.chat.until(() => stage.chat.posts.length === 1);
    expect(stage.chat.posts[0]!.text).toBe('Good evening');
  });
});

describe.each([
  ['English', 'en'],
  ['Ukrainian', 'uk'],
] as const)('whatever the server refuses, in %s,', (_, language) => {
  const refusals = refusalTexts(language);

  it('has a code and a sentence', () => {
    expect(refusals.size).toBeGreaterThan(15);
    expect([...refusals.values()].join()).not.toMatch(/[{}]/);
    expect(uploadRefusals().length).toBeGreaterThan(5);
  });

  it('leaves the words of a message in the field, and says why at the message', async () => {
    const page = await atDesk();
    for (const [code, text] of refusals) {
      stage.chat.mishaps.push({ code, text });
      await say(page, `Words for ${code}`);
      await log(page).locator('kite-msg').last().getByText(text).waitFor();
      await expect.poll(() => field(page).inputValue()).toBe(`Words for ${code}`);
    }
  });

  it('leaves an edit in the field, and says why above it', async () => {
    const page = await atDesk();
    await say(page, 'Good dya');
    await log(page).getByText('Sent', { exact: true }).waitFor();
    await field(page).press('ArrowUp');
    for (const [code, text] of refusals) {
      stage.chat.mishaps.push({ code, text });
      await say(page, `Words for ${code}`);
      await dialog(page).getByRole('status').getByText(text).waitFor();
      expect(await field(page).inputValue()).toBe(`Words for ${code}`);
    }
  });

  it('says why a reaction was not set', async () => {
    const page = await atDesk();
    await say(page, 'Good day');
    await stage.chat.until(() => stage.chat.posts.length === 1);
    stage.chat.reply('What may we do for you?');
    await log(page).getByText('What may we do').waitFor();
    await field(page).fill('half a thought');
    const text = refusals.get('bad-reaction')!;
    stage.chat.mishaps.push({ code: 'bad-reaction', text });
    await tell(page, 'kite-react', { seq: 2, emoji: '🦖' });
    await dialog(page).getByText(text).waitFor();
    expect(await field(page).inputValue()).toBe('half a thought');
  });

  it('keeps a file where it can be tried again, with the reason', async () => {
    const page = await atDesk();
    for (const { code, status } of uploadRefusals()) {
      const detail = refusals.get(code)!;
      stage.chat.uploads.mishaps.push({ status, code, detail });
      await pick(page, textFile(`${code}.txt`));
      await button(page, 'Send').click();
      const message = log(page).locator('kite-msg').last();
      await message.getByText(detail).waitFor();
      await message.getByRole('button', { name: 'Try again' }).waitFor();
    }
  });
});

describe('a long text', () => {
  it('that is sent before all for writing is there waits for it, in the field', async () => {
    let release = (): void => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const page = await stage.visit();
    await page.route('**/writing-desk-*.js', async (route) => {
      await held;
      await route.continue();
    });
    await launcher(page).click();
    await dialog(page).waitFor();
    const text = 'Good day to you all. '.repeat(300).trim();
    await field(page).fill(text);
    await field(page).press('Enter');
    expect(await field(page).inputValue()).toBe(text);
    release();
    await stage.chat.until(() => stage.chat.posts.length === 2);
    expect(stage.chat.posts.map(({ text: portion }) => portion).join(' ')).toBe(text);
    await expect.poll(() => field(page).inputValue()).toBe('');
  });

  it('says in how many messages it will be sent, and arrives whole', async () => {
    const page = await atDesk();
    await button(page, 'Attach a file').waitFor();
    const text = 'Good day to you all. '.repeat(500).trim();
    await field(page).fill(text);
    await page.getByText('Will be sent as 3 messages').waitFor();
    await field(page).press('Enter');
    await stage.chat.until(() => stage.chat.posts.length === 3);
    expect(stage.chat.posts.map(({ text: portion }) => portion).join(' ')).toBe(text);
  });

  it('is taken from the page too', async () => {
    const page = await stage.visit();
    const stored = await page.evaluate(() => document.querySelector('kite-chat')!.send('x'.repeat(5000)));
    expect(stored).toMatchObject({ seq: 2 });
  });
});

describe('a voice message', () => {
  it('is recorded and arrives as Ogg', async () => {
    const page = await atDesk(EMBED, { permissions: ['microphone'] });
    await button(page, 'Record a voice message').click();
    await page.getByRole('timer').getByText('0:01').waitFor();
    await pictured(page, 'compose-recording');
    expect(await focused(page)).toBe('Send the voice message');
    await button(page, 'Send the voice message').click();
    await stage.chat.until(() => stage.chat.posts.length === 1);
    const [voice] = stage.chat.uploads.all;
    expect(voice!.bytes.subarray(0, 4).toString()).toBe('OggS');
    expect(voice!.bytes.includes('OpusHead')).toBe(true);
    expect(voice!.name).toBe('voice.ogg');
    expect(await plays(page, voice!.bytes)).toBeGreaterThan(0.8);
  });

  it('is thrown away by Escape, and the dialog stays', async () => {
    const page = await atDesk(EMBED, { permissions: ['microphone'] });
    await button(page, 'Record a voice message').click();
    await button(page, 'Throw the recording away').waitFor();
    await page.keyboard.press('Escape');
    await button(page, 'Record a voice message').waitFor();
    expect(await focused(page)).toBe('Message');
    expect(stage.chat.uploads.all).toEqual([]);
  });

  it.each<[string, (page: Page) => Promise<void>]>([
    ['the dialog is closed', (page) => button(page, /^Close$/).click()],
    ['the page closes it', (page) => page.evaluate(() => document.querySelector('kite-chat')!.hide())],
    ['the chat is removed', (page) => page.evaluate(() => document.querySelector('kite-chat')!.remove())],
  ])('ends when %s, and the microphone is free', async (_name, end) => {
    const page = await atDesk(EMBED, { permissions: ['microphone'] });
    await watchMicrophone(page);
    await button(page, 'Record a voice message').click();
    await page.getByRole('timer').waitFor();
    await end(page);
    await expect.poll(() => microphone(page)).toEqual(['ended']);
    expect(stage.chat.uploads.all).toEqual([]);
  });

  it('does not begin when the chat is gone before the visitor has allowed it', async () => {
    const page = await atDesk(EMBED, { permissions: ['microphone'] });
    await watchMicrophone(page);
    await page.evaluate(() => {
      const { getUserMedia } = navigator.mediaDevices;
      navigator.mediaDevices.getUserMedia = async (wanted) => {
        const allowed = new Promise((allow) => Object.assign(window, { allow }));
        const stream = await getUserMedia.call(navigator.mediaDevices, wanted);
        await allowed;
        return stream;
      };
    });
    await button(page, 'Record a voice message').click();
    await expect.poll(() => microphone(page)).toEqual(['live']);
    await page.evaluate(() => document.querySelector('kite-chat')!.hide());
    await page.evaluate(() => (window as unknown as { allow(): void }).allow());
    await expect.poll(() => microphone(page)).toEqual(['ended']);
  });

  /** Keeps an eye on every microphone that the page is given. */
  async function watchMicrophone(page: Page): Promise<void> {
    await page.evaluate(() => {
      const tracks: MediaStreamTrack[] = [];
      Object.assign(window, { tracks });
      const { getUserMedia } = navigator.mediaDevices;
      navigator.mediaDevices.getUserMedia = async (wanted) => {
        const stream = await getUserMedia.call(navigator.mediaDevices, wanted);
        tracks.push(...stream.getTracks());
        return stream;
      };
    });
  }

  const microphone = (page: Page) =>
    page.evaluate(() =>
      (window as unknown as { tracks: MediaStreamTrack[] }).tracks.map(({ readyState }) => readyState),
    );

  it('without a microphone is explained', async () => {
    const page = await atDesk();
    await button(page, 'Record a voice message').waitFor();
    await page.evaluate(() => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    });
    await button(page, 'Record a voice message').click();
    await page.getByText('We may not use your microphone.').waitFor();
  });

  it('is not offered where the page has no microphone to give', async () => {
    const page = await stage.visit('');
    await page.addInitScript(() => Object.defineProperty(navigator, 'mediaDevices', { value: undefined }));
    await page.goto(stage.site.page('/plain', EMBED));
    await button(page, 'Open chat').click();
    await button(page, 'Attach a file').waitFor();
    expect(await button(page, 'Record a voice message').count()).toBe(0);
    expect(await button(page, 'Send').isDisabled()).toBe(true);
  });
});

describe('an own message', () => {
  it('is edited by the arrow up, and the draft is there again', async () => {
    const page = await atDesk();
    await say(page, 'Good dya');
    await stage.chat.until(() => stage.chat.posts.length === 1);
    await log(page).getByText('Sent', { exact: true }).waitFor();
    await field(page).press('ArrowUp');
    await dialog(page).getByText('Editing your message').waitFor();
    await pictured(page, 'compose-editing');
    stage.chat.mishaps.push({ code: 'not-yours', text: 'This one can no longer be changed.' });
    await say(page, 'Good day');
    await page.getByText('This one can no longer be changed.').waitFor();
    expect(await field(page).inputValue()).toBe('Good day');
    await field(page).press('Enter');
    await log(page).getByText('Good day', { exact: true }).waitFor();
    await expect.poll(() => field(page).inputValue()).toBe('');
    expect(stage.chat.changes.at(-1)).toEqual({ type: 'edit', seq: 1, text: 'Good day' });
  });

  it('is left as it is by Escape, which closes the dialog only then', async () => {
    const page = await atDesk();
    await say(page, 'Good day');
    await log(page).getByText('Sent', { exact: true }).waitFor();
    await field(page).fill('half a thought');
    await tell(page, 'kite-edit', { seq: 1, text: 'Good day' });
    await expect.poll(() => field(page).inputValue()).toBe('Good day');
    await field(page).fill('Bad day');
    await field(page).press('Escape');
    await expect.poll(() => field(page).inputValue()).toBe('half a thought');
    expect(await dialog(page).isVisible()).toBe(true);
    await field(page).press('Escape');
    await dialog(page).waitFor({ state: 'hidden' });
    expect(stage.chat.changes).toEqual([]);
  });
});

describe('an answer', () => {
  it('tells which message it is to', async () => {
    const page = await atDesk();
    await say(page, 'Good day');
    await stage.chat.until(() => stage.chat.posts.length === 1);
    stage.chat.reply('What may we do for you?');
    await log(page).getByText('What may we do').waitFor();
    await tell(page, 'kite-reply', { seq: 2 });
    await dialog(page).getByText('Reply to Max').waitFor();
    await expect.poll(() => focused(page)).toBe('Message');
    await field(page).fill('A blue cup, please');
    await pictured(page, 'compose-replying');
    await field(page).press('Enter');
    await stage.chat.until(() => stage.chat.posts.length === 2);
    expect(stage.chat.posts[1]).toMatchObject({ text: 'A blue cup, please', reply: 2 });
    expect(await dialog(page).getByText('Reply to Max').count()).toBe(0);
  });
});

describe('people who cannot see or hear well', () => {
  it.each(['light', 'dark'] as const)('find nothing wrong in the %s theme', async (colorScheme) => {
    const page = await atDesk(`<main><h1>Acme</h1></main>${EMBED}`, {
      colorScheme,
      reducedMotion: 'reduce',
      permissions: ['microphone'],
    });
    await say(page, 'Good day');
    await stage.chat.until(() => stage.chat.posts.length === 1);
    await tell(page, 'kite-reply', { seq: 1 });
    await pick(page, textFile('list.txt'), textFile('nothing.txt', ''));
    await page.getByText('“nothing.txt” is empty.').waitFor();
    expect(await violations(page)).toEqual([]);
    stage.chat.uploads.hold();
    await button(page, 'Send').click();
    await button(page, 'Record a voice message').click();
    await page.getByRole('timer').waitFor();
    expect(await violations(page)).toEqual([]);
  });
});

describe('who writes', () => {
  it('is told to the operators, not with every key', async () => {
    const page = await atDesk();
    await button(page, 'Attach a file').waitFor();
    await field(page).pressSequentially('Good day');
    await field(page).press('Enter');
    await stage.chat.until(() => stage.chat.posts.length === 1);
    expect(stage.chat.typing).toBe(1);
  });
});

/** What a part of the conversation would tell. */
function tell(page: Page, name: string, detail: object): Promise<void> {
  return log(page).evaluate(
    (list, [type, told]) => {
      list.dispatchEvent(new CustomEvent(type, { detail: told, bubbles: true, composed: true }));
    },
    [name, detail] as const,
  );
}

function leavingAsks(page: Page): Promise<boolean> {
  return page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));
}

/** For how long a browser plays this, in seconds. */
function plays(page: Page, bytes: Buffer): Promise<number> {
  return page.evaluate(
    async (values) => {
      const sound = await new OfflineAudioContext(1, 48_000, 48_000).decodeAudioData(
        Uint8Array.from(values).buffer,
      );
      return sound.duration;
    },
    [...bytes],
  );
}
