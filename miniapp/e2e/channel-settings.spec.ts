import { describe, expect, test } from 'vitest';
import type { Channel } from '../src/api/channel.ts';
import type { ChannelSummary } from '../src/api/types.ts';
import type { Client } from './client.ts';
import type { Person } from './place.ts';
import { accessible, picture, said, Stage } from './stage.ts';

const stage = new Stage();

async function shop() {
  const ira = await stage.place.person('Ira');
  return { ira, cups: await stage.channel(ira, 'Harbour Cups') };
}

const kept = (owner: Person, { id }: ChannelSummary): Promise<Channel> =>
  stage.call<Channel>(owner, 'GET', `channels/${id}`);

/** Presses Telegram's main button, and waits until the server has it. */
async function save(telegram: Client): Promise<void> {
  await telegram.pressMain('Save');
  await telegram.page.getByText('Saved', { exact: true }).waitFor();
}

describe('the look', () => {
  test('is seen on the chat itself before it is saved, and on the site after', async () => {
    const { ira, cups } = await shop();
    const { page, telegram } = await stage.open(ira, `/channels/${cups.id}/look`);
    const sent = page.locator('kite-preview kite-msg[author="visitor"]');
    const colour = () =>
      page
        .locator('kite-preview kite-chat')
        .evaluate((chat) => getComputedStyle(chat).getPropertyValue('--kite-primary-color'));
    await sent.waitFor();
    await page.getByLabel('Main colour').fill('#0a7d4f');
    await expect.poll(colour).toBe('#0a7d4f');
    await page.getByRole('textbox', { name: 'Heading' }).fill('Ask the potter');
    await page.locator('kite-preview').getByText('Ask the potter').waitFor();
    await accessible(page);
    await picture(page, 'look-changed');
    await save(telegram);
    const look = await (await fetch(new URL(`c/${cups.key}/look`, stage.place.url))).json();
    expect(JSON.stringify(look)).toContain('#0a7d4f');
    const visitor = await stage.visit(`c/${cups.key}`);
    await visitor.getByText('Ask the potter').first().waitFor();
  });

  test('that can hardly be seen is warned about, with the figure', async () => {
    const { ira, cups } = await shop();
    const { page } = await stage.open(ira, `/channels/${cups.id}/look`);
    await page.getByLabel('Main colour').fill('#ffee88');
    await page.getByText(/On a light page this can hardly be seen \(contrast 1\.\d/).waitFor();
    await accessible(page);
    await picture(page, 'look-pale');
    await page.getByLabel('Main colour').fill('#7a56c9');
    await page.getByText(/can hardly be seen/).waitFor({ state: 'detached' });
  });

  test('has words for each language, and the page shows them in the one that is written', async () => {
    const { ira, cups } = await shop();
    const { page, telegram } = await stage.open(ira, `/channels/${cups.id}/look`);
    await page.getByRole('combobox', { name: 'Language' }).selectOption('uk');
    await page.getByRole('textbox', { name: 'Before the first message' }).fill('Питайте про що завгодно');
    await save(telegram);
    expect((await kept(ira, cups)).look.words).toEqual({ uk: { welcome: 'Питайте про що завгодно' } });
    const visitor = await stage.visit(`c/${cups.key}`, { locale: 'uk-UA' });
    await visitor.getByText('Питайте про що завгодно').waitFor();
  });

  test('has a picture, cut to a square, that can be taken away again', async () => {
    const { ira, cups } = await shop();
    const { page } = await stage.open(ira, `/channels/${cups.id}/look`);
    const pixels = await page.evaluate(() => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 320, height: 200 });
      canvas.getContext('2d')!.fillRect(0, 0, 320, 200);
      return canvas.toDataURL('image/png').split(',')[1]!;
    });
    const buffer = Buffer.from(pixels, 'base64');
    const picked = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose a picture' }).click();
    await (await picked).setFiles({ name: 'kiln.png', mimeType: 'image/png', buffer });
    await page.getByText('The picture is set').waitFor();
    const image = page.locator('kite-avatar img');
    const size = () =>
      image.evaluate((img: HTMLImageElement) => [img.naturalWidth, img.naturalHeight].join());
    await expect.poll(size).toMatch(/^([1-9]\d*),\1$/);
    await page.getByRole('button', { name: 'Remove the picture' }).click();
    await page.getByText('The picture is gone').waitFor();
    expect((await kept(ira, cups)).look.avatar).toBeUndefined();
  });

  test('can greet who stays on a page, when there are words for it', async () => {
    const { ira, cups } = await shop();
    const { page, telegram } = await stage.open(ira, `/channels/${cups.id}/look`);
    await page.getByRole('textbox', { name: 'Greeting' }).fill('May I help you choose?');
    await page.getByRole('switch', { name: 'Greet visitors' }).check();
    await page.getByRole('combobox', { name: 'After' }).selectOption('0');
    await page.getByRole('textbox', { name: 'Only on these pages' }).fill('/cups/*\n/sale');
    await save(telegram);
    expect((await kept(ira, cups)).greeting).toEqual({
      on: true,
      afterSeconds: 0,
      pages: ['/cups/*', '/sale'],
    });
    await page.getByText('One change on your site').first().waitFor();
  });
});

