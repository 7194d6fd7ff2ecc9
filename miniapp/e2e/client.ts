import type { Page } from 'playwright-core';

/** Colours as Telegram's apps tell them. */
export const THEMES = {
  light: {
    bg_color: '#ffffff',
    text_color: '#000000',
    hint_color: '#707579',
    link_color: '#00488f',
    button_color: '#3390ec',
    button_text_color: '#ffffff',
    secondary_bg_color: '#f4f4f5',
    header_bg_color: '#ffffff',
    accent_text_color: '#3390ec',
    section_bg_color: '#ffffff',
    section_header_text_color: '#3390ec',
    subtitle_text_color: '#707579',
    destructive_text_color: '#df3f40',
  },
  dark: {
    bg_color: '#17212b',
    text_color: '#f5f5f5',
    hint_color: '#708499',
    link_color: '#6ab3f3',
    button_color: '#5288c1',
    button_text_color: '#ffffff',
    secondary_bg_color: '#232e3c',
    header_bg_color: '#17212b',
    accent_text_color: '#6ab2f2',
    section_bg_color: '#17212b',
    section_header_text_color: '#6ab3f3',
    subtitle_text_color: '#708499',
    destructive_text_color: '#ec3942',
    section_separator_color: '#111921',
  },
  /** One that somebody has made for themselves, with hints that can hardly be seen. */
  custom: {
    bg_color: '#fff4ec',
    text_color: '#4a2b1d',
    hint_color: '#d8b49f',
    link_color: '#e0653a',
    button_color: '#f08a5d',
    button_text_color: '#ffffff',
    secondary_bg_color: '#fde3d3',
    section_bg_color: '#fff9f5',
    section_header_text_color: '#f08a5d',
    subtitle_text_color: '#d0a58c',
    destructive_text_color: '#d03a5b',
  },
} as const;

export interface Setup {
  theme?: keyof typeof THEMES;
  version?: string;
  platform?: string;
  startParam?: string;
}

interface Call {
  method: string;
  parameters: Record<string, unknown>;
}

interface Button {
  text: string;
  is_visible: boolean;
  is_active: boolean;
  is_progress_visible: boolean;
}

/** The Telegram around a page: it hears what the app asks of it, and presses what it shows. */
export class Client {
  private constructor(
    readonly page: Page,
    private readonly hash: string,
  ) {}

  /** @param pick what happens when the app asks for a group; true when one was picked */
  static async around(
    page: Page,
    initData: string,
    { theme = 'light', version = '9.6', platform = 'ios', startParam = '' }: Setup = {},
    pick: (prepared: string) => Promise<boolean> = () => Promise.resolve(false),
  ): Promise<Client> {
    const parameters = new URLSearchParams({
      tgWebAppData: initData,
      tgWebAppVersion: version,
      tgWebAppPlatform: platform,
      tgWebAppThemeParams: JSON.stringify(THEMES[theme]),
      ...(startParam && { tgWebAppStartParam: startParam }),
    });
    await page.exposeFunction('kitePick', pick);
    await page.addInitScript(pretend);
    return new Client(page, parameters.toString());
  }

  async open(url: string): Promise<void> {
    await this.page.goto(`${url}app/#${this.hash}`);
  }

  /** Every call of a method of Telegram's, oldest first. */
  calls(method: string): Promise<Call['parameters'][]> {
    return this.page.evaluate(
      (wanted) => window.kiteCalls.filter((call) => call.method === wanted).map((call) => call.parameters),
      method,
    );
  }

  /** The large button as it is now; undefined when none is shown. */
  async mainButton(): Promise<Button | undefined> {
    const shown = (await this.calls('web_app_setup_main_button')).at(-1) as Button | undefined;
    return shown?.is_visible ? shown : undefined;
  }

  /** Waits for the large button to say `text` and take a press, then presses it. */
  async pressMain(text: string): Promise<void> {
    await this.page.waitForFunction((wanted) => {
      const shown = window.kiteCalls.findLast(
        (call) => call.method === 'web_app_setup_main_button',
      )?.parameters;
      return shown?.['is_visible'] && shown['is_active'] && shown['text'] === wanted;
    }, text);
    await this.#tell('main_button_pressed');
  }

  pressBack(): Promise<void> {
    return this.#tell('back_button_pressed');
  }

  pressSettings(): Promise<void> {
    return this.#tell('settings_button_pressed');
  }

  /** What the next questions of the app are answered with. */
  answer(agree: boolean): Promise<void> {
    return this.page.evaluate((yes) => {
      window.kiteAgrees = yes;
    }, agree);
  }

  changeTheme(theme: keyof typeof THEMES): Promise<void> {
    return this.#tell('theme_changed', { theme_params: THEMES[theme] });
  }

  #tell(type: string, data: object = {}): Promise<void> {
    return this.page.evaluate(([name, payload]) => window.Telegram.WebView.receiveEvent(name, payload), [
      type,
      data,
    ] as const);
  }
}

declare global {
  interface Window {
    kiteCalls: Call[];
    kiteAgrees: boolean;
    kitePick: (prepared: string) => Promise<boolean>;
    TelegramWebviewProxy: { postEvent(method: string, json: string): void };
    Telegram: { WebView: { receiveEvent(name: string, payload: object): void } };
  }
}

/** Runs in the page, before everything else in it. */
function pretend(): void {
  const NO_INSETS = { top: 0, bottom: 0, left: 0, right: 0 };
  const tell = (name: string, payload: object) =>
    setTimeout(() => window.Telegram.WebView.receiveEvent(name, payload));
  window.kiteCalls = [];
  window.kiteAgrees = true;
  window.TelegramWebviewProxy = {
    postEvent(method, json) {
      const parameters = JSON.parse(json || '{}') ?? {};
      window.kiteCalls.push({ method, parameters });
      switch (method) {
        case 'web_app_request_viewport':
          return tell('viewport_changed', {
            height: innerHeight,
            width: innerWidth,
            is_expanded: true,
            is_state_stable: true,
          });
        case 'web_app_request_safe_area':
          return tell('safe_area_changed', NO_INSETS);
        case 'web_app_request_content_safe_area':
          return tell('content_safe_area_changed', NO_INSETS);
        case 'web_app_open_popup':
          return tell('popup_closed', window.kiteAgrees ? { button_id: parameters.buttons[0].id } : {});
        case 'web_app_request_chat':
          void window
            .kitePick(parameters.req_id)
            .then((picked) =>
              tell(picked ? 'requested_chat_sent' : 'requested_chat_failed', { req_id: parameters.req_id }),
            );
          return;
        default:
      }
    },
  };
}
