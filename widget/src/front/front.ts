import type { ChatController } from '../controllers/chat-controller.ts';
import { LauncherFace } from '../elements/launcher-face.ts';
import { languageOf } from '../i18n/language.ts';
import type { KiteConversation } from '../kite-conversation.ts';
import type { KiteChatElement } from '../launcher/kite-chat-launcher.ts';
import { personOf, type Details, type Visitor } from '../visitor.ts';
import type { SharedSession } from './shared-session.ts';
import { dress, hang, lookOf, type Look } from './look.ts';

export { live } from './live.ts';

/** Fetches the conversation and puts it behind its launcher. */
export async function moveIn(launcher: KiteChatElement): Promise<KiteConversation> {
  await import('../kite-conversation.ts');
  const conversation = document.createElement('kite-conversation');
  const front = new Front(conversation, launcher);
  conversation.front = front;
  conversation.follow(launcher);
  if (launcher.hasAttribute('domain')) {
    // Before anybody is greeted.
    const { SharedSession } = await import('./shared-session.ts');
    front.session = new SharedSession(launcher, conversation);
    front.session.agree();
  }
  launcher.shadowRoot!.append(conversation);
  return conversation;
}

/** What is stored for a moment below the prefix of a channel, to tell all who hear of it that somebody has signed out. */
const LEFT = 'left';

/** So long the dialog waits for what the owner has decided about its look. */
const PATIENCE_MS = 300;

/**
 * What stands before the talk: how the owner wants the chat to look and what it is to ask, and who the page says the
 * visitor is. It is fetched beside the conversation, and imports nothing of it.
 */
export class Front {
  /** What the owner has decided, once it is known. */
  look: Look | undefined;
  /** Whether the dialog may be shown: in its clothes, or because they have taken too long. */
  dressed = false;

  /** What the sites of a domain share, where the page wants it. */
  session: SharedSession | undefined;

  /** What the launcher shows of the conversation. */
  readonly face: LauncherFace;

  #visitor: Visitor | null;
  /** What the visitor has said of themselves. */
  told: Details = {};
  #wanted = '';

  constructor(
    private readonly conversation: KiteConversation,
    private readonly launcher: KiteChatElement,
  ) {
    this.face = new LauncherFace(launcher);
    this.#visitor = launcher.visitor ?? null;
    Object.defineProperty(launcher, 'visitor', {
      configurable: true,
      get: () => this.#visitor,
      set: (other: Visitor | null | undefined) => this.#become(other ?? null),
    });
  }

  /** What the page has set on the launcher, above what the owner has decided. */
  get settings() {
    const { launcher, look } = this;
    const set = (name: 'heading' | 'placement' | 'launcher') => launcher.getAttribute(name) ?? look?.[name];
    return {
      open: launcher.open && this.dressed,
      heading: set('heading') ?? '',
      placement: set('placement') ?? 'end',
      alone: set('launcher') === 'none',
      language: languageOf(launcher),
      strings: { ...(look?.welcome && { emptyText: look.welcome }), ...launcher.strings },
    };
  }

  /** Whose talk it is: nobody's in particular, or that of the person whom the site has signed for. */
  get person(): string {
    const jwt = this.#visitor?.token;
    return jwt ? personOf(jwt) : '';
  }

  /** Who the visitor is, as the server is told. */
  get guest(): { visitor?: Details; jwt?: string } {
    const { token: jwt, ...known } = this.#visitor ?? {};
    const visitor = merged(this.told, known);
    return { ...(Object.keys(visitor).length > 0 && { visitor }), ...(jwt && { jwt }) };
  }

  /** The visitor has said this of themselves. */
  tell(more: Details): void {
    this.told = merged(this.told, more);
    this.#introduce();
  }

  /** Fetches what the owner has decided about the channel that the launcher names now. */
  follow(): void {
    const { launcher } = this;
    const language = languageOf(launcher);
    const channel = launcher.getAttribute('channel');
    const wanted = [launcher.address, channel, language].join(' ');
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    if (channel) void this.#fetchLook(wanted, language);
    else this.dressed = true;
  }

  /** Becomes this visitor, or signs out. */
  identify(visitor: Visitor | { readonly jwt: string } | null): void {
    if (!visitor) this.#forget();
    else this.#become(visitor && 'jwt' in visitor ? { token: visitor.jwt } : visitor);
  }

  async #fetchLook(wanted: string, language: string): Promise<void> {
    const { launcher, conversation } = this;
    const ready = () => {
      this.dressed = true;
      conversation.follow(launcher);
    };
    const patience = setTimeout(ready, PATIENCE_MS);
    const look = await lookOf(launcher, language);
    clearTimeout(patience);
    if (wanted !== this.#wanted) return;
    this.look = look;
    if (look) dress(launcher, look);
    ready();
    await conversation.updateComplete;
    const panel = conversation.renderRoot.querySelector('kite-chat-panel');
    if (look?.avatar && panel) hang(panel.shadowRoot!, look.avatar);
  }

  #become(visitor: Visitor | null): void {
    const before = this.person;
    this.#visitor = visitor;
    const isAnother = before !== this.person;
    if (isAnother) this.told = {};
    this.conversation.follow(this.launcher);
    if (!isAnother) this.#introduce();
  }

  get #chat(): ChatController {
    return this.conversation.chat;
  }

  /** Tells the server at once if it hears us, else with the next `hello`. */
  #introduce(): void {
    const { visitor, jwt } = this.guest;
    const { client } = this.#chat;
    if (!visitor && !jwt) return;
    // Whoever was turned away for want of a signature may have one now.
    if (!client?.say({ type: 'introduce', ...visitor, jwt }) && client?.stopped) this.#chat.begin();
  }

  /** Hears from other chats of this page, and from other tabs, that somebody has signed out. */
  heard({ key, newValue, isTrusted }: StorageEvent): void {
    // What the browser tells comes from another tab, which has seen to all that tabs share.
    if (key === this.#chat.prefix + LEFT && newValue === null) this.#leave(!isTrusted);
  }

  #leave(isHere: boolean): void {
    const { draft, client, prefix } = this.#chat;
    draft.change('');
    if (isHere) client?.forget();
    this.told = {};
    clear('sessionStorage', prefix);
    this.#become(null);
  }

  /** Nothing of anybody is left in this browser: other tabs hear of it by the storage, other chats here by the event. */
  #forget(): void {
    const { prefix } = this.#chat;
    this.#leave(true);
    clear('localStorage', prefix);
    this.session?.agree();
    dispatchEvent(new StorageEvent('storage', { key: prefix + LEFT }));
  }
}

function merged(known: Details, more: Details): Details {
  const attributes = { ...known.attributes, ...more.attributes };
  return { ...known, ...more, ...(Object.keys(attributes).length > 0 && { attributes }) };
}

/** Removes what is stored under names that begin so, and says so by a name that comes and goes. */
function clear(kind: 'localStorage' | 'sessionStorage', prefix: string): void {
  try {
    const storage = window[kind];
    for (const key of Object.keys(storage)) if (key.startsWith(prefix)) storage.removeItem(key);
    storage.setItem(prefix + LEFT, '');
    storage.removeItem(prefix + LEFT);
  } catch {
    // A page that may store nothing has nothing to forget.
  }
}