describe('two people at once', () => {
  test('who saves second is told, and loses nothing of either', async () => {
    const { ira, cups } = await shop();
    const first = await stage.open(ira, `/channels/${cups.id}/look`);
    const second = await stage.open(ira, `/channels/${cups.id}/look`);
    await first.page.getByRole('textbox', { name: 'Heading' }).fill('From the first');
    await second.page.getByLabel('Main colour').fill('#0a7d4f');
    await save(first.telegram);
    await second.telegram.pressMain('Save');
    await second.page.getByText('Somebody else has just changed this').waitFor();
    await accessible(second.page);
    await picture(second.page, 'changed-meanwhile');
    expect((await kept(ira, cups)).look.primary).toBeUndefined();
    await save(second.telegram);
    const { look } = await kept(ira, cups);
    expect(look.primary).toBe('#0a7d4f');
    expect(look.words.en?.heading).toBe('From the first');
  });

  test('what was typed is there after a reload, and gone when it is discarded', async () => {
    const { ira, cups } = await shop();
    const { page } = await stage.open(ira, `/channels/${cups.id}/look`);
    const heading = page.getByRole('textbox', { name: 'Heading' });
    await heading.fill('Half a thou');
    await page.getByText('Not saved yet').waitFor();
    await page.reload();
    await expect.poll(() => heading.inputValue()).toBe('Half a thou');
    await page.getByRole('button', { name: 'Discard changes' }).click();
    await expect.poll(() => heading.inputValue()).toBe('');
    await page.getByText('Not saved yet').waitFor({ state: 'detached' });
  });
});

describe('hours', () => {
  test('are set for each day, with days off and an answer for who writes outside of them', async () => {
    const { ira, cups } = await shop();
    const { page, telegram } = await stage.open(
      ira,
      `/channels/${cups.id}/hours`,
      {},
      { timezoneId: 'Europe/Kyiv' },
    );
    await page.getByRole('switch', { name: 'You answer at any hour' }).uncheck();
    await page.getByRole('combobox', { name: 'Time zone' }).waitFor();
    const monday = page.getByRole('group', { name: 'Monday, hours 1' });
    await monday.getByLabel('Until').fill('13:00');
    await monday.getByLabel('Until').blur();
    await page
      .locator('kite-section', { has: page.getByRole('heading', { name: 'Monday' }) })
      .getByRole('button', { name: 'Add hours' })
      .click();
    await page.getByRole('group', { name: 'Monday, hours 2' }).waitFor();
    await page.getByRole('button', { name: 'Add a day off' }).click();
    await page.getByLabel('Day', { exact: true }).fill('2026-12-25');
    await page.getByRole('textbox', { name: 'What the chat answers' }).fill('Back on Monday.');
    await page.getByRole('combobox', { name: 'Remind us of who waits' }).selectOption('15');
    await accessible(page);
    await picture(page, 'hours-set');
    await save(telegram);
    const channel = await kept(ira, cups);
    expect(channel.hours?.zone).toMatch(/^Europe\/K[yi]/);
    expect(channel.hours?.spans.filter(({ day }) => day === 1)).toEqual([
      { day: 1, from: '09:00', to: '13:00' },
      { day: 1, from: '13:00', to: '22:00' },
    ]);
    expect(channel.hours?.holidays).toEqual(['2026-12-25']);
    expect([channel.awayText, channel.nudgeMinutes]).toEqual(['Back on Monday.', 15]);
  });

  test('that end before they begin are refused at the place where they stand', async () => {
    const { ira, cups } = await shop();
    const { page, telegram } = await stage.open(ira, `/channels/${cups.id}/hours`);
    await page.getByRole('switch', { name: 'You answer at any hour' }).uncheck();
    const tuesday = page.getByRole('group', { name: 'Tuesday, hours 1' });
    await tuesday.getByLabel('Until').fill('08:00');
    await tuesday.getByLabel('Until').blur();
    await telegram.pressMain('Save');
    const span = page.locator('kite-span').nth(1);
    await span.getByRole('alert').getByText('The hours have to end after they begin.').waitFor();
    expect((await kept(ira, cups)).hours).toBeUndefined();
    await accessible(page);
    await picture(page, 'hours-refused');
  });
});

