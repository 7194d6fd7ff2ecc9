import type { KiteConversation } from '../kite-conversation.ts';
import type { KiteChatElement } from '../launcher/kite-chat-launcher.ts';

/** As long as a browser keeps a cookie at most (RFC 6265bis, 5.6.2). */
const LONGEST_S = 400 * 24 * 60 * 60;

/**
 * Lets the sites of a domain have one talk with a visitor: whose it is stands in a cookie of the domain, besides in the
 * storage of each site. Whichever of both has changed since they last agreed is right. An empty cookie says that
 * somebody has signed out. Where a page has no cookies, or not those of the domain, its talk is its own.
 */
export class SharedSession {
  readonly #agreed = new Map<string, string>();

  constructor(
    private readonly launcher: KiteChatElement,
    private readonly conversation: KiteConversation,
  ) {
    const agree = () => this.agree();
    // The connection stands otherwise: a token may be new, or gone.
    launcher.addEventListener('kite-chat.status', agree);
    conversation.addController({
      hostConnected: () => document.addEventListener('visibilitychange', agree),
      hostDisconnected: () => document.removeEventListener('visibilitychange', agree),
    });
  }

  /** Makes the cookies and the storage say the same. */
  agree(): void {
    try {
      const { prefix } = this.conversation.chat;
      const isToken = (key: string) => key.startsWith(prefix) && key.endsWith('token');
      const cookies = cookiesOf(document.cookie);
      const keys = [...cookies.keys(), ...Object.keys(localStorage), ...this.#agreed.keys()];
      for (const key of new Set(keys.filter(isToken))) this.#agreeOn(key, cookies.get(key));
    } catch {
      // A sandboxed page has neither.
    }
  }

  #agreeOn(key: string, shared: string | undefined): void {
    const kept = localStorage.getItem(key) ?? '';
    const isNews = shared !== undefined && shared !== this.#agreed.get(key);
    const right = isNews ? shared : kept;
    this.#agreed.set(key, right);
    if (right !== (shared ?? '')) this.#share(key, right);
    if (right === kept) return;
    if (!right) return this.conversation.front.identify(null);
    localStorage.setItem(key, right);
    this.conversation.chat.client?.storageChanged(key);
  }

  #share(key: string, token: string): void {
    const domain = this.launcher.getAttribute('domain')!;
    const secure = location.protocol === 'https:' ? '; secure' : '';
    document.cookie = `${encodeURIComponent(key)}=${encodeURIComponent(token)}; domain=${encodeURIComponent(domain)}; path=/; max-age=${LONGEST_S}; samesite=lax${secure}`;
  }
}

function cookiesOf(text: string): Map<string, string> {
  return new Map(
    text.split('; ').flatMap((cookie): [string, string][] => {
      const [, name, value] = /^(kite-chat[^=]*)=(.*)$/.exec(cookie) ?? [];
      return name ? [[decodeURIComponent(name), decodeURIComponent(value!)]] : [];
    }),
  );
}
