import type { CSSResult } from 'lit';
import type { ChatClient } from '../client/chat-client.ts';
import { LONGEST } from '../client/frames.ts';
import type { PostRefused, StoredMessage } from '../client/outbox-relay.ts';
import type { Said } from '../client/said.ts';
import { wordsOf, type ThreadMessage } from '../client/thread-messages.ts';
import type { ChatController, ChatHost } from '../controllers/chat-controller.ts';
import type { Desk, MessageComposer } from '../elements/message-composer.ts';
import { emit, type Sending } from '../events.ts';
import type { Look } from '../front/look.ts';
import type { Texts } from '../i18n/en.ts';
import type { Language } from '../i18n/language.ts';
import { localeOf } from '../i18n/localize.ts';
import { above, counted } from '../i18n/phrase.ts';
import { SMALL } from '../phone/small.ts';
import type { FullScreenHost } from '../phone/full-screen.ts';
import { DeskParts } from './desk-parts.ts';
import { aboveField, insideField, insteadOfSend } from './desk-view.ts';
import { deskStyles } from './desk.styles.ts';
import { EmojiDesk } from './emoji-desk.ts';
import { FileDrop } from './file-drop.ts';
import { sizeOf } from './file-preview.ts';
import { FileTray } from './file-tray.ts';
import { MessageChanges, type Answer } from './message-changes.ts';
import type { OutgoingFile } from './outgoing-file.ts';
import { LONGEST_CAPTION, messagesOf } from './saying.ts';
import { en, type DeskTexts } from './texts.en.ts';
import { VoiceDesk } from './voice-desk.ts';

/** That the visitor writes is told at most this often. */
const TYPING_MS = 4_000;

/** Where the owner has decided nothing. */
const ANY_FILES = { allowed: true, kinds: ['photo', 'video', 'audio', 'document'], maxBytes: Infinity };

/** The element whose desk this is. */
export interface DeskHost extends ChatHost, FullScreenHost {
  readonly language: Language;
  readonly texts: Texts;
}

