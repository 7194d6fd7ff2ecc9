import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { elsewhere } from '../../test/site.ts';
import { dialog, launcher, log, say, Stage } from '../../test/stage.ts';

const stage = new Stage();

/** A page of this site, with a chat whose talk the sites of the domain share. */
async function enter(page: Page, host: string, domain: string | undefined): Promise<Page> {
  const own = domain === undefined ? '' : `data-domain="${domain}"`;
  const tag = `<script async src="${stage.chat.url}/kite-chat.js" data-channel="k-demo" ${own}></script>`;
  await page.goto(elsewhere(stage.site.page('/', tag), host));
  await launcher(page).waitFor();
  return page;
}

async function open(page: Page): Promise<Page> {
  await launcher(page).click();
  await dialog(page).waitFor();
  return page;
}

/** Somebody who talks at one site, and goes to another one then. */
async function twoSites(
  domain: string | undefined,
  [one, other] = ['www.shop.example', 'help.shop.example'],
): Promise<[Page, Page]> {
  const first = await open(await enter(await stage.newcomer(), one!, domain));
  await say(first, 'Good day');
  await log(first).getByText('Sent', { exact: true }).waitFor();
  return [first, await enter(await first.context().newPage(), other!, domain)];
}

/** Opens the dialog where what was said before is to be seen. */
async function openTalk(page: Page): Promise<void> {
  await open(page);
  await log(page).getByText('Good day').waitFor();
}

/** Two sites of a domain that share a talk, both with their dialog open. */
async function oneTalk(): Promise<[Page, Page]> {
  const sites = await twoSites('shop.example');
  await openTalk(sites[1]);
  return sites;
}

/** Looks at a page again. */
const lookAt = (page: Page): Promise<void> =>
  page.evaluate(() => void document.dispatchEvent(new Event('visibilitychange')));

const cookies = async (page: Page): Promise<string[]> =>
  (await page.context().cookies()).map(({ domain, value }) => `${domain} ${value && 'token'}`.trim());

describe('the sites of a domain', () => {
  it('have one talk with a visitor, where the page says so', async () => {
    const [www, help] = await oneTalk();
    await say(help, 'It is me again');
    await log(www).getByText('It is me again').waitFor();
    stage.chat.reply('Good day!');
    for (const page of [www, help]) await log(page).getByText('Good day!').waitFor();
    expect(stage.chat.threads.size).toBe(1);
    expect(await cookies(www)).toEqual(['.shop.example token']);
  });

  it.each([
    ['the page does not say so', undefined, undefined],
    ['it says so of a domain that is not its own', 'bank.example', undefined],
    ['they are of two domains', 'shop.example', ['www.shop.example', 'www.bank.example']],
  ] as const)('have a talk each when %s', async (_name, domain, hosts) => {
    const [, other] = await twoSites(domain, hosts && [...hosts]);
    await open(other);
    await stage.chat.until(() => stage.chat.threads.size === 2);
    expect(await log(other).getByText('Good day').count()).toBe(0);
  });

  it('keep no cookie before the first gesture', async () => {
    const page = await enter(await stage.newcomer(), 'www.shop.example', 'shop.example');
    await launcher(page).hover();
    await page.locator('kite-conversation').waitFor({ state: 'attached' });
    expect(await cookies(page)).toEqual([]);
  });

  it('have nothing left of who has signed out at one of them', async () => {
    const [www, help] = await oneTalk();
    await www.evaluate(() => document.querySelector('kite-chat')!.identify(null));
    await expect.poll(() => cookies(www)).toEqual(['.shop.example']);
    await lookAt(help);
    await log(help).getByText('Good day').waitFor({ state: 'detached' });
    expect(await help.evaluate(() => Object.keys(localStorage))).toEqual([]);
    await say(help, 'I am another one');
    await stage.chat.until(() => stage.chat.threads.size === 2);
  });

  it('forget who has signed out while they were closed', async () => {
    const [www, help] = await oneTalk();
    await help.close();
    await www.evaluate(() => document.querySelector('kite-chat')!.identify(null));
    await expect.poll(() => cookies(www)).toEqual(['.shop.example']);
    const again = await enter(await www.context().newPage(), 'help.shop.example', 'shop.example');
    await open(again);
    await dialog(again).getByText('Good to see you').waitFor();
    await stage.chat.until(() => stage.chat.threads.size === 2);
  });

  it('go on with the new talk of who was not known any more', async () => {
    const [www, help] = await oneTalk();
    stage.chat.threads.clear();
    stage.chat.closeAll(1012);
    await stage.chat.until(() => stage.chat.threads.size > 0);
    await say(www, 'Still here');
    await log(www).getByText('Sent', { exact: true }).waitFor();
    await lookAt(help);
    await say(help, 'Here too');
    await log(help).getByText('Still here').waitFor();
    await log(www).getByText('Here too').waitFor();
    expect(await cookies(www)).toEqual(['.shop.example token']);
  });

  it('take over a talk from before they shared any', async () => {
    const page = await open(await enter(await stage.newcomer(), 'www.shop.example', undefined));
    await say(page, 'Good day');
    await log(page).getByText('Sent', { exact: true }).waitFor();
    await enter(page, 'www.shop.example', 'shop.example');
    await openTalk(page);
    expect(await cookies(page)).toEqual(['.shop.example token']);
  });
});