describe('questions', () => {
  test('of the owner are what the visitor is asked, and must answer', async () => {
    const { ira, cups } = await shop();
    const { page, telegram } = await stage.open(ira, `/channels/${cups.id}/form`);
    await page.getByRole('switch', { name: 'Ask before the first message' }).check();
    await page.getByRole('button', { name: 'Ask something of your own' }).click();
    await page.getByRole('textbox', { name: 'What do you ask?', exact: true }).fill('Order number');
    await accessible(page);
    await picture(page, 'form-set');
    await save(telegram);
    const visitor = await stage.visit(`c/${cups.key}`);
    await visitor.getByRole('textbox', { name: 'Your name' }).fill('Anna');
    await visitor.getByRole('textbox', { name: /Order number/ }).fill('4411');
    await said(visitor, 'Where is it?');
    const thread = await stage.thread(ira);
    expect(thread.visitor.name).toBe('Anna');
    expect(thread.visitor.details).toContainEqual({ label: 'Order number', value: '4411' });
  });
});

describe('saved replies', () => {
  test('are sent from the topic by their name', async () => {
    const { ira, cups } = await shop();
    const { page, telegram } = await stage.open(ira, `/channels/${cups.id}/replies`);
    await page.getByText('None yet').waitFor();
    await accessible(page);
    await page.getByRole('button', { name: 'Add a reply' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Ship Ping');
    await page.getByRole('textbox', { name: 'What is sent' }).fill('{channel} ships in two days.');
    await save(telegram);
    expect((await kept(ira, cups)).savedReplies).toEqual([
      { name: 'shipping', text: '{channel} ships in two days.' },
    ]);
    const visitor = await stage.write(cups, 'Do you ship?');
    await stage.answer(ira, await stage.thread(ira), '/s shipping');
    await visitor.getByText('Harbour Cups ships in two days.').waitFor();
  });

  test('without a name are refused, and the field that lacks it is where the person lands', async () => {
    const { ira, cups } = await shop();
    const { page, telegram } = await stage.open(ira, `/channels/${cups.id}/replies`);
    await page.getByRole('button', { name: 'Add a reply' }).click();
    await page.getByRole('textbox', { name: 'What is sent' }).fill('We ship in two days.');
    await telegram.pressMain('Save');
    const name = page.getByRole('textbox', { name: 'Name' });
    await expect.poll(() => name.getAttribute('aria-invalid')).toBe('true');
    await expect
      .poll(() => name.evaluate((input) => (input.getRootNode() as ShadowRoot).activeElement === input))
      .toBe(true);
    await picture(page, 'replies-refused');
  });
});

describe('sites, files and secrets', () => {
  test('the chat opens only on the sites that the owner names', async () => {
    const { ira, cups } = await shop();
    const { page, telegram } = await stage.open(ira, `/channels/${cups.id}/rules`);
    await page.getByRole('button', { name: 'Add a site' }).click();
    const site = page.getByRole('textbox', { name: 'Address' });
    await site.fill('shop example');
    await telegram.pressMain('Save');
    await page.getByText('An address is like https://shop.example').waitFor();
    expect(await site.getAttribute('aria-invalid')).toBe('true');
    await accessible(page);
    await picture(page, 'rules-refused');
    await site.fill('https://shop.example');
    await save(telegram);
    expect((await kept(ira, cups)).sites).toEqual(['https://shop.example']);
  });

  test('files of some kinds, up to a size, for some days', async () => {
    const { ira, cups } = await shop();
    const { page, telegram } = await stage.open(ira, `/channels/${cups.id}/rules`);
    await page.getByRole('switch', { name: 'Videos' }).uncheck();
    await page.getByRole('combobox', { name: 'Largest file' }).selectOption('5');
    await page.getByRole('combobox', { name: 'Keep files of visitors' }).selectOption('30');
    await save(telegram);
    const { files, retentionDays } = await kept(ira, cups);
    expect(files).toMatchObject({ allowed: true, maxMegabytes: 5 });
    expect(files.kinds).not.toContain('video');
    expect(retentionDays).toBe(30);
  });

  test('the secret is shown when it is asked for, and another one after a question', async () => {
    const { ira, cups } = await shop();
    const { page, telegram } = await stage.open(ira, `/channels/${cups.id}/rules`);
    await page.getByRole('button', { name: 'Show the secret' }).click();
    const secret = page.getByRole('group', { name: 'Secret of this channel' });
    await secret.waitFor();
    const before = await secret.innerText();
    expect(before.length).toBeGreaterThanOrEqual(32);
    await page.getByRole('button', { name: 'Make a new secret' }).click();
    await page.getByText('The new secret is ready').waitFor();
    expect(await telegram.calls('web_app_open_popup')).toHaveLength(1);
    expect(await secret.innerText()).not.toBe(before);
  });
});
