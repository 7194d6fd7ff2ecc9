import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { serveGallery } from '../test/gallery.ts';
import { PHONE } from '../test/looks.ts';
import { EMBED } from '../test/site.ts';
import { dialog, field, idle, launcher, log, say, Stage } from '../test/stage.ts';
import type { Content } from './client/frames.ts';

const stage = new Stage();
const PLACE: Content = { type: 'location', latitude: 50.45, longitude: 30.52 };

/** Lets a part of the widget not be fetched, and tells how often it was asked for and how to let it through. */
async function lose(page: Page, part: string): Promise<{ asked(): number; find(): Promise<void> }> {
  let asked = 0;
  const file = new RegExp(`assets/${part}-`);
  await page.route(file, (route) => (asked++, route.abort()));
  return { asked: () => asked, find: () => page.unroute(file) };
}

/** The other side says something; whoever has opened the chat sees it. */
async function hear(page: Page, content: Content): Promise<void> {
  await page.evaluate(() => document.querySelector('kite-chat')!.ready);
  const { thread } = stage.chat;
  stage.chat.show(thread, [thread.append('operator', '', { content, name: 'Max' })]);
}

async function openMenu(page: Page): Promise<void> {
  const message = log(page).locator('kite-msg').last();
  await message.hover();
  await message.getByRole('button', { name: 'Message actions' }).click();
}

async function reopen(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'hidden' });
  await launcher(page).click();
}

/** A chat that could not fetch what shows more than words. */
async function withoutContent() {
  const page = await stage.visit();
  const content = await lose(page, 'content');
  await launcher(page).click();
  await hear(page, PLACE);
  await log(page).getByText('The rest follows as soon as it can be fetched.').waitFor();
  return { page, content };
}

