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
    await this.inTelegram('This is K1te Chat').waitFor();
    await this.writeInTelegram(`/newchannel ${name}`);
    await this.telegram.getByRole('button', { name: 'Choose or create a group' }).click();
    const picker = this.telegram.getByRole('dialog', { name: 'Choose a group' });
    await picker.getByRole('textbox', { name: 'Group name' }).fill(`${name} support`);
    const codes = this.telegram.locator('[data-message]', { hasText: 'data-channel' });
    const before = await codes.count();
    await picker.getByRole('button', { name: 'Create a new group' }).click();
    const code = await codes.nth(before).innerText();
    const key = /data-channel="([^"]+)"/.exec(code)![1]!;
    // The page loads the shop anew for each new code; what is done in the shop before that would be undone.
    await this.shop.locator(`script[data-channel="${key}"]`).waitFor({ state: 'attached' });
  }

  /** The sandbox's group of this name, then the topic at this place of its list. */
  async openTopic(group: string, place = 0): Promise<void> {
    await this.telegram.locator('[data-chat]', { hasText: group }).click();
    await this.topics.nth(place).click();
  }

  /** The topics of the group that is open. */
  get topics(): Locator {
    return this.telegram.locator('[data-topic]:not([data-topic="0"])');
  }

  /** The topic of this group in which these words stand: they are delivered already. */
  async openTopicWith(group: string, words: string): Promise<void> {
    await this.telegram.locator('[data-chat]', { hasText: group }).click();
    await this.topics.first().waitFor();
    for (const topic of await this.topics.all()) {
      await topic.click();
      if (await this.inTopic(words).first().isVisible()) return;
    }
    throw new Error(`No topic of ${group} has ${words}`);
  }

  /** Words with formatting, which the sandbox's own page can't make: its composer is a plain field. */
  async say(group: string, text: string, entities: object[]): Promise<void> {
    const { request } = this.page;
    const state = await (await request.get(at('sandbox/state'))).json();
    const chat = state.chats.find(({ title }: { title: string }) => title === group);
    const data = {
      as: state.me.id,
      action: 'send',
      chat: chat.id,
      topic: chat.topics.at(-1).id,
      text,
      entities,
    };
    const answer = await request.post(at('sandbox/do'), { data });
    if (!answer.ok()) throw new Error(await answer.text());
  }

  /** One message in the sandbox, with all that belongs to it. */
  inTelegram(text: string): Locator {
    return this.telegram.locator('[data-message]', { hasText: text }).last();
  }

  /** Takes something from the menu of a message in the sandbox. */
  async choose(text: string, choice: string): Promise<void> {
    await this.inTelegram(text).getByRole('button', { name: 'Message actions' }).click();
    const menu = this.telegram.getByRole('menu');
    await menu.getByRole(choice.startsWith('React') ? 'menuitemradio' : 'menuitem', { name: choice }).click();
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

  /** Picks a file; it goes with what is written next. */
  async attach(page: Page, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    const chooser = page.waitForEvent('filechooser');
    await this.root.getByRole('button', { name: 'Attach a file' }).click();
    await (await chooser).setFiles(file);
  }

  /** Writes, and waits until it is in Telegram. */
  async deliver(text: string): Promise<void> {
    await this.write(text);
    await this.bubble(text)
      .getByText(/Delivered|Read/)
      .waitFor({ state: 'attached' });
  }

  message(text: string): Locator {
    return this.log.getByText(text, { exact: true });
  }

  /** One message, with all that belongs to it. */
  bubble(text: string): Locator {
    return this.log.locator('kite-msg', { hasText: text });
  }

  /** Takes something from the menu of a message. */
  async choose(text: string, choice: string): Promise<void> {
    await this.bubble(text).hover();
    await this.bubble(text).getByRole('button', { name: 'Message actions' }).click();
    await this.root.getByRole('menuitem', { name: choice }).click();
  }
}

export function demoUrl(): string {
  const url = process.env['KITE_DEMO_URL'];
  if (!url) throw new Error('KITE_DEMO_URL must say where the demo runs');
  return url;
}

export function shopUrl(): string {
  return at('shop');
}

function at(path: string): string {
  return new URL(path, demoUrl()).href;
}

/** Keeps a picture of `page`, where the run asks for pictures. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['KITE_SCREENSHOTS'];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, animations: 'disabled' });
}
