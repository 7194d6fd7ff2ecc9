import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { EMBED } from '../test/site.ts';
import { dialog, focused, launcher, say, Stage } from '../test/stage.ts';

const stage = new Stage();

/** Counts the notes that are played. */
async function listen(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    Object.assign(window, { notes: 0 });
    const { start } = OscillatorNode.prototype;
    OscillatorNode.prototype.start = function (when) {
      (window as unknown as { notes: number }).notes++;
      start.call(this, when);
    };
  });
  await page.reload();
  return () => page.evaluate(() => (window as unknown as { notes: number }).notes);
}

const menu = (page: Page) => page.getByRole('button', { name: 'Chat options' });
const choice = (page: Page, name: RegExp) => page.getByRole('switch', { name });

async function choose(page: Page, name: RegExp): Promise<void> {
  await menu(page).click();
  await choice(page, name).check();
  await page.keyboard.press('Escape');
}

/** Opens the chat, is somebody, and says something. */
async function enter(page: Page): Promise<void> {
  await launcher(page).click();
  await say(page, 'Good day');
  await stage.chat.until(() => stage.chat.posts.length >= 1);
}

describe('a new message', () => {
  it('makes no sound and leaves the title alone, as long as the visitor has not asked for it', async () => {
    const page = await stage.visit();
    const notes = await listen(page);
    await enter(page);
    await menu(page).waitFor();
    await page.keyboard.press('Escape');
    stage.chat.reply('Good day!');
    await page.waitForFunction(() => document.querySelector('kite-chat')!.unread === 1);
    expect(await page.title()).toBe('Cups');
    expect(await notes()).toBe(0);
    expect(await page.evaluate(() => Object.keys(localStorage).some((key) => key.includes('bell')))).toBe(
      false,
    );
  });

  it('is heard when the visitor has switched the sound on and looks elsewhere, also after a reload', async () => {
    const page = await stage.visit();
    const notes = await listen(page);
    await enter(page);
    await choose(page, /Sound/);
    await expect.poll(notes).toBe(2);
    await page.reload();
    await launcher(page).click();
    await expect.poll(() => menu(page).count()).toBe(1);
    stage.chat.reply('You see this');
    await dialog(page).getByText('You see this').waitFor();
    expect(await notes()).toBe(0);
    await page.keyboard.press('Escape');
    stage.chat.reply('You hear this');
    await expect.poll(notes).toBe(2);
  });

  it('is counted in the title, whatever the page makes of it, and no more when it is seen', async () => {
    const page = await stage.visit();
    await enter(page);
    await choose(page, /title/);
    expect(await page.title()).toBe('Cups');
    await page.keyboard.press('Escape');
    stage.chat.reply('Good day!');
    await expect.poll(() => page.title()).toBe('(1) Cups');
    await page.evaluate(() => (document.title = 'Cups, blue'));
    await expect.poll(() => page.title()).toBe('(1) Cups, blue');
    await page.reload();
    await expect.poll(() => page.title()).toBe('(1) Cups');
    const hellos = stage.chat.hellos.length;
    stage.chat.cut();
    await stage.chat.until(() => stage.chat.hellos.length > hellos);
    expect(stage.chat.hellos.at(-1)!.page?.title).toBe('Cups');
    await launcher(page).click();
    await expect.poll(() => page.title()).toBe('Cups');
    await page.keyboard.press('Escape');
    stage.chat.reply('And more');
    await expect.poll(() => page.title()).toBe('(1) Cups');
    await page.evaluate(() => document.querySelector('kite-chat')!.remove());
    await expect.poll(() => page.title()).toBe('Cups');
  });
});

describe('the menu of the chat', () => {
  it('is used by keyboard, closes by Escape alone, and gives the focus back', async () => {
    const page = await stage.visitAndOpen();
    await menu(page).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await choice(page, /Sound/).evaluate((input) => input.matches(':focus'))).toBe(true);
    await page.keyboard.press('Space');
    expect(await choice(page, /Sound/).isChecked()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await choice(page, /Sound/).isVisible()).toBe(false);
    expect(await dialog(page).isVisible()).toBe(true);
    expect(await focused(page)).toBe('Chat options');
  });

  it('closes when the focus or a press goes elsewhere', async () => {
    const page = await stage.visitAndOpen();
    await menu(page).click();
    await choice(page, /title/).focus();
    await page.keyboard.press('Tab');
    expect(await choice(page, /title/).isVisible()).toBe(false);
    await menu(page).click();
    await dialog(page).getByRole('log').click();
    expect(await choice(page, /title/).isVisible()).toBe(false);
  });

  it('is the same in every tab', async () => {
    const page = await stage.visitAndOpen();
    const other = await page.context().newPage();
    await other.goto(stage.chat.url);
    await launcher(other).click();
    await menu(other).click();
    await choose(page, /Sound/);
    await expect.poll(() => choice(other, /Sound/).isChecked()).toBe(true);
  });

  it('is in the language of the page', async () => {
    const page = await stage.visit(EMBED.replace('data-channel', 'data-lang="uk" data-channel'));
    await page.locator('kite-chat button').click();
    await page.getByRole('button', { name: 'Налаштування чату' }).click();
    await page.getByRole('switch', { name: 'Звук нових повідомлень' }).waitFor();
  });
});
