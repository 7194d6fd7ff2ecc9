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
const AT_ONCE = 9;

/** As many messages each of them is seen in. */
const PLACES = 10;

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
      const seen = await shown(page, some.length * PLACES);
      expect(seen.strange).toEqual([]);
      some.forEach((text, place) => {
        const messages = seen.messages.slice(place * PLACES, (place + 1) * PLACES);
        const [marked, plain, file, sticker, ...rest] = messages;
        const album = rest.pop();
        const whole = { words: [text], forwarded: text, quote: text, name: text };
        expect(marked).toMatchObject(whole);
        expect(plain).toMatchObject(whole);
        for (const below of [file!, sticker!]) expect(below).toMatchObject({ words: [text], quote: text });
        expect(album).toMatchObject({ words: [text, text], forwarded: text, quote: text });
        expect(sticker!.large).toBe(text);
        for (const name of [...file!.titles, ...album!.titles])
          expect(name || cleanName(text)).toBe(cleanName(text) || 'File');
        expect(rest.map(({ card }) => card)).toEqual([...Array<string[]>(4).fill([text, text]), []]);
      });
    }
    expect(outside).toEqual([]);
    expect(await page.evaluate(() => (window as { __hit?: number }).__hit)).toBeUndefined();
  },
);

it('stands above the conversation as it is written', async () => {
  stage.chat.channelName = texts.join(' ');
  const page = await stage.visitAndOpen();
  const heading = page.getByRole('heading', { level: 2 });
  await expect.poll(() => heading.textContent()).toBe(stage.chat.channelName);
  const differing = await page.evaluate(async (names) => {
    const chat = document.querySelector('kite-chat')!;
    const conversation = chat.shadowRoot!.querySelector('kite-conversation')!;
    const panel = conversation.shadowRoot!.querySelector('kite-chat-panel')!;
    const others: string[] = [];
    for (const name of names.filter((given) => given !== '')) {
      chat.setAttribute('heading', name);
      await conversation.updateComplete;
      await panel.updateComplete;
      if (panel.shadowRoot!.querySelector('h2')!.textContent !== name) others.push(name);
    }
    return others;
  }, texts);
  expect(differing).toEqual([]);
  expect(await page.evaluate(() => (window as { __hit?: number }).__hit)).toBeUndefined();
});

/** What of each message can be read, and what in the chat is not the widget's own. */
async function shown(page: Page, count: number) {
  await expect
    .poll(() => page.locator('kite-msg:has(kite-content)').count(), { timeout: 20_000 })
    .toBeGreaterThanOrEqual(count);
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
      const messages = [...list.shadowRoot!.querySelectorAll('kite-msg')].slice(0, length).map((message) => {
        const inside = message.querySelector('kite-content')!.shadowRoot!;
        const card = inside.querySelector('kite-card')?.shadowRoot;
        const all = (root: ParentNode | null | undefined, selector: string) =>
          [...(root?.querySelectorAll(selector) ?? [])].map(({ textContent }) => textContent);
        return {
          words: all(inside, '.words'),
          forwarded: all(inside, '.forwarded bdi')[0],
          quote: all(inside, '.line')[0],
          name: all(message.shadowRoot, '.name, .visually-hidden')[0],
          titles: all(inside, 'bdi.title'),
          large: all(inside, '.large')[0],
          card: all(card, '.title, bdi:not(.facts)'),
        };
      });
      return { strange, messages };

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
