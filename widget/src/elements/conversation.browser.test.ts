import { describe, expect, it } from 'vitest';
import { EMBED } from '../../test/site.ts';
import { climbTo, dialog, field, focused, launcher, log, say, settled, Stage } from '../../test/stage.ts';

const stage = new Stage();

describe('the dialog', () => {
  it('opens by keyboard, takes the focus, and gives it back on Escape', async () => {
    const page = await stage.visit();
    await launcher(page).focus();
    await page.keyboard.press('Enter');
    await dialog(page).waitFor();
    await expect.poll(() => focused(page)).toBe('Message');
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'hidden' });
    await expect.poll(() => focused(page)).toBe('Open chat');
  });

  it('gives the focus back to the button of the page that opened it', async () => {
    const page =
      await stage.visit(`<button id="own" onclick="document.querySelector('kite-chat').show()">Help</button>
      <kite-chat channel="k-demo" launcher="none"></kite-chat>${EMBED}`);
    await page.locator('#own').click();
    await expect.poll(() => focused(page)).toBe('Message');
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await expect.poll(() => focused(page)).toBe('own');
  });

  it('is named by the channel, or by the page', async () => {
    const page = await stage.visitAndOpen();
    await page.getByRole('dialog', { name: 'Acme' }).waitFor();
    await page.evaluate(() => document.querySelector('kite-chat')!.setAttribute('heading', 'Ask us'));
    await page.getByRole('dialog', { name: 'Ask us' }).waitFor();
  });

  it.each([
    [4404, 'This chat is no longer here'],
    [4403, 'not open on this site yet'],
  ])('says in warm words that there is no chat after %i', async (code, words) => {
    stage.chat.refuse(code);
    const page = await stage.visitAndOpen();
    await page.getByRole('alert').getByText(words).waitFor();
    expect(await field(page).count()).toBe(0);
  });

  it('says that the connection is gone, and no more when it is back', async () => {
    const page = await stage.visitAndOpen();
    await say(page, 'Good day');
    await stage.chat.until(() => stage.chat.posts.length === 1);
    stage.chat.refuse(1013);
    stage.chat.cut();
    await page.getByText('Connection lost').waitFor();
    stage.chat.refuse();
    await page.getByText('Connection lost').waitFor({ state: 'detached' });
  });
});

describe('a message', () => {
  it('goes out by Enter, and breaks the line by Shift and Enter', async () => {
    const page = await stage.visitAndOpen();
    await field(page).pressSequentially('Good');
    await page.keyboard.press('Shift+Enter');
    await field(page).pressSequentially('day');
    await page.getByRole('button', { name: 'Send' }).click();
    await stage.chat.until(() => stage.chat.posts.length === 1);
    expect(stage.chat.posts[0]!.text).toBe('Good\nday');
    await expect.poll(() => field(page).inputValue()).toBe('');
    expect(await focused(page)).toBe('Message');
  });

  it('half written is still there when the chat was closed, and after a reload, but in this tab alone', async () => {
    const page = await stage.visitAndOpen();
    await field(page).fill('About order 7');
    await page.keyboard.press('Escape');
    await launcher(page).click();
    expect(await field(page).inputValue()).toBe('About order 7');
    await page.reload();
    await launcher(page).click();
    expect(await field(page).inputValue()).toBe('About order 7');
    const other = await page.context().newPage();
    await other.goto(stage.chat.url);
    await launcher(other).click();
    expect(await field(other).inputValue()).toBe('');
    expect(stage.chat.posts).toEqual([]);
  });

  it('is not sent by the Enter that picks a word of an input method', async () => {
    const page = await stage.visitAndOpen();
    await field(page).fill('にほん');
    await field(page).dispatchEvent('keydown', { key: 'Enter', isComposing: true });
    await field(page).dispatchEvent('keydown', { key: 'Enter', keyCode: 229 });
    await say(page, 'にほんご');
    await stage.chat.until(() => stage.chat.posts.length === 1);
    expect(stage.chat.posts.map(({ text }) => text)).toEqual(['にほんご']);
  });

  it('tells how far it got', async () => {
    const page = await stage.visitAndOpen();
    await say(page, 'Good day');
    await log(page).getByText('Sent', { exact: true }).waitFor();
    const { thread } = stage.chat;
    thread.receipts = { delivered: 1, read: 0 };
    stage.chat.show(thread);
    await log(page).getByText('Delivered', { exact: true }).waitFor();
    thread.receipts = { delivered: 1, read: 1 };
    stage.chat.show(thread);
    await log(page).getByText('Read', { exact: true }).waitFor();
    stage.chat.show(thread, [thread.change(1, { failed: 'group-gone' })]);
    await log(page).locator('.failure').getByText('Not delivered').waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
    await stage.chat.until(() => stage.chat.posts.length === 2);
    expect(stage.chat.posts[1]!.id).not.toBe(stage.chat.posts[0]!.id);
  });

  it('not sent yet is still there after a reload', async () => {
    const page = await stage.visitAndOpen();
    await field(page).fill('half a thought');
    await page.reload();
    await launcher(page).click();
    await expect.poll(() => field(page).inputValue()).toBe('half a thought');
  });

  it('is text, never markup, and only its links can be followed', async () => {
    const page = await stage.visitAndOpen();
    await say(page, '<img src=x onerror=alert(1)> (see https://shop.example/a_(b)). javascript:alert(1)');
    const message = log(page).locator('kite-msg');
    await message.waitFor();
    expect(await message.locator('img').count()).toBe(0);
    const links = message.getByRole('link');
    expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual([
      'https://shop.example/a_(b)',
    ]);
    expect(await links.getAttribute('rel')).toContain('noopener');
  });

  it('of a kind that is not known says so', async () => {
    const page = await stage.visitAndOpen();
    await say(page, 'Good day');
    await stage.chat.until(() => stage.chat.posts.length === 1);
    const { thread } = stage.chat;
    stage.chat.show(thread, [thread.append('operator', '', { content: { type: 'unshown', kind: 'story' } })]);
    await log(page).getByText("This kind of message can't be shown here yet.").waitFor();
  });
});

