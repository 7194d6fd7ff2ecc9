import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { serveGallery } from '../../test/gallery.ts';
import { climbTo, focused, launcher, log, settled, Stage } from '../../test/stage.ts';
import type { Content } from '../client/frames.ts';

const stage = new Stage();

/** A busy machine draws a few messages a frame as well. */
const PATIENT = { timeout: 15_000 };

/** Visits a thread in which much was said. */
async function thread(length: number, content: (number: number) => Content = words): Promise<Page> {
  const page = await stage.visitAndOpen();
  await page.evaluate(() => document.querySelector('kite-chat')!.ready);
  for (let number = 1; number <= length; number++)
    stage.chat.thread.append('operator', '', { content: content(number), name: 'Max' });
  await serveGallery(page);
  await page.reload();
  await launcher(page).click();
  await settled(page);
  return page;
}

const words = (number: number): Content => ({
  type: 'text',
  text: `message ${number}${'\nand so on'.repeat(number % 4)}`,
});

const message = (page: Page, number: number): Locator =>
  log(page)
    .locator('kite-msg')
    .filter({ hasText: new RegExp(`^\\s*message ${number}\\b`) });

const drawn = (page: Page): Promise<number> => log(page).locator('kite-msg').count();

const top = async (row: Locator): Promise<number> => Math.round((await row.boundingBox())!.y);

const scrollBy = (page: Page, pixels: number): Promise<void> =>
  log(page).evaluate(async (list, by) => {
    list.scrollTop += by;
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
  }, pixels);

/** Who has read far above is at the end again, with the focus on what can be done with a message. */
async function atActions(): Promise<Page> {
  const page = await thread(200);
  await climbTo(page, 'message 80');
  await log(page).evaluate((list) => list.scrollTo(0, list.scrollHeight));
  await message(page, 200).waitFor();
  await settled(page);
  await log(page).focus();
  await page.keyboard.press('Tab');
  return page;
}

describe('a long thread', () => {
  it('is drawn only around what is seen, from the newest up to the oldest and back', async () => {
    const page = await thread(400);
    expect(await message(page, 400).isVisible()).toBe(true);
    expect(await drawn(page)).toBeLessThan(60);
    await climbTo(page, 'message 4');
    expect(await message(page, 400).count()).toBe(0);
    expect(await drawn(page)).toBeLessThan(80);
    await log(page).focus();
    await page.keyboard.press('End');
    await expect.poll(() => message(page, 400).isVisible(), PATIENT).toBe(true);
    await page.keyboard.press('Home');
    await expect.poll(() => message(page, 1).isVisible(), PATIENT).toBe(true);
    expect(await drawn(page)).toBeLessThan(80);
  });

  it.each([0.5, 0.2, 0.8])('has messages wherever the scroll bar is put: at %d of it', async (share) => {
    const page = await thread(400);
    await log(page).evaluate((list, part) => list.scrollTo(0, list.scrollHeight * part), share);
    await settled(page);
    const seen = await log(page).evaluate((list) => {
      const view = list.getBoundingClientRect();
      const rows = [...list.querySelectorAll('kite-msg')].map((row) => row.getBoundingClientRect());
      return rows.filter(({ top, bottom }) => bottom > view.top && top < view.bottom).length;
    });
    expect(seen).toBeGreaterThan(2);
    await log(page).evaluate((list) => list.scrollTo(0, list.scrollHeight));
    await expect.poll(() => message(page, 400).isVisible(), PATIENT).toBe(true);
  });

  it('leaves what is read where it is when older messages come, however high they turn out', async () => {
    const page = await thread(150, (number) =>
      number > 100 ? words(number) : { type: 'text', text: 'Much was said. '.repeat(40) },
    );
    await climbTo(page, 'message 112');
    await settled(page);
    const { number, before } = await log(page).evaluate(async (list) => {
      // Near the beginning older ones are asked for; they come later than this looks.
      while ((list.scrollTop -= 50) >= 60) await new Promise(requestAnimationFrame);
      const { top: edge } = list.getBoundingClientRect();
      const read = [...list.querySelectorAll('kite-msg')].find(
        (row) => row.getBoundingClientRect().top > edge,
      )!;
      return {
        number: Number(/\d+/.exec(read.textContent!)![0]),
        before: Math.round(read.getBoundingClientRect().top),
      };
    });
    await log(page).getByText('Much was said.').first().waitFor({ state: 'attached' });
    await settled(page);
    expect(Math.abs((await top(message(page, number))) - before)).toBeLessThanOrEqual(3);
  });

  it('leaves what is read where it is when what is above it grows', async () => {
    const page = await thread(14);
    await scrollBy(page, -120);
    const read = message(page, 12);
    const before = await top(read);
    const { thread: said } = stage.chat;
    const longer = { type: 'text', text: 'It is changed, and much longer. '.repeat(20) } as const;
    stage.chat.show(said, [said.change(3, { content: longer })]);
    await log(page).getByText('It is changed').waitFor({ state: 'attached' });
    await settled(page);
    expect(Math.abs((await top(read)) - before)).toBeLessThanOrEqual(1);
  });

  it('stays at the end while pictures get their size', async () => {
    const page = await thread(30, (number) =>
      number % 2
        ? words(number)
        : { type: 'file', kind: 'photo', mime: 'image/jpeg', url: `${stage.chat.url}/files/p${number}.svg` },
    );
    await settled(page);
    const fromEnd = () =>
      log(page).evaluate((list) => list.scrollHeight - list.clientHeight - list.scrollTop);
    await expect.poll(fromEnd).toBeLessThanOrEqual(1);
  });

  it('keeps a message whose button has the focus, and the focus with it', async () => {
    const page = await atActions();
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toBe('Message actions');
    for (let screens = 0; screens < 30; screens++) await scrollBy(page, -100);
    expect(await message(page, 195).count()).toBe(1);
    expect(await focused(page)).toBe('Message actions');
  });

  it('gives the focus to the list when what had it is far away', async () => {
    const page = await atActions();
    expect(await focused(page)).toBe('Message actions');
    await scrollBy(page, -2_500);
    await expect.poll(() => focused(page)).toBe('Messages');
  });

  it('leads to a message that is answered, also when it is not drawn', async () => {
    const page = await thread(160);
    await climbTo(page, 'message 40');
    const { thread: said } = stage.chat;
    const answer = said.append('operator', 'See above', { name: 'Max', reply: { seq: 45 } });
    stage.chat.show(said, [answer]);
    await page.getByRole('button', { name: 'New messages' }).click();
    const quote = log(page).locator('kite-msg', { hasText: 'See above' }).locator('button.quote');
    await quote.waitFor();
    await settled(page);
    await expect.poll(() => message(page, 45).count(), PATIENT).toBe(0);
    await quote.click();
    await expect
      .poll(async () => (await message(page, 45).count()) && message(page, 45).isVisible(), PATIENT)
      .toBe(true);
  });

  it('reads aloud what comes, and not what was there before', async () => {
    const page = await thread(30);
    stage.chat.reply('message 31');
    await message(page, 31).waitFor();
    const live = (number: number) => message(page, number).getAttribute('aria-live');
    expect([await live(30), await live(31)]).toEqual(['off', null]);
    expect(await log(page).getAttribute('aria-live')).toBe('polite');
  });
});
