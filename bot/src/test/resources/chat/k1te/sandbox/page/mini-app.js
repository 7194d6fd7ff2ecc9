import { confirmDialog, openDialog } from './dialogs.js';
import { build, h } from './dom.js';
import { pickGroup } from './picker.js';

const VERSION = '9.6';

/**
 * Opens a Mini App as Telegram's web client does: in a frame, told who it is by the hash of its address,
 * and spoken to by messages between windows.
 *
 * @param initData the signed init data of the sandbox, or undefined where it gives none
 */
export function openMiniApp(app, title, url, initData) {
  const frame = build(
    h('iframe', {
      class: 'mini-app-frame',
      title,
      src: withLaunchParameters(url, initData),
      allow: 'clipboard-write',
    }),
  );
  const mainButton = build(h('button', { type: 'button', class: 'button main-button', hidden: true }));
  const listening = new AbortController();
  const opened = openDialog(
    title,
    (close) => {
      const bridge = new Bridge(app, frame, mainButton, close);
      addEventListener('message', (event) => bridge.receive(event), { signal: listening.signal });
      return h('div', { class: 'mini-app', mounted: (holder) => holder.append(frame, mainButton) });
    },
    'mini-app-dialog',
  );
  return opened.finally(() => listening.abort());
}

function withLaunchParameters(url, initData) {
  const parameters = new URLSearchParams({
    ...(initData && { tgWebAppData: initData }),
    tgWebAppVersion: VERSION,
    tgWebAppPlatform: 'web',
    tgWebAppThemeParams: JSON.stringify(themeParameters()),
  });
  const address = new URL(url, location.href);
  address.hash = parameters.toString();
  return address.href;
}

function themeParameters() {
  return {
    bg_color: hexColour('--paper'),
    secondary_bg_color: hexColour('--ground'),
    section_bg_color: hexColour('--paper'),
    header_bg_color: hexColour('--paper'),
    bottom_bar_bg_color: hexColour('--paper'),
    text_color: hexColour('--ink'),
    hint_color: hexColour('--ink-soft'),
    subtitle_text_color: hexColour('--ink-soft'),
    section_header_text_color: hexColour('--accent'),
    accent_text_color: hexColour('--accent'),
    link_color: hexColour('--accent'),
    button_color: hexColour('--accent-fill'),
    button_text_color: hexColour('--on-accent'),
    destructive_text_color: hexColour('--danger'),
  };
}

/** A canvas tells what colour a style sheet's expression comes to; Mini Apps want six digits. */
function hexColour(name) {
  const probe = document.createElement('span');
  probe.style.color = `var(${name})`;
  document.body.append(probe);
  const pen = document.createElement('canvas').getContext('2d');
  pen.fillStyle = getComputedStyle(probe).color;
  probe.remove();
  return pen.fillStyle;
}

/** Answers what a Mini App asks of the client around it. */
class Bridge {
  #app;
  #frame;
  #mainButton;
  #close;

  constructor(app, frame, mainButton, close) {
    this.#app = app;
    this.#frame = frame;
    this.#mainButton = mainButton;
    this.#close = close;
    mainButton.onclick = () => this.#tell('main_button_pressed');
  }

  receive(event) {
    if (event.source !== this.#frame.contentWindow || typeof event.data !== 'string') return;
    const { eventType, eventData } = readEvent(event.data);
    this.#handle(eventType, typeof eventData === 'string' ? readEvent(eventData) : (eventData ?? {}));
  }

  #handle(type, data) {
    switch (type) {
      case 'web_app_close':
        return this.#close();
      case 'web_app_request_theme':
        return this.#tell('theme_changed', { theme_params: themeParameters() });
      case 'web_app_request_viewport':
        return this.#tell('viewport_changed', this.#viewport());
      case 'web_app_request_safe_area':
        return this.#tell('safe_area_changed', NO_INSETS);
      case 'web_app_request_content_safe_area':
        return this.#tell('content_safe_area_changed', NO_INSETS);
      case 'web_app_setup_main_button':
        return this.#setUpMainButton(data);
      case 'web_app_open_link':
        return window.open(data.url, '_blank', 'noopener');
      case 'web_app_open_tg_link':
        this.#close();
        return this.#app.openLink(`https://t.me${data.path_full}`);
      case 'web_app_open_popup':
        return this.#popup(data);
      case 'web_app_request_chat':
        return this.#requestChat(data.req_id);
      default:
        return undefined;
    }
  }

  async #popup(data) {
    const buttons = data.buttons ?? [];
    const yes = buttons.find(({ type }) => type !== 'cancel' && type !== 'close') ?? buttons[0];
    const agreed = await confirmDialog(data.title || 'Mini App', data.message, yes?.text ?? 'OK');
    this.#tell('popup_closed', agreed && yes ? { button_id: yes.id } : {});
  }

  async #requestChat(prepared) {
    const shared = await pickGroup(this.#app, { prepared });
    if (shared) this.#tell('requested_chat_sent', { req_id: prepared });
    else this.#tell('requested_chat_failed', { req_id: prepared, error: 'USER_DECLINED' });
  }

  #setUpMainButton(data) {
    if (data.text !== undefined) this.#mainButton.textContent = data.text;
    this.#mainButton.hidden = data.is_visible === false;
    this.#mainButton.disabled = data.is_active === false;
  }

  #viewport() {
    const { clientHeight, clientWidth } = this.#frame;
    return { height: clientHeight, width: clientWidth, is_expanded: true, is_state_stable: true };
  }

  #tell(eventType, eventData = {}) {
    this.#frame.contentWindow.postMessage(JSON.stringify({ eventType, eventData }), '*');
  }
}

const NO_INSETS = { top: 0, bottom: 0, left: 0, right: 0 };

function readEvent(text) {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    // Frames also exchange messages that are not Telegram's, in any shape they like.
    return {};
  }
}
