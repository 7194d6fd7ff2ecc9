import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { hostileEntries } from '../test/hostile.ts';
import { Stage } from '../test/stage.ts';
import { cleanName } from './content/format.ts';

const stage = new Stage();
const texts = JSON.parse(
  readFileSync(new URL('../../bot/src/test/resources/hostile-texts.json', import.meta.url), 'utf8'),
) as string[];

/** As many as are shown at once. */
const AT_ONCE = 30;

/** Every element that the widget itself has. */
const OWN =
  /^(kite-[\w-]+|a|b|bdi|blockquote|button|code|div|em|form|h2|header|i|img|input|label|li|p|path|pre|progress|rect|s|section|slot|span|svg|textarea|time|u|ul)$/;

it(
  'runs nothing, loads nothing and loses nothing, whatever strangers write',
  { timeout: 120_000 },
  async () => {
    const page = await stage.visitAndOpen();
    const outside: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(stage.chat.url)) outside.push(request.url());
    });
    page.on('dialog', (dialog) => {
      outside.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    await page.evaluate(() => document.querySelector('kite-chat')!.ready);
    const { thread } = stage.chat;
    for (let from = 0; from < texts.length; from += AT_ONCE) {
      const some = texts.slice(from, from + AT_ONCE);
      const said = some.flatMap(hostileEntries);
      const entries = said.map((more, place) =>
        place < thread.seq ? thread.change(place + 1, more) : thread.append('operator', '', more),
      );
      stage.chat.show(thread, entries);
      const mark = `batch ${from}`;
      stage.chat.show(thread, [thread.append('operator', mark)]);
      thread.entries.pop();
      await page.getByRole('log').getByText(mark, { exact: true }).waitFor();
      const seen = await shown(page, said.length);
      expect(seen.strange).toEqual([]);
      some.forEach((text, place) => {
        const [marked, plain, file, , ...cards] = seen.words.slice(place * 9, place * 9 + 9);
        expect(marked).toEqual([text, text, text, text, null]);
        expect(plain).toEqual([text, text, text, text, null]);
        expect(cards.map((card) => card[4])).toEqual([text, text, text, text, null]);
        expect(file![4] || cleanName(text)).toBe(cleanName(text) || 'File');
      });
    }
    expect(outside).toEqual([]);
    expect(await page.evaluate(() => (window as { __hit?: number }).__hit)).toBeUndefined();
  },
);

/** What of each message can be read, and what in the chat is not the widget's own. */
async function shown(page: Page, count: number) {
  await expect.poll(() => page.locator('kite-card .about, kite-card .listing').count()).toBeGreaterThan(0);
  return page.evaluate(
    ({ own, length }) => {
      const known = new RegExp(own);
      const strange: string[] = [];
      const look = (root: ParentNode): void => {
        for (const element of root.querySelectorAll('*')) {
          if (!known.test(element.localName)) strange.push(element.localName);
          for (const { name, value } of element.attributes) {
            if (name.startsWith('on')) strange.push(`${element.localName} ${name}`);
            if (/^(href|src|action)$/.test(name) && !/^(https?|mailto|tel|blob):/.test(value))
              strange.push(value);
          }
          if (element.shadowRoot) look(element.shadowRoot);
        }
      };
      const chat = document.querySelector('kite-chat')!;
      look(chat.shadowRoot!);
      const list = find(chat.shadowRoot!, 'kite-message-list')!;
      const words = [...list.shadowRoot!.querySelectorAll('kite-msg')].slice(0, length).map((message) => {
        const inside = message.querySelector('kite-content')!.shadowRoot!;
        const text = (selector: string) => inside.querySelector(selector)?.textContent ?? null;
        const card = inside.querySelector('kite-card')?.shadowRoot!.querySelector('.title')?.textContent;
        const name = message.shadowRoot!.querySelector('.name, .visually-hidden')?.textContent ?? null;
        return [text('.words'), text('.forwarded bdi'), text('.line'), name, card ?? text('bdi.title')];
      });
      return { strange, words };

      function find(root: ParentNode, name: string): Element | undefined {
        for (const element of root.querySelectorAll('*')) {
          if (element.localName === name) return element;
          const within = element.shadowRoot && find(element.shadowRoot, name);
          if (within) return within;
        }
        return undefined;
      }
    },
    { own: OWN.source, length: count },
  );
}
