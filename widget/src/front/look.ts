import type { KiteChatElement } from '../launcher/kite-chat-launcher.ts';
import { sheetOf } from './sheet.ts';

/** What a visitor is asked before the first words. */
export interface FormField {
  /** `name`, `email`, `phone`, or a word of the owner's own. */
  readonly name: string;
  /** What is asked. */
  readonly label: string;
  readonly kind: 'text' | 'email' | 'tel';
  readonly required: boolean;
}

/** With what the channel speaks first, after how long, and on which pages; on every one when none is named. */
export interface Greeting {
  readonly text: string;
  readonly afterSeconds: number;
  readonly pages: readonly string[];
}

/** What the owner of a channel has decided about the chat, in the words of one language. */
export interface Look {
  readonly name: string;
  readonly primary?: string;
  readonly secondary?: string;
  readonly theme?: 'auto' | 'light' | 'dark';
  readonly placement?: 'end' | 'start';
  readonly launcher?: 'auto' | 'none';
  readonly avatar?: string;
  readonly heading?: string;
  readonly welcome?: string;
  readonly greeting?: Greeting;
  /** When an answer can be expected; only where the closed launcher is to say it. */
  readonly availability?: string;
  readonly form?: { readonly fields: readonly FormField[] };
  readonly files?: {
    readonly allowed: boolean;
    readonly kinds: readonly string[];
    readonly maxBytes: number;
  };
  readonly rating?: boolean;
}

const TIMEOUT_MS = 10_000;
const COLOUR = /^#[0-9a-f]{6}$/i;
const ADDRESS = /^https?:\/\//;

const fetched = new Map<string, Promise<Look | undefined>>();
const worn = new WeakMap<KiteChatElement, CSSStyleSheet>();

/** Asks the server, once for each channel and language. */
export function lookOf(launcher: KiteChatElement, language: string): Promise<Look | undefined> {
  const channel = encodeURIComponent(launcher.getAttribute('channel')!);
  const url = `${launcher.address}/c/${channel}/look?lang=${language}`;
  if (!fetched.has(url)) fetched.set(url, fetchLook(url));
  return fetched.get(url)!;
}

/** Nothing where it cannot be had: the widget's own look is good enough to talk. */
async function fetchLook(url: string): Promise<Look | undefined> {
  try {
    const answer = await fetch(url, { credentials: 'omit', signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (answer.ok) return (await answer.json()) as Look;
  } catch {
    // It is asked for again when it is wanted again.
  }
  fetched.delete(url);
  return undefined;
}

/** Puts the look on; what the page itself has set stands above it. */
export function dress(launcher: KiteChatElement, look: Look): void {
  const root = launcher.shadowRoot!;
  const before = worn.get(launcher);
  const sheet = sheetOf(rules(look));
  worn.set(launcher, sheet);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets.filter((other) => other !== before), sheet];
}

function rules({ primary = '', secondary = '', theme, placement, launcher }: Look): string {
  let css = '';
  if (COLOUR.test(primary)) {
    const shown = `var(--kite-primary-color, ${primary})`;
    css += `kite-conversation { --_own-primary: ${primary} }
      [part='launcher'] { background: ${shown} }
      @supports (color: lch(from red l 0 h)) {
        [part='launcher'] { color: lch(from ${shown} calc((50 - l) * infinity) 0 0) }
      }`;
  }
  if (COLOUR.test(secondary)) {
    css += `kite-conversation { --_own-secondary: ${secondary} }
      button #badge { background: var(--kite-secondary-color, ${secondary}) }`;
  }
  if (theme === 'light' || theme === 'dark')
    css += `:host(:not([theme])) :is(kite-conversation, #beside) { color-scheme: ${theme} }`;
  if (placement === 'start') css += `:host(:not([placement])) [name='launcher'] { margin-inline: 0 auto }`;
  if (launcher === 'none') css += `:host(:not([launcher])) [name='launcher'] { display: none }`;
  return css;
}

/** Hangs the owner's picture into the heading of a dialog, in the place of the kite. */
export function hang(root: ShadowRoot, avatar: string): void {
  if (!ADDRESS.test(avatar)) return;
  const sheet = sheetOf(`
    header .kite { display: none }
    header::before {
      content: '';
      flex: none;
      inline-size: 36px;
      block-size: 36px;
      border-radius: 50%;
      background: #fff url("${encodeURI(avatar)}") center / cover;
    }`);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
