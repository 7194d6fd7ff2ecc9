import { ReadMarks } from './read-marks.js';

/** The general topic of a forum has no id in Telegram's messages; everything without a topic is in it. */
export const GENERAL = 0;

/** What the page knows: the state of the sandbox as one person sees it, and where this person is looking. */
export class Store {
  state = null;
  connected = true;
  /** `{ chat, topic }`; `topic` is null while the list of topics is what one looks at. */
  place = { chat: null, topic: null };
  /** What the composer is about: `{ mode: 'reply' | 'edit', message }`, or null for a plain message. */
  composing = null;
  /** Texts not yet sent, by place. */
  drafts = new Map();
  /** Which of the offered commands the arrow keys have reached. */
  commandAt = 0;
  /** One-time reply keyboards that were used, by chat: the keyboard's own JSON. */
  usedKeyboards = new Map();
  #api;
  #as;
  #marks;
  #onChange;
  #fetching = false;
  #stale = false;

  constructor(api, as, onChange) {
    this.#api = api;
    this.#as = as;
    this.#onChange = onChange;
  }

  get me() {
    return this.state.me;
  }

  get chats() {
    return this.state.chats;
  }

  get chat() {
    return this.chats.find((chat) => chat.id === this.place.chat) ?? null;
  }

  get topic() {
    return this.chat?.topics.find((topic) => topic.id === this.place.topic) ?? null;
  }

  /** True where messages are shown: in a plain chat, or in a topic of a forum. */
  get inMessages() {
    return this.chat !== null && (!this.chat.is_forum || this.place.topic !== null);
  }

  /** Names a place for drafts and read marks. */
  placeKey(chat = this.place.chat, topic = this.place.topic) {
    return `${chat}:${topic ?? GENERAL}`;
  }

  /** Messages of a chat, or of one topic of a forum. */
  messagesIn(chat, topic = null) {
    if (!chat.is_forum || topic === null) return chat.messages;
    return chat.messages.filter((message) => (message.topic ?? GENERAL) === topic);
  }

  get messages() {
    return this.inMessages ? this.messagesIn(this.chat, this.chat.is_forum ? this.place.topic : null) : [];
  }

  unreadIn(chat, topic = null) {
    if (chat.is_forum && topic === null) {
      const topics = [GENERAL, ...chat.topics.map(({ id }) => id)];
      return topics.reduce((sum, id) => sum + this.unreadIn(chat, id), 0);
    }
    const key = this.placeKey(chat.id, topic);
    return this.#marks.unread(key, this.messagesIn(chat, topic), this.me.id);
  }

  goTo(chat, topic = null) {
    if (this.place.chat !== chat || this.place.topic !== topic) this.composing = null;
    this.place = { chat, topic };
    this.changed();
  }

  compose(mode, message) {
    this.composing = mode ? { mode, message } : null;
    this.changed();
  }

  /** Does something as this person and shows the result without waiting for the event. */
  async act(action, details) {
    const answer = await this.#api.act(this.#as ?? this.me.id, action, details);
    await this.refresh();
    return answer;
  }

  suitableGroups(asked) {
    return this.#api.suitableGroups(this.me.id, asked);
  }

  /** Looks again from another person's eyes. */
  async become(person) {
    this.#as = person;
    this.#marks = undefined;
    this.composing = null;
    await this.refresh();
  }

  setConnected(connected) {
    if (this.connected === connected) return;
    this.connected = connected;
    if (this.state) this.changed();
  }

  /** Fetches the state; calls that come while one is under way end in one more fetch. */
  async refresh() {
    this.#stale = true;
    if (this.#fetching) return;
    this.#fetching = true;
    try {
      while (this.#stale) {
        this.#stale = false;
        this.#take(await this.#api.state(this.#as));
      }
    } finally {
      this.#fetching = false;
    }
  }

  changed() {
    if (this.inMessages && document.visibilityState === 'visible') {
      this.#marks.see(this.placeKey(), this.messages);
    }
    this.#onChange();
  }

  /** A group that was upgraded goes on under another id. */
  #successorOf(group) {
    const from = (chat) => chat.messages.some((message) => message.migrate_from_chat_id === group);
    return group === null ? null : (this.chats.find(from)?.id ?? null);
  }

  #take(state) {
    this.state = state;
    this.#marks ??= new ReadMarks(state.me.id);
    if (!this.chat) this.place = { chat: this.#successorOf(this.place.chat), topic: null };
    else if (this.chat.is_forum && this.place.topic > GENERAL && !this.topic) this.place.topic = null;
    this.changed();
  }
}
