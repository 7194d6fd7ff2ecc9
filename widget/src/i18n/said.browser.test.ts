import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { fillGallery, serveGallery } from '../../test/gallery.ts';
import { Stage } from '../../test/stage.ts';
import { english, formsOf } from '../../test/words.ts';
import type { AllTexts } from './all-texts.ts';
import { textsOf } from './localize.ts';

const stage = new Stage();

/** Words that nobody else has, with the same gaps as the English ones. */
const OWN = Object.fromEntries(
  Object.entries(english).map(([key, phrase]) => {
    const gaps =
      formsOf(phrase)
        .at(-1)![1]
        .match(/\{\w+\}/g) ?? [];
    return [key, `‹${[key, ...gaps].join(' ')}›`];
  }),
) as unknown as AllTexts;

/** What the chat shows or names anywhere. */
function said(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const look = (root: ParentNode) => {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) look(element.shadowRoot);
        for (const name of [
          'aria-label',
          'aria-valuetext',
          'aria-description',
          'placeholder',
          'title',
          'alt',
        ])
          found.push(element.getAttribute(name) ?? '');
        for (const node of element.childNodes)
          if (node instanceof Text && element.localName !== 'style') found.push(node.data);
      }
    };
    look(document.querySelector('kite-chat')!.shadowRoot!);
    return found.map((text) => text.trim()).filter((text) => text !== '');
  });
}

/** Which of our English words are in these texts: a phrase anywhere, a single word only by itself. */
function englishIn(texts: readonly string[]): string[] {
  const pieces = Object.values(english)
    .flatMap((phrase) => formsOf(phrase).flatMap(([, text]) => text.split(/\{\w+\}/)))
    .map((piece) => piece.trim())
    .filter((piece) => piece.length > 3);
  return texts.filter((text) =>
    pieces.some((piece) => (piece.includes(' ') ? text.includes(piece) : text === piece)),
  );
}

/** Goes through all that a chat can show, and tells after each step what is said. */
async function walk(page: Page, words: Record<keyof AllTexts, string>): Promise<string[]> {
  const all: string[] = [];
  const named = (role: 'button' | 'menuitem' | 'textbox' | 'switch', key: keyof AllTexts): Locator =>
    page.getByRole(role, { name: words[key], exact: true });
  const note = async (place: Locator) => {
    await place.waitFor();
    all.push(...(await said(page)));
  };
  const write = async () => {
    await named('textbox', 'message').fill('1');
    await named('textbox', 'message').press('Enter');
  };
  // Its name is English until the language is there, but for Ukrainian.
  await page.locator('kite-chat button').first().click();
  await page.getByLabel('?').waitFor();
  await write();
  await note(page.getByText(words.needed));
  await page.getByLabel('?').fill('2');
  await named('textbox', 'message').press('Enter');
  await stage.chat.until(() => stage.chat.posts.length === 1);
  const { thread } = stage.chat;
  fillGallery(thread, `${stage.chat.url}/files`);
  stage.chat.show(thread, thread.entries);
  await note(page.locator('kite-card .listing').last());
  await named('button', 'actions').last().click();
  await note(named('menuitem', 'remove'));
  await named('menuitem', 'remove').click();
  await note(page.getByRole('alertdialog'));
  await page.keyboard.press('Escape');
  await page.getByRole('log').evaluate((list) => (list.scrollTop = 0));
  await named('button', 'enlarge').first().click();
  await note(page.getByRole('dialog', { name: words.viewer }).getByRole('img'));
  await page.keyboard.press('Escape');
  await named('button', 'options').click();
  await note(named('switch', 'sound'));
  await page.keyboard.press('Escape');
  await named('button', 'record').click();
  await note(page.getByRole('timer'));
  await page.keyboard.press('Escape');
  await page.evaluate(() => Object.assign(window, { open: () => null }));
  await named('button', 'onward').click();
  await note(page.getByRole('link', { name: words.openTelegram }));
  stage.chat.closeThread();
  await note(page.getByRole('radio').first());
  stage.chat.refuse(1012, 'restart 3600');
  stage.chat.closeAll(1011);
  await note(page.getByText(words.reconnecting));
  await write();
  await note(page.getByText(words.sending, { exact: true }));
  stage.chat.refuse(4404);
  await page.reload();
  await page.locator('kite-chat button').first().click();
  await note(page.getByText(words.unknownChannel));
  return all;
}

it.each<[string, () => Promise<Partial<AllTexts>>, string]>([
  ['in the words of the page', () => Promise.resolve(OWN), 'en'],
  ['in Ukrainian', () => textsOf('uk'), 'uk'],
  ['in Arabic', () => textsOf('ar'), 'ar'],
])('all that a chat says is said %s', { timeout: 60_000 }, async (_name, textsIn, lang) => {
  stage.chat.look = {
    name: '…',
    rating: true,
    form: { fields: [{ name: 'own', label: '?', kind: 'text', required: true }] },
  };
  const words = await textsIn();
  const strings = words === OWN ? JSON.stringify(OWN) : '{}';
  const page = await stage.newcomer({ permissions: ['microphone'], reducedMotion: 'reduce' });
  await serveGallery(page);
  await page.goto(
    stage.site.page(
      '/',
      `<kite-chat channel="k-demo" lang="${lang}"></kite-chat>
      <script>document.querySelector('kite-chat').strings = ${strings}</script><script src="/kite-chat.js"></script>`,
    ),
  );
  // A task of the checklist is called so by whoever wrote it.
  const left = englishIn(await walk(page, words as Record<keyof AllTexts, string>));
  expect([...new Set(left)].filter((text) => text !== 'Sent')).toEqual([]);
});
