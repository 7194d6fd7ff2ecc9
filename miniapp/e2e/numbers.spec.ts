import { expect, test } from 'vitest';
import type { Thread } from '../src/api/threads.ts';
import { accessible, picture, Stage } from './stage.ts';

const stage = new Stage();

test('the numbers tell how many wrote, when, and how soon they were answered', async () => {
  const ira = await stage.place.person('Ira');
  const cups = await stage.channel(ira, 'Harbour Cups');
  await stage.write(cups, 'Do you ship to Lviv?');
  const thread = await stage.thread(ira);
  await stage.answer(ira, thread, 'We do.');
  await expect
    .poll(async () => (await stage.call<Thread>(ira, 'GET', `threads/${thread.id}`)).state)
    .toBe('answered');
  await stage.call(ira, 'POST', `threads/${thread.id}/close`);
  await stage.write(cups, 'And to Odesa?');

  const { page } = await stage.open(ira, `/channels/${cups.id}/numbers`);
  await expect
    .poll(() => page.locator('dl').first().innerText())
    .toMatch(/Visitors who wrote\s+2\s+Threads\s+2\s+Their messages\s+2\s+Your answers\s+1/);
  await page.getByText('1 visitor still waits for a first answer').waitFor();
  for (const heading of ['First answer', 'Until closed']) {
    const section = page.locator('kite-section', { has: page.getByRole('heading', { name: heading }) });
    expect(await section.innerText()).toMatch(/\d+ s|1 min/);
  }
  await accessible(page);
  await picture(page, 'numbers-few');

  const days = page.locator('kite-bars').first();
  await days.getByText('In words').click();
  const today = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' }).format(new Date());
  await days.getByText(`${today}: 2 messages, 1 answer`).waitFor();
  expect(await days.getByRole('listitem').count()).toBe(30);
  await page.getByText('7 days', { exact: true }).click();
  await expect.poll(() => days.getByRole('listitem').count()).toBe(7);
  await accessible(page);
});

test('a bar is read by touching it', async () => {
  const ira = await stage.place.person('Ira');
  const cups = await stage.channel(ira, 'Harbour Cups');
  await stage.write(cups, 'Do you ship to Lviv?');
  const { page } = await stage.open(ira, `/channels/${cups.id}/numbers`, {}, { hasTouch: true });
  const days = page.locator('kite-bars').first();
  await days.getByText('Touch a bar to read it').waitFor();
  const box = (await days.locator('svg').boundingBox())!;
  await page.touchscreen.tap(box.x + box.width - 4, box.y + box.height / 2);
  await days
    .locator('figcaption')
    .getByText(/: 1 message, 0 answers/)
    .waitFor();
});

test('a team has the numbers of all its channels in one', async () => {
  const ira = await stage.place.person('Ira');
  const [cups, bowls] = [await stage.channel(ira, 'Cups'), await stage.channel(ira, 'Bowls')];
  await stage.write(cups, 'Do you have cups?');
  await stage.write(bowls, 'Do you have bowls?');
  const { page } = await stage.open(ira, `/tenants/${cups.tenant}/numbers`);
  await page.getByText('All channels of the team').waitFor();
  await expect.poll(() => page.locator('dl').first().innerText()).toMatch(/^Visitors who wrote\s+2/);
});

test('where nobody has written there is nothing to count, and the page says when there will be', async () => {
  const ira = await stage.place.person('Ira');
  const cups = await stage.channel(ira, 'Cups');
  const { page } = await stage.open(ira, `/channels/${cups.id}/numbers`);
  await page.getByRole('heading', { name: 'Nothing to count yet' }).waitFor();
  await accessible(page);
  await picture(page, 'numbers-empty');
});
