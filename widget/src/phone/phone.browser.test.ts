import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PHONE } from '../../test/looks.ts';
import { dialog, field, focused, launcher, Stage } from '../../test/stage.ts';
import { PAGE } from '../../test/talk.ts';

const stage = new Stage();

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
