import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, vi } from 'vitest';
import type { Thread, ThreadSummary } from '../src/api/threads.ts';
import type { ChannelSummary, Invitation, Me, Page as Listed, Pick } from '../src/api/types.ts';
import { launchBrowser } from '../test/browser.ts';
import { Client, type Setup } from './client.ts';
import { Place, type Person } from './place.ts';

export interface Opened {
  page: Page;
  telegram: Client;
}

export const PHONE = { width: 390, height: 844 };
export const DESKTOP = { width: 1280, height: 800 };

/** A server, the Telegram around it, and a browser in which people open the app. */
export class Stage {
  readonly place = Place.open();
  #browser!: Browser;
  readonly #complaints: string[] = [];

  constructor() {
    beforeAll(async () => {
      this.#browser = await launchBrowser();
    });
    afterEach(async () => {
      await Promise.all(this.#browser.contexts().map((context) => context.close()));
      expect(this.#complaints.splice(0)).toEqual([]);
    });
    afterAll(() => this.#browser.close());
  }

  /** Opens the app as Telegram does. */
  async open(
    person: Person,
    path = '/',
    setup: Setup = {},
    options: BrowserContextOptions = {},
  ): Promise<Opened> {
    const page = await this.#page(options);
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
    const page = await this.#page(options);
    await page.goto(this.place.url + path);
    return page;
  }

  /** In a browser of its own. What is thrown there, or breaks the page's own policy, fails the test. */
  async #page(options: BrowserContextOptions): Promise<Page> {
    const context = await this.#browser.newContext({ viewport: PHONE, locale: 'en-GB', ...options });
    const page = await context.newPage();
    page.on('pageerror', (fault) => this.#complaints.push(String(fault)));
    page.on('console', (message) => {
      const missing = message.text().startsWith('Failed to load resource');
      if (message.type() === 'error' && !missing) this.#complaints.push(message.text());
    });
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

  /** A visitor writes, on the channel's own page, which stays open. */
  async write(channel: ChannelSummary, words: string): Promise<Page> {
    const page = await this.visit(`c/${channel.key}`);
    await said(page, words);
    return page;
  }

  /** The only thread that `owner` has. */
  async thread(owner: Person): Promise<Thread> {
    const { items } = await this.call<Listed<ThreadSummary>>(owner, 'GET', 'threads');
    return this.call<Thread>(owner, 'GET', `threads/${items[0]!.id}`);
  }

  /** An operator answers in the thread's topic. */
  async answer(operator: Person, thread: Thread, words: string): Promise<void> {
    const [, group, topic] = /\/c\/(\d+)\/(\d+)$/.exec(thread.topicLink ?? '') ?? [];
    await this.place.say(operator, { chat: Number(`-100${group}`), topic: Number(topic) }, words);
  }

  /** Somebody whom the owner has invited to the team, and who has come. */
  async joined(owner: Person, { tenant }: ChannelSummary, name = 'Max'): Promise<Person> {
    const person = await this.place.person(name);
    const invitation = { role: 'operator' };
    const made = await this.call<Invitation>(owner, 'POST', `tenants/${tenant}/invitations`, invitation);
    await this.place.follow(person, made.link);
    await vi.waitFor(async () => {
      const { tenants } = await this.call<Me>(person, 'GET', 'me');
      expect(tenants.map(({ id }) => id)).toContain(tenant);
    });
    return person;
  }

  call<T>(person: Person, method: string, path: string, body?: unknown): Promise<T> {
    return this.place.call<T>(person, method, path, body);
  }

  async #stateOf(owner: Person, id: string): Promise<string> {
    return (await this.call<{ state: string }>(owner, 'GET', `channels/${id}`)).state;
  }
}

/** The visitor of `page` writes, and it is delivered. */
export async function said(page: Page, words: string): Promise<void> {
  const box = page.getByRole('textbox', { name: 'Message' });
  await box.fill(words);
  await box.press('Enter');
  await arrived(page, words);
}

/** The message with these words in it is in Telegram, or read there. */
export async function arrived(page: Page, words: string): Promise<void> {
  const state = page.locator('kite-msg', { hasText: words }).getByText(/Delivered|Read/);
  await state.waitFor({ state: 'attached' });
}

/** The page says nothing to anybody that it should not: what axe finds, by rule and element. */
export async function accessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
  expect(found).toEqual([]);
}

/** What can be pressed can be pressed by a thumb: 44 pixels high, with the words or the row that belong to it. */
export async function reachable(page: Page): Promise<void> {
  const small = await page.evaluate(() => {
    const found: string[] = [];
    const look = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot && !element.matches('kite-chat, kite-message-list')) look(element.shadowRoot);
        if (!element.matches('button, a[href], summary, select, input:not([type="file"]), textarea'))
          continue;
        const { height } = (element.closest('label, .field') ?? element).getBoundingClientRect();
        if (height > 0 && height < 43.5) found.push(`${element.outerHTML.slice(0, 120)}: ${height}`);
      }
    };
    look(document);
    return found;
  });
  expect(small).toEqual([]);
}

/** Keeps a picture of `page`, where the run asks for pictures. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['KITE_SCREENSHOTS'];
  if (folder)
    await page.screenshot({ path: `${folder}/app-${name}.png`, animations: 'disabled', fullPage: true });
}