/** All about writing that is more than a line of text: files, voice, long texts, answering, editing. */
export class WritingDesk implements Desk {
  /** What the visitor should know about what they have just tried. */
  note = '';
  /** The message that is answered. */
  answered: ThreadMessage | undefined;
  /** The own message that is written anew. */
  edited: ThreadMessage | undefined;
  readonly tray: FileTray;
  readonly drop = new FileDrop(
    (files) => this.pick(files),
    () => this.refresh(),
  );
  readonly voice = new VoiceDesk(this);
  readonly emoji = new EmojiDesk(this);
  readonly #changes = new MessageChanges(
    (frame) => this.#client.say(frame),
    () => this.texts.unreachable,
  );
  readonly parts = new DeskParts(this);
  readonly #words = above(en);
  #composer: MessageComposer | undefined;
  #typedAt = 0;
  #filled = false;
  #asking = false;

  constructor(
    readonly host: DeskHost,
    readonly chat: ChatController,
  ) {
    let foot = '';
    // The composer is drawn anew only when something of it has changed.
    host.addController({
      hostDisconnected: () => this.voice.cancel(),
      hostUpdated: () => {
        // Nobody is recorded who does not see that they are.
        if (!this.isSeen) this.voice.cancel();
        this.#fillSmall();
        const now = JSON.stringify([this.parts.names, this.availability, this.hasSpoken, this.#closing]);
        if (now !== foot) this.refresh();
        foot = now;
      },
    });
    const place = () => {
      const { server, channel } = this.#client.settings;
      const url = `${server}/files/${encodeURIComponent(channel)}`;
      return { url, language: this.host.language, failed: this.texts.uploadFailed };
    };
    this.tray = new FileTray(place, () => this.refresh());
    host.addEventListener('kite-reply', ({ detail }) => this.#answer(detail.seq));
    host.addEventListener('kite-edit', ({ detail }) => this.#edit(detail.seq, detail.text));
    host.addEventListener('kite-erase', ({ detail }) => void this.ask({ type: 'erase', ...detail }));
    host.addEventListener('kite-react', ({ detail }) => void this.ask({ type: 'react', ...detail }));
    host.addEventListener('kite-refresh', ({ detail: { seq } }) =>
      this.#client.say({ type: 'history', before: seq + 1, limit: 1 }),
    );
    host.addEventListener('kite-cancel-upload', ({ detail }) => this.#client.withdraw(detail.key));
    // The chat has tried before this hears of it: what still waits for a retry cannot have one.
    host.addEventListener('kite-retry', ({ detail }) => {
      if (this.#find(({ key }) => key === detail.key)?.state === 'failed') this.tell(this.texts.pickAgain);
    });
  }

  /** What a phone needs besides comes to those who have one. */
  #fillSmall(): void {
    if (!SMALL.matches || this.#filled) return;
    this.#filled = true;
    import('../phone/full-screen.ts').then(
      ({ FullScreen }) => new FullScreen(this.host),
      () => (this.#filled = false),
    );
  }

  get laden(): boolean {
    return this.tray.picked.length > 0;
  }

  /** When an answer can be expected; may be empty. */
  get availability(): string {
    return this.chat.client?.channel?.availability ?? '';
  }

  /** Whether the visitor can see what is going on here. */
  get isSeen(): boolean {
    return this.host.open && this.host.isConnected;
  }

  /** Whether anything of this visitor is stored. */
  get hasSpoken(): boolean {
    return !!this.chat.client?.messages.some(({ author, seq }) => author === 'visitor' && seq !== undefined);
  }

  /** The words of writing: English below what the conversation has been given. */
  get texts(): DeskTexts {
    return this.#words(this.host.texts);
  }

  /** Which files the owner lets visitors send. */
  get rules(): NonNullable<Look['files']> {
    return this.host.front.look?.files ?? ANY_FILES;
  }

  /** Whether a voice message would be taken now. */
  get mayRecord(): boolean {
    return this.rules.allowed && this.rules.kinds.includes('audio') && !this.parts.names.includes('form');
  }

  get #closing(): unknown {
    return this.chat.client?.messages.at(-1)?.rating;
  }

  get text(): string {
    return this.#composer?.text.trim() ?? '';
  }

  /** Where it is written. */
  get field(): HTMLTextAreaElement {
    return this.#composer!.renderRoot.querySelector('textarea')!;
  }

  get locale(): string {
    return localeOf(this.host.language);
  }

  attend(composer: MessageComposer): void {
    if (this.#composer === composer) return;
    this.#composer = composer;
    const root = composer.shadowRoot!;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, deskStyles.styleSheet!];
    composer.addEventListener('keydown', (event) => this.#onKeyDown(event));
    composer.addEventListener('kite-draft', (event) => this.#onDraft(event));
    this.drop.watch(composer, (composer.getRootNode() as ShadowRoot).host as HTMLElement);
  }

  above(): unknown {
    return aboveField(this);
  }

  inside(): unknown {
    return insideField(this);
  }

  instead(): unknown {
    return insteadOfSend(this);
  }

  /** Draws the composer anew, and moves the focus to what is named. */
  refresh(focus?: string): void {
    this.#composer?.requestUpdate();
    if (focus === undefined) return;
    void this.#composer?.updateComplete.then(() =>
      this.#composer?.renderRoot.querySelector<HTMLElement>(focus)?.focus(),
    );
  }

  tell(note: string): void {
    this.note = note;
    this.refresh();
  }

  pick(files: Iterable<File>): void {
    if (this.edited || !this.rules.allowed) return;
    const { kinds, maxBytes } = this.rules;
    const limit = Math.min(maxBytes, this.#client.channel?.fileLimit ?? maxBytes);
    const turned = this.tray.add(files, limit, kinds);
    const note = turned ? this.texts[turned.reason].replace('{name}', turned.name) : '';
    this.tell(note.replace('{size}', sizeOf(limit, this.locale)));
    this.#composer?.focus();
  }

  /** Takes a file out of the tray, or stops it on its way. */
  remove(file: OutgoingFile): void {
    if (file.key === undefined) this.tray.remove(file);
    else this.#client.withdraw(file.key);
    this.refresh('textarea');
  }

  /** Ends answering or editing; what was written before is there again. */
  endContext(): void {
    if (this.edited && this.#composer) this.#composer.text = this.chat.draft.text;
    this.edited = this.answered = undefined;
    this.tell('');
    this.#composer?.focus();
  }

  /** Asks for something, and says why there is nothing. */
  async ask(frame: Parameters<MessageChanges['ask']>[0]): Promise<Answer | undefined> {
    this.#client.changes = this.#changes;
    try {
      return await this.#changes.ask(frame);
    } catch (refused) {
      this.tell((refused as Error).message);
      return undefined;
    }
  }

  /** Adds the look of a part, here or to what stands beside. */
  adopt({ styleSheet }: CSSResult, beside?: string): void {
    const dialog = this.#composer!.getRootNode() as ShadowRoot;
    const element = beside ? dialog.querySelector(beside) : this.#composer;
    element!.shadowRoot!.adoptedStyleSheets.push(styleSheet!);
  }

  /** Sends what is written and picked, unless the page cancels it. */
  submit(text: string): void {
    if (this.edited) return void this.#submitEdit(this.edited, text);
    if (this.parts.hold) return;
    const files = this.tray.picked.map(({ file }) => file);
    const detail = { text, files };
    const wanted = emit(this.host, 'kite-chat.send', detail, true);
    this.chat.draft.change('');
    if (wanted) void this.#post(detail.text, this.tray.take());
    this.host.requestUpdate();
    this.tell('');
  }

  /** Sends a voice message, unless the page cancels it. */
  submitVoice(file: File, seconds: number): void {
    if (!emit(this.host, 'kite-chat.send', { text: '', files: [file] }, true)) return;
    const voice = this.tray.outgoing(file, { kind: 'voice', seconds });
    this.tray.sent(voice);
    void this.#post('', [voice]);
  }

  /** Sends a text of any length. The promise is fulfilled when its last portion is stored. */
  async post(text: string): Promise<StoredMessage | undefined> {
    return this.#post(text, []);
  }

  /** Sends what the page says in the visitor's name, unless the page cancels it. */
  async send({ text = '', files = [] }: Sending): Promise<StoredMessage | undefined> {
    const detail = { text, files };
    if (!emit(this.host, 'kite-chat.send', detail, true)) return undefined;
    const sent = files.map((file) => this.tray.outgoing(file));
    for (const file of sent) this.tray.sent(file);
    this.host.requestUpdate();
    return this.#post(detail.text, sent);
  }

  get #client(): ChatClient {
    return this.chat.client!;
  }

  /** What is said without anybody who waits for it fails on the message alone, and not in the page's own log. */
  #post(text: string, files: readonly OutgoingFile[]): Promise<StoredMessage> | undefined {
    // Without a channel the page has heard of it, and that is all.
    if (!this.chat.client) return undefined;
    const said = messagesOf(text, files, this.answered?.seq);
    this.answered = undefined;
    const stored = said.map((message) => this.#client.post(message));
    // What became of each is shown on the message itself.
    stored.forEach((one, place) => one.catch((refused) => this.#giveBack(said[place]!, refused)));
    return stored.at(-1);
  }

  /** Words that were refused are in the field again, to be put differently, unless others are being written. */
  #giveBack({ text, file }: Said, { code }: PostRefused): void {
    if (!text || file || code === 'signed-out' || this.text !== '' || this.edited) return;
    this.chat.draft.change(text);
    this.host.requestUpdate();
  }

  async #submitEdit({ seq, content }: ThreadMessage, text: string): Promise<void> {
    const tooMany = text.length - (content.type === 'file' ? LONGEST_CAPTION : LONGEST);
    if (tooMany > 0) return this.tell(counted(this.texts.tooLong, tooMany, this.locale));
    if (this.#asking) return;
    this.#asking = true;
    const unchanged = wordsOf(content)?.text === text;
    const isDone = unchanged || (await this.ask({ type: 'edit', seq: seq!, text }));
    this.#asking = false;
    if (isDone) this.endContext();
  }

  #answer(seq: number): void {
    if (this.edited) this.endContext();
    this.answered = this.#find((message) => message.seq === seq);
    this.tell('');
    this.#composer?.focus();
  }

  #edit(seq: number, text: string): void {
    this.edited = this.#find((message) => message.seq === seq);
    this.answered = undefined;
    if (this.edited && this.#composer) this.#composer.text = text;
    this.tell('');
    this.#composer?.focus();
  }

  #find(wanted: (message: ThreadMessage) => boolean): ThreadMessage | undefined {
    return this.#client.messages.findLast(wanted);
  }

  #onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Escape' && this.#escape()) event.stopPropagation();
    if (event.key !== 'ArrowUp' || this.#composer?.text !== '' || this.edited) return;
    const own = this.#find(({ author, content }) => author === 'visitor' && wordsOf(content) !== undefined);
    if (own?.seq === undefined || own.state === 'failed') return;
    event.preventDefault();
    this.#edit(own.seq, wordsOf(own.content)!.text);
  }

  /** Whether there was something to get out of. */
  #escape(): boolean {
    if (this.voice.isRecording) this.voice.cancel();
    else if (this.edited || this.answered) this.endContext();
    else return false;
    return true;
  }

  #onDraft(event: Event): void {
    this.note = '';
    // The words of an edit are no draft: that one waits until the edit is over.
    if (this.edited) return event.stopPropagation();
    const now = Date.now();
    if (this.text === '' || now - this.#typedAt < TYPING_MS) return;
    if (this.#client.say({ type: 'typing' })) this.#typedAt = now;
  }
}
