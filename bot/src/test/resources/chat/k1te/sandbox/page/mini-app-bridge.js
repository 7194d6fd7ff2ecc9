import { readText } from './clipboard.js';
import { confirmDialog, notice } from './dialogs.js';
import { popup } from './mini-app-popup.js';
import { themeParameters } from './theme.js';
import { pickGroup } from './picker.js';

const NO_INSETS = { top: 0, bottom: 0, left: 0, right: 0 };
const UNSUPPORTED = 'UNSUPPORTED';

/** Answers what a Mini App asks of the client around it; what it does not know it passes over, as Telegram does. */
export class Bridge {
  #app;
  #window;
  #reloads = false;
  #asking = false;

  /** @param window the window around the app, with its `frame`, `back`, `head` and `buttons` */
  constructor(app, window) {
    this.#app = app;
    this.#window = window;
  }

  receive(event) {
    if (event.source !== this.#window.frame.contentWindow || typeof event.data !== 'string') return;
    const { eventType, eventData } = readJson(event.data);
    const data = typeof eventData === 'string' ? readJson(eventData) : (eventData ?? {});
    if (Object.hasOwn(this.#answers, eventType)) this.#answers[eventType](data);
  }

  tell(eventType, eventData = {}) {
    this.#window.frame.contentWindow?.postMessage(JSON.stringify({ eventType, eventData }), '*');
  }

  tellTheme() {
    this.tell('theme_changed', { theme_params: themeParameters() });
  }

  tellViewport() {
    const { clientHeight: height, clientWidth: width } = this.#window.frame;
    this.tell('viewport_changed', { height, width, is_expanded: true, is_state_stable: true });
  }

  /** Whether the app has said that it reloads by itself. */
  get reloads() {
    return this.#reloads;
  }

  #answers = {
    iframe_ready: (data) => {
      this.#reloads = data.reload_supported === true;
    },
    web_app_close: () => this.#window.close(),
    web_app_request_theme: () => this.tellTheme(),
    web_app_request_viewport: () => this.tellViewport(),
    web_app_request_safe_area: () => this.tell('safe_area_changed', NO_INSETS),
    web_app_request_content_safe_area: () => this.tell('content_safe_area_changed', NO_INSETS),
    web_app_request_fullscreen: () => this.tell('fullscreen_failed', { error: UNSUPPORTED }),
    web_app_exit_fullscreen: () => this.tell('fullscreen_changed', { is_fullscreen: false }),

    web_app_setup_main_button: (data) => this.#window.buttons.setUpMain(data),
    web_app_setup_secondary_button: (data) => this.#window.buttons.setUpSecondary(data),
    web_app_setup_back_button: (data) => {
      this.#window.back.hidden = !data.is_visible;
    },
    web_app_setup_settings_button: (data) => {
      this.#window.hasSettings = data.is_visible === true;
    },
    web_app_setup_closing_behavior: (data) => {
      this.#window.asksBeforeClosing = data.need_confirmation === true;
    },
    web_app_set_header_color: (data) => paint(this.#window.head, data),
    web_app_set_background_color: (data) => paint(this.#window.frame, data),
    web_app_set_bottom_bar_color: (data) => paint(this.#window.buttons.bar, data),

    web_app_open_popup: (data) => this.#popup(data),
    web_app_open_scan_qr_popup: () => this.tell('scan_qr_popup_closed'),
    web_app_open_link: ({ url }) => /^https?:/u.test(url) && window.open(url, '_blank', 'noopener'),
    web_app_open_tg_link: ({ path_full: path }) => {
      this.#window.close();
      return this.#app.openLink(`https://t.me/${String(path).replace(/^\/+/u, '')}`);
    },
    web_app_switch_inline_query: () => notice('This bot has no inline mode'),
    web_app_share_to_story: () => notice('There are no stories in this sandbox'),
    web_app_request_file_download: (data) => this.#download(data),
    web_app_read_text_from_clipboard: async ({ req_id }) =>
      this.tell('clipboard_text_received', { req_id, data: await readText() }),

    web_app_request_chat: ({ req_id }) => this.#requestChat(req_id),
    web_app_request_write_access: () => this.#requestWriteAccess(),
    web_app_request_phone: () => this.tell('phone_requested', { status: 'cancelled' }),
    web_app_request_emoji_status_access: () =>
      this.tell('emoji_status_access_requested', { status: 'cancelled' }),

    web_app_invoke_custom_method: ({ req_id }) =>
      this.tell('custom_method_invoked', { req_id, error: UNSUPPORTED }),
    web_app_device_storage_save_key: (data) => this.#noStorage('device', data),
    web_app_device_storage_get_key: (data) => this.#noStorage('device', data),
    web_app_device_storage_clear: (data) => this.#noStorage('device', data),
    web_app_secure_storage_save_key: (data) => this.#noStorage('secure', data),
    web_app_secure_storage_get_key: (data) => this.#noStorage('secure', data),
    web_app_secure_storage_restore_key: (data) => this.#noStorage('secure', data),
    web_app_secure_storage_clear: (data) => this.#noStorage('secure', data),
    web_app_biometry_get_info: () => this.tell('biometry_info_received', { available: false }),
    web_app_check_location: () => this.tell('location_checked', { available: false }),
    web_app_request_location: () => this.tell('location_requested', { available: false }),
    web_app_check_home_screen: () => this.tell('home_screen_checked', { status: 'unsupported' }),
  };

  #noStorage(kind, { req_id }) {
    this.tell(`${kind}_storage_failed`, { req_id, error: UNSUPPORTED });
  }

  /** One popup at a time: another one is closed before it was seen. */
  async #popup(data) {
    if (this.#asking) return this.tell('popup_closed');
    this.#asking = true;
    const pressed = await popup(data);
    this.#asking = false;
    return this.tell('popup_closed', pressed === undefined ? {} : { button_id: pressed });
  }

  async #requestChat(prepared) {
    const shared = await pickGroup(this.#app, { prepared });
    if (shared) this.tell('requested_chat_sent', { req_id: prepared });
    else this.tell('requested_chat_failed', { req_id: prepared, error: 'USER_DECLINED' });
  }

  async #requestWriteAccess() {
    const { store } = this.#app;
    const name = store.state.bot.first_name;
    const known = store.chats.find(({ type }) => type === 'private').messages.length > 0;
    const allowed = known || (await confirmDialog(name, `May ${name} write to you?`, 'Allow'));
    this.tell('write_access_requested', { status: allowed ? 'allowed' : 'cancelled' });
  }

  async #download({ url, file_name: name }) {
    const wanted = /^https?:/u.test(url) && (await confirmDialog('Download', `Save “${name}”?`, 'Download'));
    if (wanted) {
      const link = document.createElement('a');
      Object.assign(link, { href: url, download: name, target: '_blank', rel: 'noopener' });
      link.click();
    }
    this.tell('file_download_requested', { status: wanted ? 'downloading' : 'cancelled' });
  }
}

/** By a colour or by the name of one of the theme's. */
function paint(element, { color, color_key: key }) {
  const named = themeParameters()[key ?? color];
  element.style.background = named ?? color ?? '';
}

function readJson(text) {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    // Frames also exchange messages that are not Telegram's, in any shape they like.
    return {};
  }
}
