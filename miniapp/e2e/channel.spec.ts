import { expect, test } from 'vitest';
import type { Channel } from '../src/api/channel.ts';
import { accessible, picture, Stage } from './stage.ts';

const stage = new Stage();

test('a channel is made in three steps without leaving the app', async () => {
  const ira = await stage.place.person('Ira');
  const { page, telegram } = await stage.open(ira, '/', { startParam: 'new' });
  await page.getByRole('heading', { name: 'New channel' }).waitFor();
  await accessible(page);
  await page.getByRole('textbox', { name: 'Name' }).fill('Harbour Cups');
  await telegram.pressMain('Next');
  await page.getByRole('heading', { name: 'Where will you answer?' }).waitFor();
  await page.getByText('Answer right here').waitFor();
  await accessible(page);
  await telegram.pressMain('Choose a group');
  await page.getByRole('heading', { name: 'Harbour Cups is connected' }).waitFor();
  await page.getByText('You answer in “Acme support”').waitFor();
  await accessible(page);
  await picture(page, 'connected');
  const code = await page.locator('kite-copy pre').innerText();
  expect(code).toMatch(/^<script async src=".*\/kite-chat\.js" data-channel="[^"]+"><\/script>$/);
  await telegram.pressMain('To the channel');
  await page.getByRole('heading', { level: 1, name: 'Harbour Cups' }).waitFor();
  await telegram.pressBack();
  await page.getByRole('link', { name: /Harbour Cups/ }).waitFor();
});

