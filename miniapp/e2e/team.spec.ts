import { expect, test } from 'vitest';
import { accessible, picture, Stage } from './stage.ts';

const stage = new Stage();

async function team(name = 'Ira') {
  const owner = await stage.place.person(name);
  const channel = await stage.channel(owner, 'Cups');
  return { owner, tenant: channel.tenant };
}

test('the owner sees the team, and invites by a link that Telegram shares', async () => {
  const { owner, tenant } = await team();
  const { page, telegram } = await stage.open(owner, '/', { startParam: `team_${tenant}` });
  await page.getByText('Owner · that’s you').waitFor();
  await page.getByRole('button', { name: /Invite an operator/ }).click();
  await page.getByText(/It works once, until/).waitFor();
  await accessible(page);
  await picture(page, 'invitation');
  expect(await page.getByRole('group', { name: 'The invitation' }).innerText()).toMatch(/^https:\/\/t\.me\//);
  const [shared] = await telegram.calls('web_app_open_tg_link');
  expect(shared?.['path_full']).toMatch(/^\/share\/url\?/);
});

test('the language of the app is the person’s choice, at once and on every page', async () => {
  const { owner } = await team();
  const { page, telegram } = await stage.open(owner);
  await telegram.pressSettings();
  await page.getByRole('heading', { name: 'Settings' }).waitFor();
  await accessible(page);
  await page.getByRole('combobox', { name: 'Language' }).selectOption('uk');
  await page.getByRole('heading', { name: 'Налаштування' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('uk');
  await telegram.pressBack();
  await page.getByRole('heading', { name: 'Ваші канали' }).waitFor();
});

test('a team has a name, a language and a bot', async () => {
  const { owner, tenant } = await team();
  const { page, telegram } = await stage.open(owner, `/tenants/${tenant}`);
  await page.getByRole('textbox', { name: 'Name of the team' }).fill('Harbour');
  await accessible(page);
  await telegram.pressMain('Save');
  await page.getByRole('heading', { level: 1, name: 'Harbour' }).waitFor();
});

test('everything of a person’s goes after two questions', async () => {
  const { owner, tenant } = await team();
  const { page, telegram } = await stage.open(owner, `/tenants/${tenant}`);
  await page.getByRole('button', { name: 'Delete everything of mine' }).click();
  await page.getByText('Everything of yours is deleted').waitFor();
  expect(await telegram.calls('web_app_open_popup')).toHaveLength(2);
  await page.getByRole('heading', { name: 'Talk with visitors of your site, in Telegram' }).waitFor();
});
