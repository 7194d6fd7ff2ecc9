import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { EMBED } from '../test/site.ts';
import { dialog, launcher, log, say, Stage } from '../test/stage.ts';

const stage = new Stage();

/**
 * Says to a page what a browser says that puts it aside for the way back, or takes it out again. The browser of these
 * tests keeps no page, whatever is on it, and makes up its mind before it says so. What it names as reasons can be seen.
 */
function tell(page: Page, name: 'pagehide' | 'pageshow'): Promise<void> {
  return page.evaluate(
    (type) => void dispatchEvent(new PageTransitionEvent(type, { persisted: true })),
    name,
  );
}

/** Goes away from a page and back, and tells what on it the browser does not keep. */
async function notKept(page: Page): Promise<string[]> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Page.enable');
  const told = new Promise<string[]>((tell) =>
    devtools.on('Page.backForwardCacheNotUsed', ({ notRestoredExplanations }) =>
      tell(
        notRestoredExplanations.filter(({ type }) => type !== 'Circumstantial').map(({ reason }) => reason),
      ),
    ),
  );
  await page.goto(stage.site.page('/cups', '<h1>Cups</h1>'));
  await page.goBack();
  return told;
}

describe('a page that is put aside for the way back', () => {
  it('has nothing on it that the browser would not keep', async () => {
    const page = await stage.visitAndOpen();
    await say(page, 'Good day');
    await log(page).getByText('Sent', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Chat options' }).waitFor();
    await tell(page, 'pagehide');
    await stage.chat.until(() => stage.chat.open === 0);
    expect(await notKept(page)).toEqual([]);
  });

  it('would not be kept with what is open before it is put aside', async () => {
    const page = await stage.visitAndOpen();
    await say(page, 'Good day');
    await log(page).getByText('Sent', { exact: true }).waitFor();
    expect(await notKept(page)).toEqual(['WebSocket']);
  });

  it('has neither a socket nor a lock, and finds the chat connected again', async () => {
    const page = await stage.visitAndOpen();
    await say(page, 'Good day');
    await log(page).getByText('Sent', { exact: true }).waitFor();
    await tell(page, 'pagehide');
    await stage.chat.until(() => stage.chat.open === 0);
    const { held, pending } = await page.evaluate(() => navigator.locks.query());
    expect([held, pending]).toEqual([[], []]);
    stage.chat.reply('Good day!');
    await tell(page, 'pageshow');
    await log(page).getByText('Good day!').waitFor();
    await say(page, 'Thank you');
    await stage.chat.until(() => stage.chat.posts.length === 2);
    expect(await log(page).getByText('Good day', { exact: true }).count()).toBe(1);
    expect([stage.chat.open, stage.chat.threads.size]).toEqual([1, 1]);
  });

  it('leaves the socket to another tab, and joins that one', async () => {
    const page = await stage.visitAndOpen();
    await say(page, 'Good day');
    await log(page).getByText('Sent', { exact: true }).waitFor();
    const other = await page.context().newPage();
    await other.goto(stage.chat.url);
    await launcher(other).click();
    await log(other).getByText('Good day').waitFor();
    await tell(page, 'pagehide');
    stage.chat.reply('Good day!');
    await log(other).getByText('Good day!').waitFor();
    await tell(page, 'pageshow');
    await log(page).getByText('Good day!').waitFor();
    expect(stage.chat.open).toBe(1);
  });

  it('is loaded again where the browser has not kept it, with all that was said', async () => {
    const page = await stage.visitAndOpen();
    await say(page, 'Good day');
    await log(page).getByText('Sent', { exact: true }).waitFor();
    await page.goto(stage.site.page('/cups', '<h1>Cups</h1>'));
    await stage.chat.until(() => stage.chat.open === 0);
    await page.goBack();
    await launcher(page).click();
    await log(page).getByText('Good day').waitFor();
    expect(stage.chat.threads.size).toBe(1);
  });
});

describe('without a network', () => {
  it('words wait, survive a reload, and are sent once when there is one', async () => {
    const page = await stage.visitAndOpen();
    await say(page, 'Good day');
    await log(page).getByText('Sent', { exact: true }).waitFor();
    await page.context().setOffline(true);
    stage.chat.cut();
    await dialog(page)
      .getByText(/offline/i)
      .waitFor();
    await say(page, 'in the tunnel');
    await say(page, 'still in it');
    await log(page).getByText('still in it').waitFor();
    // A page that a service worker or the browser has kept opens without a network.
    await page.route('**/*', async (route) => {
      const answer = await fetch(route.request().url());
      await route.fulfill({
        contentType: answer.headers.get('content-type') ?? '',
        body: Buffer.from(await answer.arrayBuffer()),
      });
    });
    await page.reload();
    await launcher(page).click();
    await log(page).getByText('in the tunnel').waitFor();
    expect(stage.chat.posts).toHaveLength(1);
    await page.context().setOffline(false);
    await stage.chat.until(() => stage.chat.posts.length === 3);
    await expect.poll(() => log(page).getByText('Sent', { exact: true }).count()).toBeGreaterThan(0);
    expect(stage.chat.thread.entries.map(({ content }) => content)).toEqual(
      ['Good day', 'in the tunnel', 'still in it'].map((text) => ({ type: 'text', text })),
    );
  });

  it('a server that has named a time is left alone until then, whatever the device says', async () => {
    const page = await stage.visitAndOpen();
    await page.evaluate(() => document.querySelector('kite-chat')!.ready);
    stage.chat.refuse(1012, 'restart 3600');
    stage.chat.closeAll(1011);
    await stage.chat.until(() => stage.chat.hellos.length === 2);
    await page.context().setOffline(true);
    await page.context().setOffline(false);
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await page.evaluate(() => dispatchEvent(new Event('online')));
    expect(stage.chat.hellos).toHaveLength(2);
  });

  it('a lost connection is tried again as soon as the device is back, not before', async () => {
    const page = await stage.visitAndOpen(`<script>
      window.dialled = 0;
      const Own = WebSocket;
      WebSocket = class extends Own {
        constructor(...address) { super(...address); dialled++; }
      };
      // The wait is the longest there is.
      Math.random = () => 0.999;
    </script>${EMBED}`);
    await page.evaluate(() => document.querySelector('kite-chat')!.ready);
    await page.context().setOffline(true);
    await page.evaluate(() => ((window as unknown as { dialled: number }).dialled = 0));
    stage.chat.cut();
    await page.waitForFunction(() => document.querySelector('kite-chat')!.status.connection === 'waiting');
    await page.evaluate(() => dispatchEvent(new Event('offline')));
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    const dialled = await page.evaluate(() => (window as unknown as { dialled: number }).dialled);
    expect(dialled).toBe(0);
    await page.context().setOffline(false);
    await page.waitForFunction(() => document.querySelector('kite-chat')!.status.connection === 'connected');
  });
});
