import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PHONE, pictured } from '../../test/looks.ts';
import { field, log, say, Stage } from '../../test/stage.ts';
import { PAGE, talk } from '../../test/talk.ts';

const stage = new Stage();

/** Everything that can be pressed within the chat, with its size and name. */
function targets(page: Page): Promise<{ name: string; width: number; height: number }[]> {
  return page.evaluate(() => {
    const found: { name: string; width: number; height: number }[] = [];
    const look = (root: ParentNode) => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element.shadowRoot) look(element.shadowRoot);
        if (!element.matches('button, a, input:not([type=file]), textarea, [tabindex="0"]')) continue;
        const area = element.closest('label') ?? element;
        const { width, height } = area.getBoundingClientRect();
        if (!element.checkVisibility({ visibilityProperty: true }) || width === 0) continue;
        const name = element.getAttribute('aria-label') ?? element.textContent!.trim();
        found.push({ name, width: Math.round(width), height: Math.round(height) });
      }
    };
    look(document.querySelector('kite-chat')!.shadowRoot!);
    return found;
  });
}

describe('what can be pressed', () => {
  it.each([
    ['with a mouse', 24, {}],
    ['with a finger', 24, PHONE],
  ] as const)('is large enough to be hit %s', async (_name, least, options) => {
    const page = await stage.visitAndOpen(PAGE, { reducedMotion: 'reduce', ...options });
    await talk(stage, page);
    await page.getByRole('button', { name: 'Chat options' }).click();
    const small = (await targets(page)).filter(
      // A link within words is as high as they are, which WCAG 2.2 allows.
      ({ name, width, height }) => Math.min(width, height) < least && !name.startsWith('https://'),
    );
    expect(small).toEqual([]);
  });

  it('and is often used is as large as a fingertip on a phone', async () => {
    const page = await stage.visitAndOpen(PAGE, PHONE);
    await field(page).fill('Good day');
    await page.getByRole('button', { name: 'Attach a file' }).waitFor();
    await page.getByRole('button', { name: 'Chat options' }).waitFor();
    for (const { name, width, height } of await targets(page))
      if (/Send|Attach|Close|options/.test(name))
        expect(Math.min(width, height), name).toBeGreaterThanOrEqual(40);
  });
});

describe('large words', () => {
  it.each([
    ['at 400 % of the size', 320, 256],
    ['on the smallest phone', 320, 480],
  ])(
    'leave room for messages and field, and nothing to be scrolled sideways: %s',
    async (_name, width, height) => {
      const page = await stage.visitAndOpen(PAGE, { viewport: { width, height } });
      await say(page, 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(4));
      await page.getByRole('button', { name: 'Continue in Telegram' }).waitFor();
      const fromEnd = () =>
        log(page).evaluate((list) => list.scrollHeight - list.clientHeight - list.scrollTop);
      await expect.poll(fromEnd).toBeLessThanOrEqual(1);
      await pictured(page, `small-${width}-${height}`);
      expect((await log(page).boundingBox())!.height).toBeGreaterThan(60);
      const box = (await field(page).boundingBox())!;
      expect(box.y + box.height).toBeLessThanOrEqual(height);
      const wide = await log(page).evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
      expect(wide).toBe(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    },
  );

  it('and more space between letters and lines lose nothing', async () => {
    const page = await stage.visitAndOpen(PAGE, { reducedMotion: 'reduce' });
    await talk(stage, page);
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }',
      );
      const look = (root: ShadowRoot) => {
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
        for (const element of root.querySelectorAll('*')) if (element.shadowRoot) look(element.shadowRoot);
      };
      look(document.querySelector('kite-chat')!.shadowRoot!);
    });
    await pictured(page, 'text-spacing');
    const cut = await log(page).evaluate((list) =>
      [...list.querySelectorAll('kite-msg')].flatMap((row) =>
        [...row.shadowRoot!.querySelectorAll<HTMLElement>('.bubble, .text')]
          .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
          .map(({ className }) => className),
      ),
    );
    expect(cut).toEqual([]);
  });
});
