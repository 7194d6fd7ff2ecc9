import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { dialog, focused, launcher, log, Stage } from '../../test/stage.ts';
import { PAGE, talk } from '../../test/talk.ts';

const stage = new Stage();

/** What names the element that has the focus. */
async function words(page: Page): Promise<string> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? '';
  });
}

describe('with the keyboard alone', () => {
  it('everything is reached in its order, and the page below with it', async () => {
    const page = await stage.visit(PAGE);
    await launcher(page).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('Message');
    await talk(stage, page);
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
    await talk(stage, page);
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