test('the name that was typed is still there after a reload, and closing the app asks first', async () => {
  const ira = await stage.place.person('Ira');
  const { page, telegram } = await stage.open(ira, '/new');
  await page.getByRole('textbox', { name: 'Name' }).fill('Cups');
  expect(await telegram.calls('web_app_setup_closing_behavior')).toContainEqual({ need_confirmation: true });
  await page.reload();
  await expect.poll(() => page.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Cups');
});

test('a Telegram without a picker opens its own list of groups by a link', async () => {
  const ira = await stage.place.person('Ira');
  const cups = await stage.channel(ira, 'Cups', false);
  const { page, telegram } = await stage.open(ira, `/channels/${cups.id}/connect`, { version: '7.0' });
  await page.getByText('This Telegram has no picker inside apps').waitFor();
  await telegram.pressMain('Choose a group');
  await page.getByText('Waiting for the group…').waitFor();
  const [opened] = await telegram.calls('web_app_open_tg_link');
  expect(opened?.['path_full']).toMatch(/startgroup=/);
});

test('who works alone answers in the chat with the bot', async () => {
  const ira = await stage.place.person('Ira');
  const cups = await stage.channel(ira, 'Cups', false);
  const { page } = await stage.open(ira, `/channels/${cups.id}/connect`);
  await page.getByRole('button', { name: /Answer right here/ }).click();
  await page.getByText('You answer in the chat with the bot').waitFor();
});

test('the home of a channel checks itself and sends a test message', async () => {
  const ira = await stage.place.person('Ira');
  const cups = await stage.channel(ira, 'Cups');
  const { page } = await stage.open(ira, '/', { startParam: `ch_${cups.id}` });
  await page.getByText('All is well').waitFor();
  await accessible(page);
  await page.getByRole('button', { name: /Send a test message/ }).click();
  await page.getByText('Sent. Look into “Cups support” and answer it there.').waitFor();
});

test('a channel is renamed by the main button, which is there only while there is something to save', async () => {
  const ira = await stage.place.person('Ira');
  const cups = await stage.channel(ira, 'Cups');
  const { page, telegram } = await stage.open(ira, `/channels/${cups.id}`);
  const name = page.getByRole('textbox', { name: 'Name' });
  await name.fill('Cups and bowls');
  await telegram.pressMain('Save');
  await page.getByRole('heading', { level: 1, name: 'Cups and bowls' }).waitFor();
  await expect.poll(() => telegram.mainButton()).toBeUndefined();
  await name.fill('Something else');
  await page.getByRole('button', { name: 'Discard changes' }).click();
  expect(await name.inputValue()).toBe('Cups and bowls');
});

test('of two people who edit, the second is told and overwrites nothing', async () => {
  const ira = await stage.place.person('Ira');
  const cups = await stage.channel(ira, 'Cups');
  const one = await stage.open(ira, `/channels/${cups.id}`);
  const other = await stage.open(ira, `/channels/${cups.id}`);
  await one.page.getByRole('textbox', { name: 'Name' }).fill('Bowls');
  await other.page.getByRole('textbox', { name: 'Name' }).fill('Plates');
  await one.telegram.pressMain('Save');
  await one.page.getByRole('heading', { level: 1, name: 'Bowls' }).waitFor();
  await other.telegram.pressMain('Save');
  await other.page.getByText('Somebody else has just changed this').waitFor();
  await other.page.getByRole('heading', { level: 1, name: 'Bowls' }).waitFor();
  await picture(other.page, 'changed-meanwhile');
  expect(await other.page.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Plates');
  await other.telegram.pressMain('Save');
  await other.page.getByRole('heading', { level: 1, name: 'Plates' }).waitFor();
});

test('a pause is for everybody, at once', async () => {
  const ira = await stage.place.person('Ira');
  const cups = await stage.channel(ira, 'Cups');
  const { page } = await stage.open(ira, `/channels/${cups.id}`);
  await page.getByRole('switch', { name: 'Pause' }).check();
  await page.getByText('Paused', { exact: true }).waitFor();
  expect((await stage.call<Channel>(ira, 'GET', `channels/${cups.id}`)).paused).toBe(true);
});

test('what ends a channel is asked twice, and a no changes nothing', async () => {
  const ira = await stage.place.person('Ira');
  const cups = await stage.channel(ira, 'Cups');
  const { page, telegram } = await stage.open(ira, `/channels/${cups.id}`);
  await telegram.answer(false);
  await page.getByRole('button', { name: 'Delete the channel' }).click();
  await expect.poll(async () => (await telegram.calls('web_app_open_popup')).length).toBe(1);
  expect(await stage.call<Channel>(ira, 'GET', `channels/${cups.id}`)).toMatchObject({ name: 'Cups' });
  await telegram.answer(true);
  await page.getByRole('button', { name: 'Delete the channel' }).click();
  await page.getByText('Cups is deleted').waitFor();
  expect(await telegram.calls('web_app_open_popup')).toHaveLength(3);
  await expect(stage.call(ira, 'GET', `channels/${cups.id}`)).rejects.toThrow('404');
});

test('a Telegram too old to ask is asked for in the page', async () => {
  const ira = await stage.place.person('Ira');
  const cups = await stage.channel(ira, 'Cups');
  const { page } = await stage.open(ira, `/channels/${cups.id}`, { version: '6.0' });
  await page.getByRole('button', { name: 'Disconnect the group' }).click();
  const dialog = page.getByRole('dialog', { name: 'Disconnect Cups?' });
  await dialog.getByRole('button', { name: 'Disconnect' }).waitFor();
  await accessible(page);
  await picture(page, 'dialog');
  await dialog.getByRole('button', { name: 'Disconnect' }).click();
  await page.getByText('Not connected: nobody can write yet').waitFor();
});

test('the embed code comes for every kind of site, each with a copy', async () => {
  const ira = await stage.place.person('Ira');
  const cups = await stage.channel(ira, 'Cups');
  const { page } = await stage.open(
    ira,
    `/channels/${cups.id}/embed`,
    {},
    { permissions: ['clipboard-read', 'clipboard-write'] },
  );
  await page.getByRole('img', { name: /QR code/ }).waitFor();
  await accessible(page);
  await page.getByRole('button', { name: 'Copy' }).first().click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  const code = page.getByRole('group', { name: 'Embed code' });
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await code.innerText());
  for (const recipe of ['Where you want it', 'npm', 'React', 'Vue', 'WordPress', 'Google Tag Manager']) {
    await page.getByRole('button', { name: recipe }).click();
    expect(await page.getByRole('group', { name: recipe }).innerText()).toContain(cups.key);
  }
  await accessible(page);
  await picture(page, 'recipe');
});
