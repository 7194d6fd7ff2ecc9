import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PHONE, pictured, violations } from '../../test/looks.ts';
import { EMBED } from '../../test/site.ts';
import { dialog, log, say, Stage } from '../../test/stage.ts';

const stage = new Stage();

const rating = (page: Page) => dialog(page).getByRole('group', { name: /How did we do|Як ми впоралися/ });
const star = (page: Page, name: string) => rating(page).getByRole('radio', { name, exact: true });

/** Somebody whose talk was just closed. */
async function closed(body = EMBED, options: BrowserContextOptions = {}): Promise<Page> {
  stage.chat.look = { name: 'Acme', rating: true };
  const page = await stage.visit(body, { reducedMotion: 'reduce', ...options });
  if (options.locale === 'uk-UA') await page.evaluate(() => void (document.documentElement.lang = 'uk'));
  await page.getByRole('button', { name: /Open chat|Відкрити чат/ }).click();
  await dialog(page).getByRole('textbox').last().fill('Good day');
  await dialog(page).getByRole('textbox').last().press('Enter');
  await log(page).or(page.getByRole('log')).getByText('Good day').waitFor();
  await stage.chat.until(() => stage.chat.posts.length > 0);
  stage.chat.closeThread([...stage.chat.threads.values()].at(-1));
  await rating(page).waitFor();
  return page;
}

describe('rating what was closed', () => {
  it('is one press, and may be changed', async () => {
    const page = await closed();
    await star(page, 'Good').check();
    await stage.chat.until(() => stage.chat.ratings.length === 1);
    expect(stage.chat.ratings).toEqual([{ type: 'rate', score: 4 }]);
    await rating(page).getByText('Thank you for telling us.').waitFor();
    await star(page, 'Very good').check();
    await stage.chat.until(() => stage.chat.ratings.length === 2);
    expect(stage.chat.ratings[1]).toEqual({ type: 'rate', score: 5 });
  });

  it('takes a comment by Enter, which sends no message', async () => {
    const page = await closed();
    await star(page, 'Bad').check();
    const why = dialog(page).getByRole('textbox', { name: 'Anything to add?' });
    await why.fill(' slow ');
    await why.press('Enter');
    await stage.chat.until(() => stage.chat.ratings.some(({ comment }) => comment === 'slow'));
    await rating(page).getByText('Thank you for telling us.').waitFor();
    expect(await why.count()).toBe(0);
    expect(stage.chat.posts.length).toBe(1);
  });

  it('is chosen by the arrow keys where they stop', async () => {
    const page = await closed();
    await star(page, 'Very bad').focus();
    await page.keyboard.press('Space');
    for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowRight');
    await stage.chat.until(() => stage.chat.ratings.length === 1);
    expect(stage.chat.ratings).toEqual([{ type: 'rate', score: 4 }]);
  });

  it('is remembered by the thread, for every tab and after a reload', async () => {
    const page = await closed();
    await star(page, 'Good').check();
    await stage.chat.until(() => stage.chat.ratings.length === 1);
    await page.reload();
    await page.getByRole('button', { name: /Open chat/ }).click();
    await rating(page).waitFor();
    expect(await star(page, 'Good').isChecked()).toBe(true);
    await rating(page).getByText('Thank you for telling us.').waitFor();
  });

  it('is over when the visitor writes again', async () => {
    const page = await closed();
    await say(page, 'One more thing');
    await rating(page).waitFor({ state: 'detached' });
  });

  it('that is refused says why', async () => {
    const page = await closed();
    stage.chat.mishaps.push({ code: 'not-closed', text: 'This conversation goes on.' });
    await star(page, 'Good').check();
    await dialog(page).getByText('This conversation goes on.').waitFor();
  });

  it('is not asked where the owner does not want to know', async () => {
    const page = await stage.visitAndOpen();
    await say(page, 'Good day');
    await stage.chat.until(() => stage.chat.posts.length === 1);
    stage.chat.closeThread();
    await log(page).getByText('This conversation is closed.').waitFor();
    await dialog(page).getByRole('button', { name: 'Continue in Telegram' }).waitFor();
    expect(await rating(page).count()).toBe(0);
  });

  it.each<[string, string, BrowserContextOptions]>([
    ['light', '', {}],
    ['dark', '', { colorScheme: 'dark' }],
    ['phone', '', PHONE],
    ['uk', 'uk', { locale: 'uk-UA' }],
    ['rtl', 'rtl', {}],
    ['forced', '', { forcedColors: 'active' }],
  ])('is good to look at: %s', async (name, how, options) => {
    const page = await closed(EMBED, options);
    if (how === 'rtl') await page.evaluate(() => void (document.documentElement.dir = 'rtl'));
    await pictured(page, `rating-${name}-asked`);
    await rating(page).getByRole('radio').nth(3).check();
    await rating(page)
      .getByText(/Thank you|Дякуємо/)
      .waitFor();
    await pictured(page, `rating-${name}`);
    expect(await violations(page)).toEqual([]);
  });
});
