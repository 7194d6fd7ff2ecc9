import {
  AccessDeniedError,
  closingBehavior,
  copyTextToClipboard,
  downloadFile,
  hapticFeedback,
  miniApp,
  on,
  openLink,
  openTelegramLink,
  popup,
  postEvent,
  retrieveLaunchParams,
  shareURL,
  swipeBehavior,
  viewport,
} from '@tma.js/sdk';
import { Buttons } from './buttons.ts';
import { followTheme } from './theme.ts';

/** A question with two answers. */
export interface Question {
  title: string;
  /** At most 256 characters. */
  message: string;
  /** The answer that does it. */
  yes: string;
  danger?: boolean;
}

/** The Telegram around the app. What a Telegram is too old for does nothing, or says that it can't. */
export class Telegram {
  readonly buttons = new Buttons();

  constructor() {
    followTheme();
    closingBehavior.mount();
    swipeBehavior.mount.ifAvailable();
    // A swipe down in a list or a form is meant for the list or the form.
    swipeBehavior.disableVertical.ifAvailable();
    void viewport
      .mount()
      .then(() => viewport.bindCssVars())
      // The measures of the page itself are as good where Telegram doesn't tell its own.
      .catch(() => undefined);
  }

  /** Shows the app, which Telegram hides behind its own picture until then. */
  ready(): void {
    miniApp.ready();
    viewport.expand.ifAvailable();
  }

  close(): void {
    miniApp.close();
  }

  /** Whether closing the app asks first. */
  confirmClosing(on: boolean): void {
    if (closingBehavior.isConfirmationEnabled() === on) return;
    if (on) closingBehavior.enableConfirmation();
    else closingBehavior.disableConfirmation();
  }

  /** A light touch, for a choice. */
  tick(): void {
    hapticFeedback.selectionChanged.ifAvailable();
  }

  /** Lets the hand feel how something went. */
  feel(how: 'success' | 'warning' | 'error'): void {
    hapticFeedback.notificationOccurred.ifAvailable(how);
  }

  get canAsk(): boolean {
    return popup.isSupported();
  }

  /** Asks in Telegram's own window. */
  async ask({ title, message, yes, danger = false }: Question): Promise<boolean> {
    const buttons = [
      { id: 'yes', type: danger ? ('destructive' as const) : ('default' as const), text: yes },
      { id: 'no', type: 'cancel' as const },
    ];
    const shown = { title: clipped(title, 64), message: clipped(message, 256), buttons };
    return (await popup.show(shown)) === 'yes';
  }

  /** Opens a page outside Telegram, or a link into Telegram in it. */
  open(url: string): void {
    if (new URL(url).host === 't.me' && openTelegramLink.isAvailable()) openTelegramLink(url);
    else openLink(url);
  }

  /**
   * Lets the person keep a file. Telegram's web clients allow no download inside the app, so it is Telegram that
   * fetches it; one that is too old, or that would not take the address, leads to the browser.
   */
  async download(url: string, fileName: string): Promise<void> {
    if (!downloadFile.isAvailable() || !url.startsWith('https:')) return openLink(url);
    // Who is asked by Telegram and says no has decided: nothing failed.
    await downloadFile(url, fileName).catch((fault: unknown) => {
      if (!(fault instanceof AccessDeniedError)) throw fault;
    });
  }

  /** Lets the person choose chats that get the link. */
  share(url: string, text: string): void {
    if (shareURL.isAvailable()) shareURL(url, text);
    else this.open(`https://t.me/share/url?${new URLSearchParams({ url, text })}`);
  }

  copy(text: string): Promise<void> {
    return copyTextToClipboard(text);
  }

  /** Whether groups can be picked inside the app; where not, a link leads to the picker. */
  get canRequestChat(): boolean {
    const [major = 0, minor = 0] = retrieveLaunchParams().tgWebAppVersion.split('.').map(Number);
    return major > 9 || (major === 9 && minor >= 6);
  }

  /** Opens Telegram's picker of groups for a prepared button; true when a group was picked. */
  requestChat(prepared: string): Promise<boolean> {
    return new Promise((resolve) => {
      const settle = (picked: boolean) => () => {
        forget.forEach((off) => off());
        resolve(picked);
      };
      const forget = [
        untyped.on('requested_chat_sent', settle(true)),
        untyped.on('requested_chat_failed', settle(false)),
      ];
      untyped.postEvent('web_app_request_chat', { req_id: prepared });
    });
  }
}

/** Telegram refuses a window whose words are longer. */
function clipped(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

/** The picker of groups is younger than the types of the SDK. */
const untyped = { on, postEvent } as unknown as {
  on(event: string, listener: () => void): () => void;
  postEvent(method: string, parameters: object): void;
};
