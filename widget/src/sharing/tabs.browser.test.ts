import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { dialog, launcher, log, say, Stage } from '../../test/stage.ts';

const stage = new Stage();

/** What a person who looks at the page for a moment would call at once. */
const SECONDS = { timeout: 20_000 };

/** Opens the same site in one more tab of the same browser. */
async function tabBeside(page: Page): Promise<Page> {
  const tab = await page.context().newPage();
  await tab.goto(stage.chat.url);
  await launcher(tab).click();
  await dialog(tab).waitFor();
  await tab.evaluate(() => document.querySelector('kite-chat')!.ready);
  return tab;
}

/** Two tabs of a visitor who has said something; the first one has the socket. */
async function twoTabs(): Promise<[Page, Page]> {
  const first = await stage.visitAndOpen();
  await say(first, 'Good day');
  await log(first).getByText('Sent', { exact: true }).waitFor();
  const second = await tabBeside(first);
  await log(second).getByText('Good day').waitFor();
  expect([stage.chat.open, stage.chat.hellos.length]).toEqual([1, 1]);
  return [first, second];
}

/** Says something in a tab and is answered, and sees each once. */
async function talk(page: Page, words: string): Promise<void> {
  await say(page, words);
  await stage.chat.until(() => stage.chat.posts.some(({ text }) => text === words));
  stage.chat.reply(`${words}?`);
  await log(page).getByText(`${words}?`, { exact: true }).waitFor(SECONDS);
  expect(await log(page).getByText(words, { exact: true }).count()).toBe(1);
  expect(stage.chat.thread.entries.filter(({ id }) => id !== undefined)).toHaveLength(
    new Set(stage.chat.posts.map(({ id }) => id)).size,
  );
}

describe('two tabs', () => {
  it('share a socket, and each shows what is said in the other', async () => {
    const [first, second] = await twoTabs();
    await talk(second, 'from the second');
    await log(first).getByText('from the second?').waitFor();
    await talk(first, 'from the first');
    await log(second).getByText('from the first?').waitFor();
    expect([stage.chat.open, stage.chat.hellos.length]).toEqual([1, 1]);
  });

  it('count as unread what neither has shown, and forget the count together', async () => {
    const [first, second] = await twoTabs();
    for (const page of [first, second]) {
      await page.keyboard.press('Escape');
      await dialog(page).waitFor({ state: 'hidden' });
    }
    const { seq } = stage.chat.reply('Good day!');
    for (const page of [first, second])
      await page.getByRole('button', { name: 'Open chat', description: '1 unread' }).waitFor();
    await launcher(second).click();
    await first.waitForFunction(() => document.querySelector('kite-chat')!.unread === 0);
    await stage.chat.until(() => stage.chat.seen.some(({ read }) => read === seq));
    expect(stage.chat.open).toBe(1);
  });

  it('sign out together', async () => {
    const [first, second] = await twoTabs();
    await second.evaluate(() => document.querySelector('kite-chat')!.identify(null));
    for (const page of [first, second]) await dialog(page).getByText('Good to see you').waitFor();
    await stage.chat.until(() => stage.chat.open === 0);
    await say(first, 'I am somebody else');
    await stage.chat.until(() => stage.chat.threads.size === 2);
    expect(await log(second).getByText('Good day').count()).toBe(0);
  });
});

describe('when the tab that has the socket', () => {
  it('is closed, the other one has it at once', async () => {
    const [first, second] = await twoTabs();
    await first.close();
    stage.chat.reply('said meanwhile');
    await log(second).getByText('said meanwhile').waitFor(SECONDS);
    await talk(second, 'still here');
    await stage.chat.until(() => stage.chat.open === 1);
  });

  it('crashes, the other one has it within seconds', async () => {
    const [first, second] = await twoTabs();
    const crashed = first.waitForEvent('crash');
    const devtools = await first.context().newCDPSession(first);
    devtools.send('Page.crash').catch(() => {});
    await crashed;
    stage.chat.reply('said meanwhile');
    await log(second).getByText('said meanwhile').waitFor(SECONDS);
    await talk(second, 'still here');
  });

  it('hangs, the other one has it within seconds, and it shows all when it moves again', async () => {
    const [first, second] = await twoTabs();
    const devtools = await first.context().newCDPSession(first);
    await devtools.send('Debugger.enable');
    const stopped = new Promise((paused) => devtools.once('Debugger.paused', paused));
    await devtools.send('Debugger.pause');
    await say(second, 'still here');
    await stopped;
    await stage.chat.until(() => stage.chat.hellos.length === 2);
    await talk(second, 'anybody there');
    await devtools.send('Debugger.disable');
    await log(first).getByText('anybody there?').waitFor(SECONDS);
    await talk(first, 'awake again');
    await log(second).getByText('awake again?').waitFor();
    await stage.chat.until(() => stage.chat.open === 1);
  });

  it('goes to another page, the other one has it at once, and it joins that one', async () => {
    const [first, second] = await twoTabs();
    await first.goto(
      stage.site.page('/cups', '<script async src="/kite-chat.js" data-channel="k-demo"></script>'),
    );
    await launcher(first).click();
    await log(first).getByText('Good day').waitFor();
    await talk(first, 'about these cups');
    await log(second).getByText('about these cups?').waitFor();
    await stage.chat.until(() => stage.chat.open === 1);
  });
});

it('two chats of one channel on a page share a socket, and those of two channels have one each', async () => {
  const chat = (channel: string) => `<kite-chat channel="${channel}" open placement="inline"></kite-chat>`;
  const page = await stage.visit(
    `${chat('k-demo')}${chat('k-demo')}${chat('k-other')}<script src="/kite-chat.js"></script>`,
  );
  const chats = page.locator('kite-chat');
  for (const place of [0, 1, 2]) {
    await chats.nth(place).evaluate((element) => (element as HTMLElementTagNameMap['kite-chat']).ready);
  }
  await chats.nth(0).getByRole('textbox').fill('Good day');
  await chats.nth(0).getByRole('textbox').press('Enter');
  for (const place of [0, 1]) await chats.nth(place).getByRole('log').getByText('Good day').waitFor();
  expect(await chats.nth(2).getByRole('log').getByText('Good day').count()).toBe(0);
  expect(stage.chat.open).toBe(2);
});
