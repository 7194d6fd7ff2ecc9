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

test('the owner makes an operator an admin, and lets them go after a question', async () => {
  const owner = await stage.place.person('Ira');
  const channel = await stage.channel(owner, 'Cups');
  const max = await stage.joined(owner, channel);
  const { page, telegram } = await stage.open(owner, `/tenants/${channel.tenant}/operators`);
  await page.getByRole('button', { name: /Max Operator · since/ }).click();
  await accessible(page);
  await picture(page, 'operator-open');
  await page.getByRole('combobox', { name: 'Role' }).selectOption('admin');
  await page.getByText('Max is now Admin').waitFor();
  const { page: his } = await stage.open(max, `/channels/${channel.id}/look`);
  await his.getByRole('textbox', { name: 'Heading' }).waitFor();
  await page.getByRole('button', { name: 'Let go' }).click();
  await page.getByText('Max is no longer in the team').waitFor();
  expect(await telegram.calls('web_app_open_popup')).toHaveLength(1);
  await his.reload();
  await his.getByRole('heading', { name: 'Not here any more' }).waitFor();
});

test('an operator finds what is theirs, and nothing that only managers decide', async () => {
  const owner = await stage.place.person('Ira');
  const channel = await stage.channel(owner, 'Cups');
  const max = await stage.joined(owner, channel);
  const { page } = await stage.open(max, `/channels/${channel.id}`);
  await page.getByRole('link', { name: /^Threads/ }).waitFor();
  for (const name of [/Look and words/, /Sites, files/, /Hours and reminders/])
    expect(await page.getByRole('link', { name }).count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Delete the channel' }).count()).toBe(0);
  await page.evaluate((id) => {
    location.hash = `/channels/${id}/rules`;
  }, channel.id);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await expect.poll(() => page.getByRole('textbox', { name: 'Address' }).count()).toBe(0);
});
