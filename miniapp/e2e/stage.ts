import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, vi } from 'vitest';
import type { ChannelSummary, Pick } from '../src/api/types.ts';
import { launchBrowser } from '../test/browser.ts';
import { Client, type Setup } from './client.ts';
import { call, openPlace, type Person, type Place } from './place.ts';

export interface Opened {
  page: Page;
  telegram: Client;
}

export const PHONE = { width: 390, height: 844 };
export const DESKTOP = { width: 1280, height: 800 };

/** A server, the Telegram around it, and a browser in which people open the app. */
export class Stage {
  place!: Place;
  #browser!: Browser;

  constructor() {
    beforeAll(async () => {
      [this.#browser, this.place] = await Promise.all([launchBrowser(), openPlace()]);
    });
    afterEach(() => Promise.all(this.#browser.contexts().map((context) => context.close())));
    afterAll(() => Promise.all([this.#browser.close(), this.place.close()]));
  }

  /** Opens the app as Telegram does. What is thrown in the page fails the test that ends with {@link wellBehaved}. */
  async open(
    person: Person,
    path = '/',
    setup: Setup = {},
    options: BrowserContextOptions = {},
  ): Promise<Opened> {
    const context = await this.#browser.newContext({ viewport: PHONE, locale: 'en-GB', ...options });
    const page = await context.newPage();
    const initData = await this.place.launchData(person, setup.startParam);
    const telegram = await Client.around(page, initData, setup, async (prepared) => {
      await this.place.shareNewGroup(person, prepared, 'Acme support');
      return true;
    });
    await telegram.open(this.place.url);
    await page.locator('h1').first().waitFor();
    if (path !== '/') {
      await page.evaluate((to) => {
        location.hash = to;
      }, path);
    }
    await page.locator('kite-skeleton').first().waitFor({ state: 'detached' });
    return { page, telegram };
  }

  /** Opens an address with no Telegram around it. */
  async visit(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await this.#browser.newContext({ viewport: PHONE, locale: 'en-GB', ...options });
    const page = await context.newPage();
    await page.goto(this.place.url + path);
    return page;
  }

  /** Makes a channel as the app would, connected to a group unless told otherwise. */
  async channel(owner: Person, name: string, connected = true): Promise<ChannelSummary> {
    const request = Math.floor(Math.random() * 2 ** 31);
    const made = await this.call<{ channel: ChannelSummary; pick: Pick }>(owner, 'POST', 'channels', {
      name,
      request,
    });
    if (connected) {
      await this.place.shareNewGroup(owner, made.pick.prepared ?? '', `${name} support`);
      await vi.waitFor(async () => expect(await this.#stateOf(owner, made.channel.id)).toBe('ok'), 10_000);
    }
    return made.channel;
  }

  /** A visitor writes, on the channel's own page. */
  async write(channel: ChannelSummary, words: string): Promise<void> {
    const page = await this.visit(`c/${channel.key}`);
    const box = page.getByRole('textbox');
    await box.fill(words);
    await box.press('Enter');
    await page.getByText('Delivered').first().waitFor({ state: 'attached' });
    await page.close();
  }

  call<T>(person: Person, method: string, path: string, body?: unknown): Promise<T> {
    return call<T>(this.place, person, method, path, body);
  }

  async #stateOf(owner: Person, id: string): Promise<string> {
    return (await this.call<{ state: string }>(owner, 'GET', `channels/${id}`)).state;
  }
}

/** The page says nothing to anybody that it should not: what axe finds, by rule and element. */
export async function accessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
  expect(found).toEqual([]);
}

/** Keeps a picture of `page`, where the run asks for pictures. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['KITE_SCREENSHOTS'];
  if (folder)
    await page.screenshot({ path: `${folder}/app-${name}.png`, animations: 'disabled', fullPage: true });
}
