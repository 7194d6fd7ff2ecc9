import { Api, listenToEvents } from './api.js';
import { chatList } from './chat-list.js';
import { commandText } from './command-menu.js';
import { send, setDraft } from './composer.js';
import { attempt, notice } from './dialogs.js';
import { patch } from './dom.js';
import { authorOf, fullName, untilMs } from './format.js';
import { followInside } from './links.js';
import { messagePane, nothingChosen } from './message-list.js';
import { openMiniApp } from './mini-app.js';
import { rememberPlace, rememberedPlace } from './place.js';
import { summary } from './service-text.js';
import { Store } from './store.js';
import { topicList } from './topic-list.js';

/** The page: one store, drawn whole after each change, and the actions that views hand on to each other. */
class App {
  #root = document.querySelector('#app');
  #announcer = document.querySelector('#announcer');
  #api = new Api();
  #announced = null;
  #typingTimer;

  constructor(as) {
    this.store = new Store(this.#api, as, () => this.redraw());
    this.wordActions = {
      openLink: (url) => this.openLink(url),
      sendCommand: (words) => this.#sendCommand(words),
      openMention: (words, user) => this.#openMention(words, user),
    };
  }

  async start(parameters) {
    const remembered = rememberedPlace();
    await this.store.refresh();
    if (parameters.has('called')) await this.#becomeCalled(parameters.get('called'));
    const place = remembered ?? (this.isWide() ? { chat: this.store.chats[0].id, topic: null } : null);
    if (place && this.store.chats.some(({ id }) => id === place.chat))
      this.store.goTo(place.chat, place.topic);
    const payload = parameters.get('start');
    if (payload) followInside(this, `https://t.me/${this.store.state.bot.username}?start=${payload}`);
    const refresh = () => attempt(() => this.store.refresh());
    listenToEvents(refresh, (connected) => this.store.setConnected(connected));
    document.addEventListener('visibilitychange', () => this.store.changed());
  }

  redraw() {
    const { store } = this;
    const forum = store.chat?.is_forum === true;
    this.#root.className = store.inMessages ? 'at-messages' : forum ? 'at-topics' : 'at-chats';
    this.#root.classList.toggle('has-topics', forum);
    patch(this.#root, [chatList(this), forum ? topicList(this) : null, this.#pane()]);
    rememberPlace(store.place);
    this.#announceNewest();
    this.#redrawWhenTypingFades();
  }

  /** True where the chats and the messages are seen side by side. */
  isWide() {
    return matchMedia('(min-width: 600px)').matches;
  }

  async become(person) {
    await attempt(() => this.store.become(person));
    const address = new URL(location.href);
    address.searchParams.set('as', person);
    history.replaceState(null, '', address);
  }

  /** Becomes the person of this first name, who is made when nobody has it: how a page's visitor gets here. */
  async #becomeCalled(name) {
    const known = this.store.state.users.find((user) => user.first_name === name);
    const made = known
      ? null
      : await this.store.act('create_person', { first_name: name, language_code: 'en' });
    await this.become(known?.id ?? made.user);
  }

  openLink(url) {
    return followInside(this, url);
  }

  /** @param from what opens it: `inline` or `keyboard` button, `menu` or `link` */
  async openMiniApp(url, from) {
    const { store } = this;
    const opened = await attempt(() => store.act('open_app', { url, from }));
    if (opened) await openMiniApp(this, store.state.bot.first_name, opened.url, opened.init_data);
  }

  /** A link names no address: the one that @BotFather would know is here that of the menu button. */
  openMainMiniApp(startParameter) {
    const { bot } = this.store.state;
    const button = this.store.chats.find(({ type }) => type === 'private')?.menu_button;
    if (!bot.has_main_web_app || button?.type !== 'web_app') return notice('This bot has no Mini App');
    const url = new URL(button.web_app.url);
    if (startParameter) url.searchParams.set('tgWebAppStartParam', startParameter);
    return this.openMiniApp(url.href, 'link');
  }

  #pane() {
    const { store } = this;
    if (store.inMessages) return messagePane(this);
    return nothingChosen(store.chat ? 'Choose a topic' : 'Choose a chat');
  }

  #sendCommand(words) {
    setDraft(this, words.includes('@') ? words : commandText(this.store, words.slice(1)));
    return send(this);
  }

  #openMention(words, user) {
    const name = user?.username ?? words.replace(/^@/u, '');
    if (name.toLowerCase() === this.store.state.bot.username.toLowerCase())
      this.store.goTo(this.store.chats[0].id);
    else notice(user ? fullName(user) : `${words} has no page in this sandbox`);
  }

  /** Says the newest message of the open place aloud, once, unless one has just come to this place. */
  #announceNewest() {
    const place = this.store.placeKey();
    const newest = this.store.messages.at(-1);
    const before = this.#announced;
    this.#announced = { place, id: newest?.message_id ?? 0 };
    if (before?.place !== place || !newest || newest.message_id <= before.id) return;
    if (newest.from?.id === this.store.me.id) return;
    this.#announcer.textContent = `${authorOf(newest).name}: ${summary(newest)}`;
  }

  #redrawWhenTypingFades() {
    clearTimeout(this.#typingTimer);
    const typing = this.store.chat?.typing;
    const left = typing ? untilMs(typing.until) - Date.now() : 0;
    if (left > 0) this.#typingTimer = setTimeout(() => this.redraw(), left + 50);
  }
}

/** Who to be made and what to be started happen once, not again with each reload. */
function withoutDoneOnce(address) {
  const kept = new URL(address);
  for (const name of ['called', 'start']) kept.searchParams.delete(name);
  return kept;
}

const parameters = new URLSearchParams(location.search);
if (parameters.has('theme')) document.documentElement.dataset.theme = parameters.get('theme');
history.replaceState(null, '', withoutDoneOnce(location.href));
await attempt(() => new App(Number(parameters.get('as')) || undefined).start(parameters));
