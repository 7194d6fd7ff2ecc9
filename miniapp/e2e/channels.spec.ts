import { expect, test } from 'vitest';
import { accessible, picture, Stage } from './stage.ts';

const stage = new Stage();

test('somebody without a channel is shown what it is about, in three screens', async () => {
  const ira = await stage.place.person('Ira');
  const { page } = await stage.open(ira);
  await page.getByRole('heading', { name: 'Talk with visitors of your site, in Telegram' }).waitFor();
  await accessible(page);
  await picture(page, 'first-run');
  await page.getByRole('link', { name: /^Settings/ }).waitFor();
  expect(await page.getByRole('link', { name: /^Team/ }).count()).toBe(0);
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('heading', { name: 'One visitor, one topic' }).waitFor();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('heading', { name: 'Three steps, two minutes' }).waitFor();
  await page.getByRole('button', { name: 'Make the first channel' }).waitFor();
});

test('the channels say who waits and what is missing', async () => {
  const ira = await stage.place.person('Ira');
  const cups = await stage.channel(ira, 'Harbour Cups');
  await stage.channel(ira, 'Kites by Olena');
  await stage.channel(ira, 'Bookshop', false);
  await stage.write(cups, 'Do you ship to Lviv?');
  const { page, telegram } = await stage.open(ira);
  await page.getByRole('link', { name: /Harbour Cups 1 visitor waits for an answer/ }).waitFor();
  await page.getByRole('link', { name: /Kites by Olena Everybody has an answer/ }).waitFor();
  await page.getByRole('link', { name: /Bookshop Choose where you want to answer/ }).waitFor();
  await accessible(page);
  await picture(page, 'channels');
  expect(await telegram.mainButton()).toMatchObject({ text: 'New channel', is_active: true });
});
