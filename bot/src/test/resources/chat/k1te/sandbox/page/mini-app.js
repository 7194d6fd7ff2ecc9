import { confirmDialog } from './dialogs.js';
import { build, h } from './dom.js';
import { icon } from './icon.js';
import { openMenu } from './menus.js';
import { Bridge } from './mini-app-bridge.js';
import { MiniAppButtons } from './mini-app-buttons.js';
import { onThemeChange, switchTheme, themeParameters } from './theme.js';

const VERSION = '9.6';

/**
 * Opens a Mini App as Telegram's web client does: in a frame, told who it is by the hash of its address,
 * and spoken to by messages between windows. Resolves when it is closed.
 *
 * @param initData the signed init data of the sandbox, or undefined where it gives none
 */
export function openMiniApp(app, title, url, initData) {
  return new Promise((resolve) => new MiniApp(app, title, withLaunchParameters(url, initData), resolve));
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

/** The window around a Mini App: what belongs to the client and not to the page in the frame. */
class MiniApp {
  #listening = new AbortController();
  #asksBeforeClosing = false;
  #hasSettings = false;
  #bridge;

  constructor(app, title, address, closed) {
    this.frame = build(
      h('iframe', {
        class: 'mini-app-frame',
        title,
        src: address,
        allow: 'clipboard-read; clipboard-write',
      }),
    );
    this.#bridge = new Bridge(app, this);
    this.buttons = new MiniAppButtons((event) => this.#bridge.tell(event));
    this.back = iconButton('Back', 'back', () => this.#bridge.tell('back_button_pressed'));
    this.back.hidden = true;
    this.head = build(h('div', { class: 'dialog-head mini-app-head' }));
    const more = iconButton('More', 'dots', () => openMenu(more, this.#items(), null, this.dialog));
    const close = iconButton('Close', 'close', () => this.#askAndClose());
    this.head.append(this.back, build(h('h2', {}, title)), more, close);
    this.dialog = build(h('dialog', { class: 'dialog mini-app-dialog', 'aria-label': title }));
    this.dialog.append(this.head, this.frame, this.buttons.bar);
    this.#listen(closed);
    document.body.append(this.dialog);
    this.dialog.showModal();
  }

  #listen(closed) {
    const { signal } = this.#listening;
    addEventListener('message', (event) => this.#bridge.receive(event), { signal });
    this.dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      this.#askAndClose();
    });
    this.dialog.addEventListener('close', () => {
      this.#listening.abort();
      this.dialog.remove();
      closed();
    });
    onThemeChange(() => this.#bridge.tellTheme(), signal);
    const sizes = new ResizeObserver(() => this.#bridge.tellViewport());
    sizes.observe(this.frame);
    signal.addEventListener('abort', () => sizes.disconnect());
  }

  #items() {
    const settings = { label: 'Settings', run: () => this.#bridge.tell('settings_button_pressed') };
    return [
      ...(this.#hasSettings ? [settings] : []),
      { label: 'Reload page', run: () => this.#reload() },
      { label: 'Light or dark', run: switchTheme },
    ];
  }

  /** The app sets its buttons up again when it has come back. */
  #reload() {
    this.back.hidden = true;
    this.#hasSettings = false;
    this.#asksBeforeClosing = false;
    this.buttons.reset();
    if (this.#bridge.reloads) this.#bridge.tell('reload_iframe');
    // Its address has a hash, so going there again would not load it; a frame that is put anew does.
    else this.frame.replaceWith(this.frame);
  }

  /** A person closes it; the app may have asked for a question first. */
  async #askAndClose() {
    const sure =
      !this.#asksBeforeClosing ||
      (await confirmDialog('Close?', 'Changes that you made may not be saved.', 'Close anyway'));
    if (sure) this.close();
  }

  close() {
    this.dialog.close();
  }

  set hasSettings(shown) {
    this.#hasSettings = shown;
  }

  set asksBeforeClosing(asks) {
    this.#asksBeforeClosing = asks;
  }
}

function iconButton(label, sign, onClick) {
  return build(
    h('button', { type: 'button', class: 'icon-button', 'aria-label': label, onClick }, icon(sign)),
  );
}
