import type { Language } from '../i18n/language.ts';
import type { KiteChatElement } from '../launcher/kite-chat-launcher.ts';
import { greetingStyles } from './greeting.styles.ts';
import type { Greeting, Look } from './look.ts';

/** The one word that is said here. A file of all words for it alone would weigh as much as all the rest. */
export const CLOSE: Readonly<Record<Language, string>> = {
  en: 'Close',
  uk: 'Закрити',
  de: 'Schließen',
  pl: 'Zamknij',
  es: 'Cerrar',
  fr: 'Fermer',
  ar: 'إغلاق',
  he: 'סגירה',
};

/** How often the page is looked at where the browser does not tell of its moves. */
const LOOK_MS = 1_000;

/**
 * Lets the channel speak first, in a bubble beside the launcher, and say when an answer can be expected. A greeting
 * is shown until it was answered or sent away, and not again; before that nothing is stored.
 */
export function greet(launcher: KiteChatElement, look: Look, language: Language): void {
  const inPage = launcher.getAttribute('placement') === 'inline';
  const hidden = (launcher.getAttribute('launcher') ?? look.launcher) === 'none';
  if (inPage || hidden || launcher.open) return;
  const bubble = new Bubble(launcher, look, language);
  const { greeting } = look;
  if (greeting && !bubble.wasSeen) waitFor(launcher, greeting, () => bubble.speak());
}

/** Calls when the visitor has been on a page that is meant for long enough, unless the chat is opened before. */
function waitFor(launcher: KiteChatElement, { afterSeconds, pages }: Greeting, then: () => void): void {
  // Of the Navigation API, which not every browser has.
  const { navigation } = window as { navigation?: EventTarget };
  let path: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    if (!launcher.isConnected) return end();
    if (path === location.pathname) return;
    path = location.pathname;
    clearTimeout(timer);
    if (!isMeant(path, pages)) return;
    timer = setTimeout(() => {
      end();
      if (launcher.isConnected && !launcher.open) then();
    }, afterSeconds * 1_000);
  };
  const polling = navigation ? undefined : setInterval(look, LOOK_MS);
  const end = () => {
    clearTimeout(timer);
    clearInterval(polling);
    navigation?.removeEventListener('currententrychange', look);
    launcher.removeEventListener('kite-chat.show', end);
  };
  navigation?.addEventListener('currententrychange', look);
  launcher.addEventListener('kite-chat.show', end);
  look();
}

/** Whether a path is among those that the owner has named; `*` at an end stands for whatever follows. */
export function isMeant(path: string, pages: readonly string[]): boolean {
  return (
    pages.length === 0 ||
    pages.some((page) => (page.endsWith('*') ? path.startsWith(page.slice(0, -1)) : path === page))
  );
}

/** What stands beside the launcher: when an answer can be expected, or what the channel says first. */
class Bubble {
  readonly #box = document.createElement('div');
  readonly #key: string;

  constructor(
    private readonly launcher: KiteChatElement,
    private readonly look: Look,
    private readonly language: Language,
  ) {
    this.#key = `kite-chat-greeted:${launcher.getAttribute('channel')}`;
    this.#box.id = 'beside';
    this.#box.lang = language;
    const placement = launcher.getAttribute('placement') ?? look.placement;
    this.#box.classList.toggle('start', placement === 'start');
    if (look.availability) this.#box.append(line('availability', look.availability));
    const root = launcher.shadowRoot!;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, greetingStyles()];
    // After the launcher, so that it comes after it in the order of the keyboard too.
    root.querySelector('slot')!.after(this.#box);
    launcher.addEventListener('kite-chat.show', () => this.#end());
  }

  /** Whether this visitor has seen this greeting before. */
  get wasSeen(): boolean {
    try {
      return localStorage.getItem(this.#key) === this.look.greeting?.text;
    } catch {
      // A page that may store nothing remembers nothing.
      return false;
    }
  }

  speak(): void {
    const { greeting, heading, name, avatar, availability } = this.look;
    const open = button('greeting', () => {
      // `kite-chat.error` tells the page when it can't be opened.
      this.launcher.show().catch(() => {});
    });
    if (avatar) open.append(Object.assign(document.createElement('img'), { src: avatar, alt: '' }));
    open.append(line('from', heading ?? name), line('words', greeting!.text));
    if (availability) open.append(line('soon', availability));
    const dismiss = button('dismiss', () => this.#end());
    dismiss.ariaLabel = this.launcher.strings.close ?? CLOSE[this.language];
    this.#box.replaceChildren(open, dismiss);
  }

  /** It was answered or sent away: it is not shown again. */
  #end(): void {
    const wasShown = this.#box.isConnected && this.#box.querySelector('.greeting');
    this.#box.remove();
    if (!wasShown) return;
    try {
      localStorage.setItem(this.#key, this.look.greeting!.text);
    } catch {
      // It is shown again by the next page then.
    }
  }
}

function button(className: string, onclick: () => void): HTMLButtonElement {
  return Object.assign(document.createElement('button'), { className, onclick });
}

function line(className: string, textContent: string): HTMLElement {
  return Object.assign(document.createElement('span'), { className, textContent, dir: 'auto' });
}
