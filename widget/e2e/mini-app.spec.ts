import type { Browser, BrowserContext, FrameLocator, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { DemoPage, picture } from './demo.ts';

/** A Mini App that says what it is told to, and keeps what it hears. */
const PROBE = `<!doctype html><title>Probe</title><body style="margin:0"><script>
  window.heard = [];
  addEventListener('message', ({ source, data }) => {
    if (source === parent) heard.push(JSON.parse(data));
  });
  window.say = (eventType, eventData) => parent.postMessage(JSON.stringify({ eventType, eventData }), '*');
</script></body>`;

interface Heard {
  eventType: string;
  eventData: Record<string, unknown>;
}

let browser: Browser;
let context: BrowserContext;
let demo: DemoPage;

beforeAll(async () => {
  browser = await launchBrowser();
  context = await browser.newContext({ viewport: { width: 1280, height: 800 }, colorScheme: 'light' });
  await context.route('**/app/**', (route) => route.fulfill({ contentType: 'text/html', body: PROBE }));
  demo = await DemoPage.open(context);
  await demo.makeChannel('Probe');
});

beforeEach(async () => {
  await demo.telegram.locator('[data-chat]').first().click();
});

afterAll(async () => {
  await browser.close();
});

/** The window around the Mini App that is open, and the app in it. */
class OpenApp {
  readonly window: Locator;
  readonly page: FrameLocator;

  constructor(private readonly telegram: FrameLocator) {
    this.window = telegram.locator('.mini-app-dialog');
    this.page = this.window.frameLocator('iframe');
  }

  static async byMenu(): Promise<OpenApp> {
    await demo.telegram.getByRole('button', { name: 'K1te Chat' }).click();
    return new OpenApp(demo.telegram);
  }

  async address(): Promise<URL> {
    return new URL(await this.page.locator('body').evaluate(() => location.href));
  }

  async launchParameters(): Promise<URLSearchParams> {
    return new URLSearchParams((await this.address()).hash.slice(1));
  }

  async say(eventType: string, eventData: object = {}): Promise<void> {
    await this.page
      .locator('body')
      .evaluate((_, message) => (window as never as Probe).say(...message), [eventType, eventData] as const);
  }

  /** The newest event of this type, once it has come. */
  async heard(eventType: string): Promise<Heard['eventData']> {
    const find = async () => {
      const all = await this.page.locator('body').evaluate(() => (window as never as Probe).heard);
      return all.findLast((event) => event.eventType === eventType);
    };
    await expect.poll(find, { timeout: 10_000 }).toBeDefined();
    return (await find())!.eventData;
  }

  button(name: string): Locator {
    return this.window.getByRole('button', { name });
  }

  dialog(name: string): Locator {
    return this.telegram.getByRole('dialog', { name });
  }

  async close(): Promise<void> {
    await this.button('Close').first().click();
    await this.window.waitFor({ state: 'detached' });
  }
}

interface Probe {
  say: (eventType: string, eventData: object) => void;
  heard: Heard[];
}

async function stateOf(page: Page): Promise<{ me: { id: number } }> {
  return (await page.request.get(new URL('sandbox/state', page.url()).href)).json();
}

test('the menu button opens the Mini App, told who opened it', async () => {
  const app = await OpenApp.byMenu();
  expect((await app.address()).pathname).toBe('/app/');
  const parameters = await app.launchParameters();
  expect(parameters.get('tgWebAppVersion')).toBe('9.6');
  const initData = new URLSearchParams(parameters.get('tgWebAppData')!);
  expect(JSON.parse(initData.get('user')!).id).toBe((await stateOf(demo.page)).me.id);
  expect(initData.get('hash')).toMatch(/^[0-9a-f]{64}$/u);
  await app.close();
});

test('a button of a private chat opens its page', async () => {
  await demo.inTelegram('data-channel').getByRole('button', { name: 'Open settings' }).click();
  const app = new OpenApp(demo.telegram);
  expect((await app.address()).searchParams.get('startapp')).toMatch(/^ch_[\w-]+$/u);
  await app.close();
});

test('a link of t.me opens the Mini App with its parameter, which is signed', async () => {
  await demo.writeInTelegram('https://t.me/kite_demo_bot?startapp=new');
  await demo.inTelegram('startapp=new').getByRole('link').click();
  const app = new OpenApp(demo.telegram);
  expect((await app.address()).searchParams.get('tgWebAppStartParam')).toBe('new');
  const initData = new URLSearchParams((await app.launchParameters()).get('tgWebAppData')!);
  expect(initData.get('start_param')).toBe('new');
  await app.close();
});

test('its buttons are the client’s, worded and shown by the app', async () => {
  const app = await OpenApp.byMenu();
  const look = { is_visible: true, is_active: true, is_progress_visible: false };
  await app.say('web_app_setup_main_button', {
    ...look,
    text: 'Save',
    color: '#aa2200',
    text_color: '#ffffff',
  });
  await app.say('web_app_setup_secondary_button', { ...look, text: 'Later', position: 'left' });
  await app.button('Save').click();
  await app.heard('main_button_pressed');
  expect(await app.button('Save').evaluate((button) => button.style.background)).toBe('rgb(170, 34, 0)');
  await app.button('Later').click();
  await app.heard('secondary_button_pressed');
  await app.say('web_app_setup_main_button', {
    ...look,
    text: 'Save',
    is_active: false,
    is_progress_visible: true,
  });
  await expect.poll(() => app.button('Save').isDisabled()).toBe(true);
  expect(await app.button('Save').getAttribute('aria-busy')).toBe('true');
  await picture(demo.page, 'mini-app-buttons');
  await app.say('web_app_setup_main_button', { is_visible: false });
  await app.button('Save').waitFor({ state: 'hidden' });

  await app.say('web_app_setup_back_button', { is_visible: true });
  await app.button('Back').click();
  await app.heard('back_button_pressed');
  await app.say('web_app_setup_settings_button', { is_visible: true });
  await app.button('More').click();
  await app.window.getByRole('menuitem', { name: 'Settings' }).click();
  await app.heard('settings_button_pressed');
  await app.close();
});

test('colours and sizes are told, and told again when they change', async () => {
  const app = await OpenApp.byMenu();
  await app.say('web_app_request_theme');
  const before = await app.heard('theme_changed');
  expect(JSON.parse((await app.launchParameters()).get('tgWebAppThemeParams')!)).toEqual(
    before['theme_params'],
  );
  await demo.page.emulateMedia({ colorScheme: 'dark' });
  await expect
    .poll(async () => (await app.heard('theme_changed'))['theme_params'])
    .not.toEqual(before['theme_params']);
  await demo.page.emulateMedia({ colorScheme: 'light' });
  await app.say('web_app_request_viewport');
  expect(await app.heard('viewport_changed')).toMatchObject({ is_expanded: true, is_state_stable: true });
  await app.say('web_app_request_safe_area');
  expect(await app.heard('safe_area_changed')).toEqual({ top: 0, bottom: 0, left: 0, right: 0 });
  await app.close();
});

test('a popup has the buttons of the app and tells which was pressed', async () => {
  const app = await OpenApp.byMenu();
  const buttons = [
    { id: 'delete', type: 'destructive', text: 'Delete' },
    { id: 'keep', type: 'default', text: 'Keep' },
    { id: 'no', type: 'cancel' },
  ];
  await app.say('web_app_open_popup', { title: 'Acme', message: 'Delete the channel?', buttons });
  await picture(demo.page, 'mini-app-popup');
  await app.dialog('Acme').getByRole('button', { name: 'Keep' }).click();
  expect(await app.heard('popup_closed')).toEqual({ button_id: 'keep' });
  await app.close();
});

test('an app with unsaved changes is closed only after a question', async () => {
  const app = await OpenApp.byMenu();
  await app.say('web_app_setup_closing_behavior', { need_confirmation: true });
  await app.button('Close').first().click();
  await app.dialog('Close?').getByRole('button', { name: 'Cancel' }).click();
  expect(await app.window.isVisible()).toBe(true);
  await app.button('Close').first().click();
  await app.dialog('Close?').getByRole('button', { name: 'Close anyway' }).click();
  await app.window.waitFor({ state: 'detached' });
});

test('what a client can’t do is answered, so that no app waits for it', async () => {
  const app = await OpenApp.byMenu();
  await app.say('web_app_trigger_haptic_feedback', { type: 'selection_change' });
  await app.say('web_app_invoke_custom_method', { req_id: '1', method: 'getStorageKeys', params: {} });
  expect(await app.heard('custom_method_invoked')).toMatchObject({ req_id: '1', error: 'UNSUPPORTED' });
  await app.say('web_app_request_write_access');
  expect(await app.heard('write_access_requested')).toEqual({ status: 'allowed' });
  await app.say('web_app_read_text_from_clipboard', { req_id: '2' });
  expect(await app.heard('clipboard_text_received')).toMatchObject({ req_id: '2' });
  await app.say('nobody_knows_this');
  await app.close();
});
