import type { BrowserContextOptions } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PHONE, pictured, violations } from '../../test/looks.ts';
import { dialog, launcher, log, Stage } from '../../test/stage.ts';
import { PAGE, talk } from '../../test/talk.ts';

const stage = new Stage();

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
    await talk(stage, page);
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

describe('who wants less movement', () => {
  it('sees none', async () => {
    const page = await stage.visitAndOpen(PAGE, { reducedMotion: 'reduce' });
    await talk(stage, page);
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
