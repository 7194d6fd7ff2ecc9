import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { launchBrowser } from './browser.ts';
import { EMBED, Site } from './site.ts';

/**
 * A site with a chat, and browsers that visit it. One browser serves a file of tests; each test has its own site. What
 * is thrown in a page fails the test: whoever watches the faults of their site must not find ours.
 */
export class Stage {
  site!: Site;
  #browser!: Browser;
  readonly #faults: string[] = [];

  constructor() {
    beforeAll(async () => {
      this.#browser = await launchBrowser();
    });
    beforeEach(async () => {
      this.site = await new Site().start();
    });
    afterEach(async () => {
      await Promise.all(this.#browser.contexts().map((context) => context.close()));
      await this.site.stop();
      expect(this.#faults.splice(0)).toEqual([]);
    });
    afterAll(() => this.#browser.close());
  }

  get chat() {
    return this.site.chat;
  }

  /** A page of somebody new, still empty. */
  async newcomer(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await this.#browser.newContext({ locale: 'en-GB', ...options });
    const page = await context.newPage();
    // Sooner than the test's own end: what was waited for then is told.
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (fault) => this.#faults.push(String(fault)));
    return page;
  }

  /** Visits a page with this body, as somebody new. */
  async visit(body = EMBED, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await this.newcomer(options);
    await page.goto(this.site.page('/', body));
    return page;
  }

  /** Visits a page and opens the chat by a click. */
  async visitAndOpen(body?: string, options?: BrowserContextOptions): Promise<Page> {
    const page = await this.visit(body, options);
    await launcher(page).click();
    await dialog(page).waitFor();
    return page;
  }
}

export const launcher = (page: Page): Locator => page.getByRole('button', { name: 'Open chat' });
export const dialog = (page: Page): Locator => page.getByRole('dialog');
export const log = (page: Page): Locator => page.getByRole('log', { name: 'Messages' });
export const field = (page: Page): Locator => page.getByRole('textbox', { name: 'Message' });

/** Writes a message and presses Enter. */
export async function say(page: Page, text: string): Promise<void> {
  await field(page).fill(text);
  await field(page).press('Enter');
}

/** Waits until the page has nothing to do; one that always has is waited for a while. */
export function idle(page: Page): Promise<void> {
  return page.evaluate(() => new Promise((done) => requestIdleCallback(() => done(), { timeout: 5_000 })));
}

/** Which element has the focus, seen through every shadow root. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.getAttribute('aria-label') ?? element?.getAttribute('id') ?? element?.localName ?? '';
  });
}

/** Scrolls the messages up, as far each time as something is drawn, until this one is. */
export async function climbTo(page: Page, text: string): Promise<void> {
  await log(page).evaluate(async (list, wanted) => {
    const rows = () => [...list.querySelectorAll('kite-msg')];
    const { top } = list.getBoundingClientRect();
    while (!rows().some((row) => row.textContent?.trim() === wanted)) {
      if (rows()[0]!.getBoundingClientRect().top < top) list.scrollTop -= list.clientHeight / 2;
      await new Promise(requestAnimationFrame);
    }
  }, text);
}

/** Waits until no more messages are drawn. */
export async function settled(page: Page): Promise<void> {
  await log(page).evaluate(async (list) => {
    const frame = () => new Promise(requestAnimationFrame);
    const state = () => `${list.scrollHeight} ${list.querySelectorAll('kite-msg').length}`;
    for (let still = 0, last = ''; still < 10; still++) {
      await frame();
      if (state() !== last || list.querySelectorAll('kite-msg').length === 0) still = 0;
      last = state();
    }
  });
}
