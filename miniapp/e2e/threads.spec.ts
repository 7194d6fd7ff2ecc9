import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Thread } from '../src/api/threads.ts';
import type { Person } from './place.ts';
import { accessible, arrived, picture, said, Stage } from './stage.ts';

const stage = new Stage();

/** A team with one channel, in which a visitor has written; they are named by themselves. */
async function talk(words = 'Do you ship to Lviv?') {
  const ira = await stage.place.person('Ira');
  const channel = await stage.channel(ira, 'Harbour Cups');
  const visitor = await stage.write(channel, words);
  return { ira, channel, visitor, thread: await stage.thread(ira) };
}

function row(page: Page, words: string | RegExp) {
  return page.getByRole('link', { name: words });
}

async function stateOf(owner: Person, { id }: Thread): Promise<string> {
  return (await stage.call<Thread>(owner, 'GET', `threads/${id}`)).state;
}

describe('the list', () => {
  test('shows who waits and for how long, and leads to what was said', async () => {
    const { ira, thread } = await talk();
    const { page } = await stage.open(ira, '/threads');
    await row(page, /Do you ship to Lviv\?\s+Waits for an answer, .* · Harbour Cups/).click();
    await page.getByRole('heading', { level: 1, name: thread.visitor.name }).waitFor();
    await page.getByRole('log', { name: 'Messages' }).getByText('Do you ship to Lviv?').waitFor();
  });

  test('is chosen from by state, and remembers what was chosen on the way back', async () => {
    const { ira, thread } = await talk();
    const { page, telegram } = await stage.open(ira, '/threads');
    await page.getByText('Answered', { exact: true }).click();
    await page.getByRole('heading', { name: 'Nothing here' }).waitFor();
    await accessible(page);
    await picture(page, 'threads-nothing');
    await stage.answer(ira, thread, 'We do, in two days.');
    await expect.poll(() => stateOf(ira, thread)).toBe('answered');
    await page.getByText('Waiting', { exact: true }).click();
    await page.getByRole('heading', { name: 'Nothing here' }).waitFor();
    await page.getByText('Answered', { exact: true }).click();
    await row(page, /You: We do, in two days\./).click();
    await page.getByRole('heading', { level: 1, name: thread.visitor.name }).waitFor();
    await telegram.pressBack();
    await row(page, /You: We do, in two days\./).waitFor();
    expect(await page.getByRole('radio', { name: 'Answered' }).isChecked()).toBe(true);
  });

  test('is searched by what was said', async () => {
    const { ira, channel } = await talk('The blue cup arrived broken');
    await stage.write(channel, 'May I order by phone?');
    const { page } = await stage.open(ira, '/threads');
    await expect.poll(() => page.locator('kite-row').count()).toBe(2);
    await page.getByRole('searchbox', { name: 'Search' }).fill('broken');
    await expect.poll(() => page.locator('kite-row').count()).toBe(1);
    await row(page, /The blue cup arrived broken/).waitFor();
    await page.getByRole('searchbox', { name: 'Search' }).fill('nobody said this');
    await page.getByRole('heading', { name: 'Nothing here' }).waitFor();
  });

  test('goes on by pages, each thread once', async () => {
    const { ira, channel } = await talk('visitor 1');
    for (let number = 2; number <= 7; number += 1) await stage.write(channel, `visitor ${number}`);
    const { page } = await stage.open(ira, '/settings');
    // As many on a page as the server is asked for; by itself it gives more than a test wants to write.
    await page.route('**/api/threads?*', (route) =>
      route.continue({ url: `${route.request().url()}&limit=3` }),
    );
    await page.evaluate((id) => {
      location.hash = `/channels/${id}/threads`;
    }, channel.id);
    const rows = page.locator('kite-row[href^="#/threads/"]');
    for (const shown of [3, 6, 7]) {
      await expect.poll(() => rows.count()).toBe(shown);
      if (shown < 7) await page.getByRole('button', { name: 'Show more' }).click();
    }
    expect(await page.getByRole('button', { name: 'Show more' }).count()).toBe(0);
    const hrefs = await rows.evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    expect(new Set(hrefs).size).toBe(7);
  });

  test('of a channel that nobody has written to says what will come', async () => {
    const ira = await stage.place.person('Ira');
    const channel = await stage.channel(ira, 'Cups');
    const { page } = await stage.open(ira, `/channels/${channel.id}/threads`);
    await page.getByRole('heading', { name: 'Nobody has written yet' }).waitFor();
    await accessible(page);
    await picture(page, 'threads-empty');
  });
});

