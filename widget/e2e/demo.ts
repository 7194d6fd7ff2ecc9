import type { BrowserContext, FrameLocator, Locator, Page } from 'playwright-core';

/** The demo's page, and the two iframes in it as a person knows them. */
export class DemoPage {
  readonly telegram: FrameLocator;
  readonly shop: FrameLocator;

  private constructor(readonly page: Page) {
    this.telegram = page.frameLocator('#telegram');
    this.shop = page.frameLocator('#shop');
  }

  static async open(context: BrowserContext): Promise<DemoPage> {
    const page = await context.newPage();
    await page.goto(demoUrl());
    return new DemoPage(page);
  }

  /** Writes in the chat or topic that is open in the sandbox Telegram. */
  async writeInTelegram(text: string): Promise<void> {
    const box = this.telegram.getByRole('textbox', { name: 'Message' });
    await box.fill(text);
    await box.press('Enter');
  }

  /** From nothing to a shop that has its chat. */
  async makeChannel(name: string): Promise<void> {
    await this.telegram.locator('[data-chat]').first().click();
    await this.writeInTelegram('/start');
    await this.telegram.locator('[data-message]', { hasText: 'This is K1te Chat' }).waitFor();
    await this.writeInTelegram(`/newchannel ${name}`);
    await this.telegram.getByRole('button', { name: 'Choose or create a group' }).click();
    const picker = this.telegram.getByRole('dialog', { name: 'Choose a group' });
    await picker.getByRole('textbox', { name: 'Group name' }).fill(`${name} support`);
    await picker.getByRole('button', { name: 'Create a new group' }).click();
    await this.telegram.locator('[data-message]', { hasText: 'data-channel' }).waitFor();
  }

  /** The sandbox's group of this name, then the topic at this place of its list. */
  async openTopic(group: string, place = 0): Promise<void> {
    await this.telegram.locator('[data-chat]', { hasText: group }).click();
    await this.telegram.locator('[data-topic]:not([data-topic="0"])').nth(place).click();
  }

  inTopic(text: string): Locator {
    return this.telegram.locator('[data-message] .words', { hasText: text });
  }
}

/** A page with `<kite-chat>` in it, by what a visitor sees. */
export class Visitor {
  constructor(private readonly root: Page | FrameLocator) {}

  get launcher(): Locator {
    return this.root.getByRole('button', { name: 'Open chat' });
  }

  get log(): Locator {
    return this.root.getByRole('log', { name: 'Messages' });
  }

  async open(): Promise<void> {
    await this.launcher.click();
    await this.root.getByRole('textbox', { name: 'Message' }).waitFor();
  }

  async write(text: string): Promise<void> {
    const box = this.root.getByRole('textbox', { name: 'Message' });
    await box.fill(text);
    await box.press('Enter');
  }

  message(text: string): Locator {
    return this.log.getByText(text, { exact: true });
  }
}

export function demoUrl(): string {
  const url = process.env['KITE_DEMO_URL'];
  if (!url) throw new Error('KITE_DEMO_URL must say where the demo runs');
  return url;
}

export function shopUrl(): string {
  return new URL('shop', demoUrl()).href;
}

/** Keeps a picture of `page`, where the run asks for pictures. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['KITE_SCREENSHOTS'];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, animations: 'disabled' });
}
