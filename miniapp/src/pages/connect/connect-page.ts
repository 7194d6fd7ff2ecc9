import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Channel } from '../../api/channel.ts';
import { answerHere, channel, pickGroup } from '../../api/channels.ts';
import { Refusal } from '../../api/problem.ts';
import type { Group, Me, Pick } from '../../api/types.ts';
import '../../elements/kite-copy.ts';
import '../../elements/kite-notice.ts';
import '../../elements/kite-row.ts';
import '../../elements/kite-section.ts';
import { loadView } from '../../elements/load-view.ts';
import { speak } from '../../i18n/texts.ts';
import { pathOf } from '../../router.ts';
import { Loading } from '../../state/loading.ts';
import { Polling } from '../../state/polling.ts';
import { randomRequest } from '../../state/random-request.ts';
import { Page } from '../page.ts';
import { en } from './texts.en.ts';
import { uk } from './texts.uk.ts';

const texts = { en, uk };

interface Choice {
  pick: Pick;
  me: Me;
  /** The group before; another one has to be seen. */
  before: Group | undefined;
}

/** Chooses where a channel is answered, waits until Telegram has connected it, and gives the embed code. */
@customElement('kite-connect-page')
export class ConnectPage extends Page {
  @state() private connected: Channel | undefined;
  @state() private waiting = false;
  @state() private botClosed = false;

  readonly #request = randomRequest();
  readonly #choice = new Loading<Choice, readonly [string]>(
    this,
    () => [this.params['channel'] ?? ''] as const,
    async ([id], signal) => {
      const { http, session } = this.app;
      const [me, { value }] = await Promise.all([session.me(), channel(http, id, signal)]);
      return { me, before: value.group, pick: await pickGroup(http, id, this.#request) };
    },
  );

  readonly #polling = new Polling(() => this.#look());

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#polling.stop();
  }

  protected override heading(): string {
    return this.connected ? speak(texts)('done', { name: this.connected.name }) : super.heading();
  }

  protected override lead(): string {
    const say = speak(texts);
    if (!this.connected) return say('lead');
    const { group } = this.connected;
    return group?.kind === 'private' ? say('doneHere') : say('doneIn', { group: group?.title ?? '' });
  }

  protected override buttons() {
    const say = speak(texts);
    if (this.connected) return { main: { text: say('finish'), press: () => this.#finish() } };
    const choice = this.#choice.value;
    if (!choice) return {};
    const press = () => void this.#pick(choice);
    return { main: { text: say('pick'), press } };
  }

  protected override content(): TemplateResult {
    return loadView(this.#choice, {
      full: (choice) => (this.connected ? this.#done(this.connected) : this.#ways(choice)),
    });
  }

  #ways({ pick, me }: Choice): TemplateResult {
    const say = speak(texts);
    return html`${
        this.waiting
          ? html`<kite-section role="status">
              <kite-row
                icon="clock"
                kind="accent"
                heading=${say('waiting')}
                hint=${say('waitingHint')}
              ></kite-row>
            </kite-section>`
          : nothing
      }
      <kite-section heading=${say('ways')} footer=${say('footer')}>
        ${
          this.#canPick(pick)
            ? html`<kite-row
                action
                icon="link"
                heading=${say('link')}
                hint=${say('linkHint')}
                @click=${() => this.#byLink(pick)}
              ></kite-row>`
            : nothing
        }
        <kite-row
          action
          icon="person"
          heading=${say('here')}
          hint=${say('hereHint')}
          @click=${() => this.#here()}
        ></kite-row>
        ${
          this.botClosed
            ? html`<kite-row
                action
                icon="chat"
                heading=${say('openBot')}
                hint=${say('openBotHint')}
                @click=${() => this.app.telegram.open(me.bot.link)}
              ></kite-row>`
            : nothing
        }
      </kite-section>
      ${this.#canPick(pick) ? nothing : html`<p class="hint">${say('keyboardHint')}</p>`}`;
  }

  #done({ id, state: now, embed, name }: Channel): TemplateResult {
    const say = speak(texts);
    return html`${
        now === 'trouble'
          ? html`<kite-section>
              <kite-row
                href="#${pathOf('/channels/:channel', { channel: id })}"
                icon="alert"
                heading=${say('notMuch')}
                hint=${say('notMuchHint')}
              ></kite-row>
            </kite-section>`
          : nothing
      }
      <kite-section heading=${say('code')} footer=${say('codeFooter')}>
        <kite-copy label=${name} text=${embed.script} @kite-copy=${this.copied}></kite-copy>
      </kite-section>
      <kite-section>
        <kite-row
          href="#${pathOf('/channels/:channel/embed', { channel: id })}"
          icon="code"
          heading=${say('otherWays')}
        ></kite-row>
      </kite-section>`;
  }

  #canPick({ prepared }: Pick): boolean {
    return prepared !== undefined && this.app.telegram.canRequestChat;
  }

  async #pick({ pick }: Choice): Promise<void> {
    if (!this.#canPick(pick)) return this.#byLink(pick);
    if (await this.app.telegram.requestChat(pick.prepared ?? '')) this.#wait();
  }

  #byLink({ link }: Pick): void {
    this.#wait();
    this.app.telegram.open(link);
  }

  #wait(): void {
    this.waiting = true;
    this.#polling.start();
  }

  async #here(): Promise<void> {
    try {
      await answerHere(this.app.http, this.params['channel'] ?? '');
      await this.#look();
    } catch (fault) {
      this.botClosed = fault instanceof Refusal && fault.code === 'open-the-bot-first';
      this.app.failed(fault);
    }
  }

  /** Whether the channel has got a group that it had not before. */
  async #look(): Promise<boolean> {
    const before = this.#choice.value?.before;
    const { value } = await channel(this.app.http, this.params['channel'] ?? '');
    const { group } = value;
    if (!group || (group.title === before?.title && group.kind === before.kind)) return false;
    this.connected = value;
    this.waiting = false;
    this.#polling.stop();
    this.app.telegram.feel('success');
    await this.focusHeading();
    return true;
  }

  #finish(): void {
    this.app.router.go(pathOf('/channels/:channel', this.params), true);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kite-connect-page': ConnectPage;
  }
}