describe('the list', () => {
  const talk = async (length: number) => {
    const page = await stage.visitAndOpen();
    await page.evaluate(() => document.querySelector('kite-chat')!.ready);
    for (let number = 1; number <= length; number++)
      stage.chat.thread.append('operator', `message ${number}`);
    await page.reload();
    await launcher(page).click();
    await log(page).getByText(`message ${length}`, { exact: true }).waitFor();
    return page;
  };

  it('fetches what was said before on scrolling up, and keeps its place', async () => {
    const page = await talk(120);
    const seen = log(page).getByText('message 71', { exact: true });
    await climbTo(page, 'message 71');
    await climbTo(page, 'message 70');
    await expect.poll(async () => ((await seen.boundingBox())?.y ?? 0) > 0).toBe(true);
    expect(await log(page).evaluate((list) => list.scrollTop)).toBeGreaterThan(500);
  });

  it('stays at the end, but not under the eyes of who reads above', async () => {
    const page = await talk(40);
    stage.chat.reply('the newest');
    await expect.poll(() => atEnd()).toBe(true);
    await settled(page);
    await log(page).evaluate((list) => (list.scrollTop -= 600));
    await page.evaluate(() => new Promise(requestAnimationFrame));
    stage.chat.reply('even newer');
    const pill = page.getByRole('button', { name: 'New messages' });
    await pill.click();
    await expect.poll(() => atEnd()).toBe(true);
    await pill.waitFor({ state: 'detached' });

    function atEnd(): Promise<boolean> {
      return log(page).evaluate((list) => list.scrollHeight - list.clientHeight - list.scrollTop < 2);
    }
  });

  it('stays at the end when what is in it shrinks and grows before it is drawn', async () => {
    const page = await talk(20);
    const fromEnd = () =>
      log(page).evaluate((list) => list.scrollHeight - list.clientHeight - list.scrollTop);
    await expect.poll(fromEnd).toBeLessThanOrEqual(1);
    await log(page).evaluate((scroller) => {
      const list = scroller.firstElementChild as HTMLElement;
      list.style.display = 'none';
      scroller.getBoundingClientRect();
      list.style.display = '';
      const more = list.appendChild(document.createElement('div'));
      more.style.cssText = 'flex: none; block-size: 120px';
    });
    await expect.poll(fromEnd).toBeLessThanOrEqual(1);
  });

  it('leaves no room for a name where nobody speaks', async () => {
    const page = await stage.visitAndOpen(undefined, { reducedMotion: 'reduce' });
    await page.evaluate(() => document.querySelector('kite-chat')!.ready);
    stage.chat.closeThread();
    const message = log(page).locator('kite-msg', { hasText: 'This conversation is closed.' });
    const above = await message.evaluate((row) => {
      const bubble = row.shadowRoot!.querySelector('.bubble')!;
      return bubble.getBoundingClientRect().top - row.getBoundingClientRect().top;
    });
    expect(above).toBe(0);
  });

  it('tells the days apart', async () => {
    const page = await stage.visitAndOpen();
    await page.evaluate(() => document.querySelector('kite-chat')!.ready);
    const { thread } = stage.chat;
    thread.append('operator', 'long ago', { at: '2020-02-03T10:00:00Z' });
    thread.append('operator', 'yesterday', { at: new Date(Date.now() - 86_400_000).toISOString() });
    stage.chat.reply('now');
    stage.chat.show(thread, thread.entries);
    await expect
      .poll(() => page.getByRole('separator').allInnerTexts())
      .toEqual(['Monday, 3 February 2020', 'Yesterday', 'Today']);
  });
});

describe('another tab', () => {
  it('shows what is said in this one', async () => {
    const page = await stage.visitAndOpen();
    const other = await page.context().newPage();
    await other.goto(stage.chat.url);
    await launcher(other).click();
    await say(page, 'Good day');
    await log(other).getByText('Good day').waitFor();
    await log(other).getByText('Sent', { exact: true }).waitFor();
    expect(await log(other).getByText('Good day').count()).toBe(1);
    expect(stage.chat.threads.size).toBe(1);
  });
});
