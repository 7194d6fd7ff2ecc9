import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { jwtOf } from '../../test/chat-server.ts';
import { PHONE, pictured, violations } from '../../test/looks.ts';
import { EMBED } from '../../test/site.ts';
import { dialog, field, focused, log, say, Stage } from '../../test/stage.ts';
import type { FormField } from '../front/look.ts';

const stage = new Stage();

const FIELDS: FormField[] = [
  { name: 'name', label: 'Your name', kind: 'text', required: true },
  { name: 'email', label: 'Your e-mail', kind: 'email', required: true },
  { name: 'phone', label: 'Your phone', kind: 'tel', required: false },
  { name: 'order_number', label: 'Order number', kind: 'text', required: false },
];

function ask(fields = FIELDS): void {
  stage.chat.look = { name: 'Acme', form: { fields }, rating: true };
}

const asked = (page: Page, name: RegExp | string) => dialog(page).getByRole('textbox', { name });
const form = (page: Page) => dialog(page).getByRole('group', { name: /Before we start|Перш ніж почати/ });

describe('the form before the first message', () => {
  it('is filled in, goes before the words, and is not asked again', async () => {
    ask();
    const page = await stage.visitAndOpen();
    await form(page).waitFor();
    await asked(page, 'Your name').fill(' Anna ');
    await asked(page, 'Your e-mail').fill('anna@shop.example');
    await asked(page, /Order number/).fill('15');
    await say(page, 'Good day');
    await log(page).getByText('Good day').waitFor();
    expect(stage.chat.introductions).toEqual([
      { type: 'introduce', name: 'Anna', email: 'anna@shop.example', attributes: { order_number: '15' } },
    ]);
    expect(await form(page).count()).toBe(0);
    await page.reload();
    await page.getByRole('button', { name: /Open chat/ }).click();
    await log(page).getByText('Good day').waitFor();
    expect(await form(page).count()).toBe(0);
  });

  it('keeps the words back until it is right, and says what is wrong where it is', async () => {
    ask();
    const page = await stage.visitAndOpen();
    await form(page).waitFor();
    await asked(page, 'Your e-mail').fill('anna');
    await say(page, 'Good day');
    const name = asked(page, 'Your name');
    await dialog(page).getByText('Please fill this in.').waitFor();
    expect(await name.getAttribute('aria-invalid')).toBe('true');
    await page.waitForFunction(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return element?.getAttribute('name') === 'name';
    });
    expect(await field(page).inputValue()).toBe('Good day');
    expect(stage.chat.posts).toEqual([]);
    await name.fill('Anna');
    expect(await name.getAttribute('aria-invalid')).toBe('false');
    await field(page).press('Enter');
    await page
      .getByRole('textbox', { name: 'Your e-mail', description: 'Please check this address.' })
      .waitFor();
    await asked(page, 'Your e-mail').fill('anna@shop.example');
    await asked(page, /Your phone/).fill('none');
    await field(page).press('Enter');
    await dialog(page).getByText('Please check this number.').waitFor();
    await asked(page, /Your phone/).fill('+380 44 123 45 67');
    await field(page).press('Enter');
    await log(page).getByText('Good day').waitFor();
    expect(stage.chat.introductions.at(-1)).toMatchObject({ phone: '+380 44 123 45 67' });
  });

  it('is still there after a reload, as far as it was filled in', async () => {
    ask();
    const page = await stage.visitAndOpen();
    await asked(page, 'Your name').fill('Anna');
    await page.reload();
    await page.getByRole('button', { name: /Open chat/ }).click();
    await form(page).waitFor();
    expect(await asked(page, 'Your name').inputValue()).toBe('Anna');
  });

  it('does not ask what the page or the site’s signature says', async () => {
    ask();
    const jwt = jwtOf({ sub: '7', email: 'anna@shop.example', attributes: { order_number: '15' } });
    const body = `<kite-chat channel="k-demo"></kite-chat><script>
      document.querySelector('kite-chat').visitor = { name: 'Anna', token: '${jwt}' };</script>${EMBED}`;
    const page = await stage.visitAndOpen(body);
    await asked(page, /Your phone/).waitFor();
    expect(await form(page).getByRole('textbox').count()).toBe(1);
  });

  it('is not there when everything is known', async () => {
    ask(FIELDS.slice(0, 1));
    const page = await stage.visitAndOpen(`<kite-chat channel="k-demo"></kite-chat><script>
      document.querySelector('kite-chat').visitor = { name: 'Anna' };</script>${EMBED}`);
    await say(page, 'Good day');
    await log(page).getByText('Good day').waitFor();
    expect(stage.chat.hellos.at(-1)!.visitor).toEqual({ name: 'Anna' });
  });

  it('goes with the first hello when it was filled in without a connection', async () => {
    ask(FIELDS.slice(0, 1));
    const page = await stage.visitAndOpen();
    await form(page).waitFor();
    await stage.chat.until(() => stage.chat.open === 1);
    stage.chat.refuse(1012, 'restart 0');
    stage.chat.cut();
    await asked(page, 'Your name').fill('Anna');
    await say(page, 'Good day');
    stage.chat.refuse();
    await stage.chat.until(() => stage.chat.posts.length === 1);
    const [last] = stage.chat.hellos.slice(-1);
    expect(last!.visitor ?? stage.chat.introductions.at(-1)).toMatchObject({ name: 'Anna' });
  });

  it('is another person’s own', async () => {
    ask(FIELDS.slice(0, 1));
    const page = await stage.visitAndOpen();
    await asked(page, 'Your name').fill('Anna');
    await say(page, 'Good day');
    await log(page).getByText('Good day').waitFor();
    await page.evaluate(() => document.querySelector('kite-chat')!.identify(null));
    await form(page).waitFor();
    expect(await asked(page, 'Your name').inputValue()).toBe('');
  });

  it('moves on by Tab, and by Enter sends nothing that is not written', async () => {
    ask();
    const page = await stage.visitAndOpen();
    await asked(page, 'Your name').focus();
    await page.keyboard.press('Enter');
    expect(stage.chat.posts).toEqual([]);
    await asked(page, 'Your name').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Message');
  });

  it.each<[string, string, BrowserContextOptions]>([
    ['light', '', {}],
    ['dark', '', { colorScheme: 'dark' }],
    ['phone', '', PHONE],
    ['uk', 'uk', { locale: 'uk-UA' }],
    ['rtl', 'rtl', {}],
    ['forced', '', { forcedColors: 'active' }],
  ])('is good to look at: %s', async (name, how, options) => {
    ask();
    const page = await stage.visit(EMBED, { reducedMotion: 'reduce', ...options });
    await page.evaluate((kind) => {
      if (kind === 'rtl') document.documentElement.dir = 'rtl';
      if (kind === 'uk') document.documentElement.lang = 'uk';
    }, how);
    await page.getByRole('button', { name: /Open chat|Відкрити чат/ }).click();
    await form(page).waitFor();
    await pictured(page, `form-${name}`);
    const words = dialog(page).getByRole('textbox').last();
    await words.fill('Good day');
    await words.press('Enter');
    await dialog(page)
      .getByText(/Please fill this in|Заповніть це поле/)
      .first()
      .waitFor();
    await pictured(page, `form-${name}-wrong`);
    expect(await violations(page)).toEqual([]);
  });
});
