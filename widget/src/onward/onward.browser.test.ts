import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PHONE, pictured, violations } from '../../test/looks.ts';
import { EMBED } from '../../test/site.ts';
import { dialog, focused, say, Stage } from '../../test/stage.ts';

const stage = new Stage();
const onward = (page: Page) =>
  page.getByRole('button', { name: /Continue in Telegram|Продовжити в Telegram|تيليجرام/ });

async function spoken(...how: Parameters<typeof stage.visitAndOpen>): Promise<Page> {
  const page = await stage.visitAndOpen(...how);
  await page.getByRole('button', { name: /Attach a file|Прикріпити файл|Додати файл/ }).waitFor();
  await say(page, 'Good day');
  await onward(page).waitFor();
  return page;
}

/** How much of the field words leave free at this side, and how much of it the buttons take. */
function roomIn(field: Locator, side: 'left' | 'right'): Promise<{ left: number; taken: number }> {
  return field.evaluate((area, at) => {
    const buttons = (area.getRootNode() as ShadowRoot).querySelector('.inside')!.getBoundingClientRect();
    return {
      left: parseFloat(getComputedStyle(area).getPropertyValue(`padding-${at}`)),
      taken: buttons.width,
    };
  }, side);
}

describe('going on in Telegram', () => {
  it('is offered when there is something to go on with', async () => {
    const page = await stage.visitAndOpen();
    await page.getByRole('button', { name: 'Attach a file' }).waitFor();
    expect(await onward(page).count()).toBe(0);
    await say(page, 'Good day');
    await onward(page).waitFor();
    await page.reload();
    await page.getByRole('button', { name: /Open chat/ }).click();
    await onward(page).waitFor();
  });

  it('opens Telegram in a window of its own, by one press', async () => {
    const page = await spoken();
    stage.chat.handoff = stage.site.page('/telegram', '<p>Telegram</p>');
    const popup = page.waitForEvent('popup');
    await onward(page).click();
    const telegram = await popup;
    await telegram.waitForURL(stage.chat.handoff);
    expect(await telegram.evaluate(() => window.opener)).toBeNull();
    expect(stage.chat.handoffs).toBe(1);
  });

  it('shows the link where the browser opens no windows', async () => {
    const page = await spoken();
    stage.chat.handoff = stage.site.page('/telegram', '<p>Telegram</p>');
    await page.evaluate(() => Object.assign(window, { open: () => null }));
    await onward(page).click();
    const link = dialog(page).getByRole('link', { name: 'Open Telegram' });
    await link.waitFor();
    expect(await link.getAttribute('href')).toBe(stage.chat.handoff);
    expect(await link.getAttribute('rel')).toContain('noopener');
    await dialog(page).getByText('It works once, for 24 hours').waitFor();
    expect(await focused(page)).toBe('a');
    await pictured(page, 'onward-link');
    await link.click();
    await onward(page).waitFor();
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', ''])('never follows %j', async (url) => {
    const page = await spoken();
    stage.chat.handoff = url;
    const popup = page.waitForEvent('popup');
    await onward(page).click();
    const opened = await popup;
    if (!opened.isClosed()) await opened.waitForEvent('close');
    await dialog(page).getByText('There is no connection right now').waitFor();
  });

  it('also by the camera of a phone, on a screen that is none', async () => {
    const page = await spoken();
    await page.evaluate(() => Object.assign(window, { open: () => null }));
    await onward(page).click();
    const code = dialog(page).getByRole('img', { name: /camera of your phone/ });
    await code.waitFor();
    expect(await code.getAttribute('viewBox')).toBe('-4 -4 10 10');
    // Dark at the first and at the last of two by two.
    expect(await code.locator('path').getAttribute('d')).toBe('M0 0h1v1h-1zM1 1h1v1h-1z');
    await dialog(page).getByRole('button', { name: 'Hide the code' }).click();
    expect(await code.count()).toBe(0);
    expect(await focused(page)).toBe('a');
  });

  it('without a code on a phone, which is there already', async () => {
    const page = await spoken(EMBED, PHONE);
    await page.evaluate(() => Object.assign(window, { open: () => null }));
    await onward(page).click();
    await dialog(page).getByRole('link', { name: 'Open Telegram' }).waitFor();
    expect(
      await dialog(page)
        .getByRole('img', { name: /camera/ })
        .count(),
    ).toBe(0);
  });

  it('that is refused says why', async () => {
    const page = await spoken();
    stage.chat.mishaps.push({ code: 'busy', text: 'One moment, please.' });
    await onward(page).click();
    await dialog(page).getByText('One moment, please.').waitFor();
  });

  it('stands below the field beside when an answer can be expected', async () => {
    stage.chat.availability = 'We usually answer within 10 minutes.';
    const looks = [
      ['light', EMBED, {}],
      ['dark', EMBED, { colorScheme: 'dark' }],
      ['phone', EMBED, PHONE],
      ['uk', EMBED, { locale: 'uk-UA' }],
      ['rtl', EMBED, {}],
      ['forced', EMBED, { forcedColors: 'active' }],
    ] as const;
    for (const [name, body, options] of looks) {
      if (name === 'uk')
        stage.chat.availability =
          'Ми на місці з понеділка до п’ятниці, з 9:00 до 18:00, і відповідаємо за 10 хвилин.';
      const page = await stage.visit(body, { reducedMotion: 'reduce', ...options });
      if (name === 'rtl') await page.evaluate(() => void (document.documentElement.lang = 'ar'));
      if (name === 'rtl') await page.evaluate(() => void (document.documentElement.dir = 'rtl'));
      if (name === 'uk') await page.evaluate(() => void (document.documentElement.lang = 'uk'));
      await page.locator('kite-chat button').click();
      await dialog(page).getByRole('textbox').fill('Good day');
      await dialog(page).getByRole('textbox').press('Enter');
      await onward(page).waitFor();
      await dialog(page).getByText(stage.chat.availability).waitFor();
      const room = await roomIn(dialog(page).getByRole('textbox'), name === 'rtl' ? 'left' : 'right');
      expect(room.left).toBeGreaterThan(room.taken);
      expect(room.left).toBeLessThan(room.taken + 8);
      await pictured(page, `onward-${name}`);
      expect(await violations(page)).toEqual([]);
    }
  });
});