describe('a thread', () => {
  test('is answered in its topic, one press away, and the answer is read here too', async () => {
    const { ira, thread, visitor } = await talk();
    const { page, telegram } = await stage.open(ira, `/threads/${thread.id}`);
    await telegram.pressMain('Answer in Telegram');
    const [opened] = await telegram.calls('web_app_open_tg_link');
    expect(`https://t.me${opened?.['path_full'] as string}`).toBe(thread.topicLink);
    await stage.answer(ira, thread, 'We do, in two days.');
    await visitor.getByText('We do, in two days.').waitFor();
    await page.reload();
    const log = page.getByRole('log', { name: 'Messages' });
    await log.getByText('We do, in two days.').waitFor();
    await page.getByText('Answered').first().waitFor();
  });

  test('is closed, opened again and taken on, and the visitor sees what concerns them', async () => {
    const { ira, thread, visitor } = await talk();
    const { page, telegram } = await stage.open(ira, `/threads/${thread.id}`);
    await page.getByRole('button', { name: /^Close/ }).click();
    await page.getByRole('button', { name: 'Open again' }).waitFor();
    await visitor.getByText('This conversation is closed').waitFor();
    await page.getByRole('button', { name: 'Open again' }).click();
    await page.getByRole('button', { name: /^Close/ }).waitFor();
    await page.getByRole('button', { name: 'Take it on' }).click();
    await page.getByRole('button', { name: /Give it back You take care of it/ }).click();
    await page.getByRole('button', { name: 'Take it on' }).waitFor();
    expect(await stateOf(ira, thread)).toBe('answered');
    expect(await telegram.calls('web_app_trigger_haptic_feedback')).toContainEqual({
      type: 'notification',
      notification_type: 'success',
    });
  });

  test('of somebody who is a nuisance is blocked after a question, and let go on again', async () => {
    const { ira, thread, visitor } = await talk('CHEAP SEO');
    const { page, telegram } = await stage.open(ira, `/threads/${thread.id}`);
    await telegram.answer(false);
    await page.getByRole('button', { name: 'Block this visitor' }).click();
    await expect.poll(async () => (await telegram.calls('web_app_open_popup')).length).toBe(1);
    expect(await stateOf(ira, thread)).toBe('waiting');
    await telegram.answer(true);
    await page.getByRole('button', { name: 'Block this visitor' }).click();
    await page.getByRole('button', { name: 'Let this visitor write again' }).waitFor();
    await accessible(page);
    await picture(page, 'thread-blocked');
    await visitor.getByRole('textbox', { name: 'Message' }).fill('AND MORE');
    await visitor.getByRole('textbox', { name: 'Message' }).press('Enter');
    await visitor
      .getByText(/Not delivered/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Let this visitor write again' }).click();
    await page.getByRole('button', { name: 'Block this visitor' }).waitFor();
    await said(visitor, 'Sorry');
  });

  test('shows pictures and files as the visitor sees them', async () => {
    const { ira, thread, visitor } = await talk();
    const pixels = await visitor.evaluate(() => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 320, height: 200 });
      canvas.getContext('2d')!.fillRect(0, 0, 320, 200);
      return canvas.toDataURL('image/png').split(',')[1]!;
    });
    const picked = visitor.waitForEvent('filechooser');
    await visitor.getByRole('button', { name: 'Attach a file' }).click();
    const chooser = await picked;
    await chooser.setFiles([
      { name: 'broken.png', mimeType: 'image/png', buffer: Buffer.from(pixels, 'base64') },
      { name: 'invoice.txt', mimeType: 'text/plain', buffer: Buffer.from('Two blue cups') },
    ]);
    await said(visitor, 'It arrived like this');
    await arrived(visitor, 'invoice.txt');
    const { page } = await stage.open(ira, `/threads/${thread.id}`);
    const log = page.getByRole('log', { name: 'Messages' });
    await log.getByText('It arrived like this').waitFor();
    await log.getByText('invoice.txt').waitFor();
    const image = log.locator('kite-msg img').first();
    await image.waitFor();
    await expect
      .poll(() => image.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth))
      .toBeGreaterThan(0);
    await accessible(page);
    await picture(page, 'thread-files');
  });

  test('loads what was said before as the reader goes up', async () => {
    const { ira, thread, visitor } = await talk('the first of all');
    for (let number = 1; number <= 70; number += 1) await stage.answer(ira, thread, `answer ${number}.`);
    await visitor.getByText('answer 70.').waitFor();
    const { page } = await stage.open(ira, `/threads/${thread.id}`);
    const log = page.getByRole('log', { name: 'Messages' });
    await log.getByText('answer 70.').waitFor();
    await expect
      .poll(
        async () => {
          await log.evaluate((scroller) => scroller.scrollTo(0, 0));
          return log.getByText('the first of all').count();
        },
        { timeout: 20_000 },
      )
      .toBe(1);
  });

  test('is kept as a file, which opens for who has its address, for a while', async () => {
    const { ira, thread } = await talk();
    const { page, telegram } = await stage.open(ira, `/threads/${thread.id}`);
    await page.getByRole('button', { name: 'As CSV, for spreadsheets' }).click();
    await expect.poll(async () => (await telegram.calls('web_app_open_link')).length).toBe(1);
    const [opened] = await telegram.calls('web_app_open_link');
    const file = await fetch(opened?.['url'] as string);
    expect(file.headers.get('content-disposition')).toContain('attachment');
    expect(await file.text()).toContain('Do you ship to Lviv?');
  });

  test('and everything that is known of the visitor go after a question, in Telegram too', async () => {
    const { ira, channel, thread } = await talk();
    const { page, telegram } = await stage.open(ira, '/threads');
    await row(page, /Do you ship to Lviv/).click();
    await page.getByRole('button', { name: /Delete this visitor’s data/ }).click();
    await page.getByText('Deleted').waitFor();
    expect(await telegram.calls('web_app_open_popup')).toHaveLength(1);
    await page.getByRole('heading', { name: 'Nobody has written yet' }).waitFor();
    await expect(stage.call(ira, 'GET', `threads/${thread.id}`)).rejects.toThrow('404');
    await expect.poll(() => stage.place.topics(ira, `${channel.name} support`)).toBe(0);
  });

  test('can be read and closed by an operator, who is offered neither a copy nor deleting', async () => {
    const { ira, channel, thread } = await talk();
    const max = await stage.joined(ira, channel);
    const { page } = await stage.open(max, `/threads/${thread.id}`);
    await page.getByRole('log', { name: 'Messages' }).getByText('Do you ship to Lviv?').waitFor();
    expect(await page.getByRole('button', { name: /As CSV/ }).count()).toBe(0);
    expect(await page.getByRole('button', { name: /Delete this visitor/ }).count()).toBe(0);
    await page.getByRole('button', { name: /^Close/ }).click();
    await page.getByRole('button', { name: 'Open again' }).waitFor();
  });

  test('that is no longer there says so', async () => {
    const { ira, thread } = await talk();
    const { page } = await stage.open(ira, '/threads');
    await row(page, /Do you ship to Lviv/).waitFor();
    await stage.call(ira, 'DELETE', `threads/${thread.id}`);
    await row(page, /Do you ship to Lviv/).click();
    await page.getByRole('heading', { name: 'Not here any more' }).waitFor();
    await accessible(page);
  });
});