describe('what could not be fetched', () => {
  it('of the messages is there with the next one, and is not asked for without end', async () => {
    const { page, content } = await withoutContent();
    stage.chat.reply('Our workshop');
    await log(page).getByText('Our workshop').waitFor();
    await expect.poll(content.asked).toBe(2);
    await idle(page);
    await content.find();
    stage.chat.reply('Come and see');
    await log(page).locator('kite-card').waitFor();
    await openMenu(page);
    await page.getByRole('menuitem', { name: 'Reply' }).click();
    await page.getByRole('button', { name: 'Do not reply' }).waitFor();
    expect(content.asked()).toBe(2);
  });

  it('of the messages is there when the connection is back', async () => {
    const { page, content } = await withoutContent();
    stage.chat.refuse(1013);
    stage.chat.cut();
    await page.getByText('Connection lost').waitFor();
    await content.find();
    stage.chat.refuse();
    await log(page).locator('kite-card').waitFor();
  });

  it('of the messages is there when the chat is opened again', async () => {
    const { page, content } = await withoutContent();
    await content.find();
    await reopen(page);
    await log(page).locator('kite-card').waitFor();
  });

  it('for writing is there when the chat is opened again, with all that a phone needs', async () => {
    const page = await stage.visit(`<main>Cups</main>${EMBED}`, PHONE);
    const desk = await lose(page, 'writing-desk');
    await launcher(page).click();
    await expect.poll(desk.asked).toBe(1);
    await say(page, 'Good day');
    await log(page).getByText('Sent', { exact: true }).waitFor();
    await desk.find();
    await reopen(page);
    await page.getByRole('button', { name: 'Attach a file' }).waitFor();
    await expect.poll(() => page.locator('main[inert]').count()).toBe(1);
  });

  it('for a long text is there when it is sent once more', async () => {
    const page = await stage.visit();
    const desk = await lose(page, 'writing-desk');
    await launcher(page).click();
    await say(page, 'word '.repeat(1_000));
    await expect.poll(desk.asked).toBe(2);
    expect(await field(page).inputValue()).not.toBe('');
    await desk.find();
    await field(page).press('Enter');
    await stage.chat.until(() => stage.chat.posts.length === 2);
  });

  it('of what the owner asks is there when the chat is opened again', async () => {
    stage.chat.look = {
      name: 'Acme',
      rating: true,
      form: { fields: [{ name: 'email', label: 'Your e-mail', kind: 'email', required: true }] },
    };
    const page = await stage.visit();
    const form = await lose(page, 'form-part');
    const rating = await lose(page, 'rating-part');
    await launcher(page).click();
    await expect.poll(form.asked).toBe(1);
    await form.find();
    await reopen(page);
    await dialog(page).getByRole('textbox', { name: 'Your e-mail' }).fill('anna@shop.example');
    await say(page, 'Good day');
    await stage.chat.until(() => stage.chat.posts.length === 1);
    stage.chat.closeThread();
    await expect.poll(rating.asked).toBe(1);
    await rating.find();
    await reopen(page);
    await dialog(page).getByRole('radio', { name: 'Good', exact: true }).waitFor();
  });

  it.each<[string, string, (page: Page) => Promise<void>, (page: Page) => Promise<void>]>([
    [
      'the menu of a message',
      'kite-message-menu',
      openMenu,
      (page) => page.getByRole('menuitem', { name: 'Reply' }).waitFor(),
    ],
    [
      'a photo in large',
      'viewer',
      (page) => page.getByRole('button', { name: 'Enlarge the photo' }).click(),
      (page) => page.getByRole('dialog', { name: 'Photo viewer' }).waitFor(),
    ],
    [
      'a voice message',
      'voice',
      (page) => page.getByRole('button', { name: 'Record a voice message' }).click(),
      (page) => page.getByRole('timer').waitFor(),
    ],
    [
      'another language',
      'uk',
      (page) =>
        page.evaluate(() => {
          const { lang } = document.querySelector('kite-chat')!;
          document.querySelector('kite-chat')!.lang = lang === 'uk' ? 'en' : 'uk';
        }),
      (page) => page.getByRole('log', { name: 'Повідомлення' }).waitFor(),
    ],
  ])('is there at the next try: %s', async (_name, part, attempt, success) => {
    const page = await stage.visit(EMBED, { permissions: ['microphone'] });
    await serveGallery(page);
    const lost = await lose(page, part);
    await launcher(page).click();
    await hear(page, {
      type: 'file',
      kind: 'photo',
      mime: 'image/jpeg',
      width: 1280,
      height: 853,
      url: `${stage.chat.url}/files/1.svg`,
    });
    await attempt(page);
    await expect.poll(lost.asked).toBe(1);
    await lost.find();
    for (let tries = part === 'uk' ? 2 : 1; tries > 0; tries--) await attempt(page);
    await success(page);
  });

  it('of all emoji is there at the next try', async () => {
    const page = await stage.visitAndOpen();
    const picker = await lose(page, 'kite-emoji-picker');
    await hear(page, { type: 'text', text: 'Good day!' });
    await openMenu(page);
    await page.getByRole('menuitem', { name: 'More emoji' }).click();
    await expect.poll(picker.asked).toBe(1);
    await picker.find();
    await page.getByRole('menuitem', { name: 'More emoji' }).click();
    await page.getByRole('menuitemradio', { name: '🦄' }).waitFor();
  });

  it('of emoji for what is written is there at the next press', async () => {
    const page = await stage.visitAndOpen();
    const picker = await lose(page, 'kite-emoji-picker');
    const button = page.getByRole('button', { name: 'Emoji' });
    await button.click();
    await expect.poll(picker.asked).toBe(1);
    await dialog(page).getByText('There is no connection right now').waitFor();
    await picker.find();
    await button.click();
    await page.getByRole('menuitem', { name: '🎉' }).waitFor();
  });

  it('of a greeting is no reason to fetch all else twice', async () => {
    stage.chat.look = { name: 'Acme', greeting: { text: 'Hi!', afterSeconds: 0, pages: [] } };
    const page = await stage.visitAndOpen();
    const greeting = await lose(page, 'greeting');
    await page.evaluate(() => {
      const other = document.createElement('kite-chat');
      other.setAttribute('channel', 'k-other');
      other.setAttribute('live', '');
      // Not below the pointer, where all would be fetched at once.
      other.setAttribute('placement', 'start');
      document.body.append(other);
    });
    await expect.poll(greeting.asked).toBe(1);
    await page.evaluate(() => document.querySelectorAll('kite-chat')[1]!.show());
    await page.locator('kite-chat').nth(1).getByRole('dialog').waitFor();
  });
});
