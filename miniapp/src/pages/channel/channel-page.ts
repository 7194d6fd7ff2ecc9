import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Channel } from '../../api/channel.ts';
import {
  changeChannel,
  channel,
  check,
  deleteChannel,
  disconnect,
  sendTestMessage,
} from '../../api/channels.ts';
import type { Check } from '../../api/types.ts';
import '../../elements/kite-field.ts';
import type { FieldChange } from '../../elements/kite-field.ts';
import '../../elements/kite-row.ts';
import '../../elements/kite-section.ts';
import { loadView } from '../../elements/load-view.ts';
import { spoken } from '../../i18n/language.ts';
import { speak } from '../../i18n/texts.ts';
import { pathOf } from '../../router.ts';
import { atLeast, entriesIn } from '../../routes.ts';
import { editChannel } from '../../state/channel-edit.ts';
import { Loading } from '../../state/loading.ts';
import { EditPage } from '../edit-page.ts';
import { checkView } from './check-view.ts';
import { en } from './texts.en.ts';
import { uk } from './texts.uk.ts';

const texts = { en, uk };
const LONGEST_NAME = 64;

/** The home of a channel: how it is, what can be set up, and what ends it. */
@customElement('kite-channel-page')
export class ChannelPage extends EditPage<Channel> {
  readonly #edit = editChannel(this, 'name');
  protected override readonly edited = this.#edit.edited;
  @state() private testing = false;

  readonly #check = new Loading<Check, readonly [string, boolean]>(
    this,
    () => [this.#id, this.edited.saved?.group !== undefined] as const,
    async ([id, connected], signal) =>
      connected ? check(this.app.http, id, signal) : { fit: true, points: [] },
  );

  get #id(): string {
    return this.params['channel'] ?? '';
  }

  protected override heading(): string {
    return this.edited.saved?.name ?? super.heading();
  }

  protected override lead(): string {
    return this.edited.saved ? whereAnswered(this.edited.saved) : '';
  }

  protected override content(): TemplateResult {
    return loadView(this.#edit.loading, {
      rows: 5,
      full: () => html`${this.edited.saved ? this.#all(this.edited.saved) : nothing}`,
    });
  }

  #all(saved: Channel): TemplateResult {
    const admin = atLeast(saved.role, 'admin');
    return html`${this.unsaved()} ${saved.group ? this.#work(saved, admin) : this.#unconnected()}
    ${this.#menu(saved)} ${admin ? this.#name() : nothing}
    ${saved.group ? checkView(this.#check, (link) => this.app.telegram.open(link)) : nothing}
    ${admin ? this.#danger(saved) : nothing}`;
  }

  #unconnected(): TemplateResult {
    const say = speak(texts);
    return html`<kite-section>
      <kite-row
        href="#${pathOf('/channels/:channel/connect', this.params)}"
        icon="group"
        heading=${say('connect')}
        hint=${say('connectHint')}
      ></kite-row>
    </kite-section>`;
  }

  #work({ paused }: Channel, admin: boolean): TemplateResult | typeof nothing {
    if (!admin) return nothing;
    const say = speak(texts);
    return html`<kite-section>
      <kite-row
        action
        icon="send"
        heading=${say('test')}
        hint=${say('testHint')}
        ?busy=${this.testing}
        @click=${() => this.#test()}
      ></kite-row>
      <kite-field
        kind="switch"
        label=${say('pause')}
        hint=${say('pauseHint')}
        ?checked=${paused}
        @kite-change=${({ detail }: CustomEvent<FieldChange>) => this.#pause(detail.checked)}
      ></kite-field>
    </kite-section>`;
  }

  #menu({ role }: Channel): TemplateResult {
    return html`<kite-section heading=${speak(texts)('work')}>
      ${entriesIn('channel', role).map(
        ({ path, title, entry }) =>
          html`<kite-row
            href="#${pathOf(path, this.params)}"
            icon=${entry.icon}
            heading=${title[spoken()]}
            hint=${entry.hint?.[spoken()] ?? ''}
          ></kite-row>`,
      )}
    </kite-section>`;
  }

  #name(): TemplateResult {
    const say = speak(texts);
    return html`<kite-section>
      <kite-field
        label=${say('name')}
        hint=${say('nameHint')}
        max-length=${LONGEST_NAME}
        required
        .value=${this.edited.values?.name ?? ''}
        error=${this.edited.refusalOf('name')}
        @kite-change=${({ detail }: CustomEvent<FieldChange>) => this.edited.set({ name: detail.value })}
      ></kite-field>
    </kite-section>`;
  }

  #danger({ role, group }: Channel): TemplateResult {
    const say = speak(texts);
    return html`<kite-section heading=${say('danger')}>
      ${
        group
          ? html`<kite-row
                href="#${pathOf('/channels/:channel/connect', this.params)}"
                icon="group"
                heading=${say('regroup')}
              ></kite-row>
              <kite-row
                action
                kind="danger"
                icon="unlink"
                heading=${say('disconnect')}
                @click=${() => this.#disconnect()}
              ></kite-row>`
          : nothing
      }
      ${
        role === 'owner'
          ? html`<kite-row
              action
              kind="danger"
              icon="trash"
              heading=${say('remove')}
              @click=${() => this.#remove()}
            ></kite-row>`
          : nothing
      }
    </kite-section>`;
  }

  async #test(): Promise<void> {
    const say = speak(texts);
    const group = this.edited.saved?.group;
    this.testing = true;
    try {
      await sendTestMessage(this.app.http, this.#id);
      this.app.say(
        group?.kind === 'private' ? say('testedHere') : say('tested', { group: group?.title ?? '' }),
      );
    } catch (fault) {
      this.app.failed(fault);
    } finally {
      this.testing = false;
    }
  }

  /** At once, as switches do; whatever else somebody has changed meanwhile stays theirs. */
  async #pause(paused: boolean): Promise<void> {
    this.app.telegram.tick();
    try {
      const { etag } = await channel(this.app.http, this.#id);
      this.edited.begin(await changeChannel(this.app.http, this.#id, { paused }, etag));
      this.app.say(speak(texts)(paused ? 'paused' : 'resumed'));
    } catch (fault) {
      this.app.failed(fault);
      this.requestUpdate();
    }
  }

  async #disconnect(): Promise<void> {
    const say = speak(texts);
    const question = {
      title: say('disconnectTitle', { name: this.heading() }),
      message: say('disconnectText'),
      yes: say('disconnectYes'),
      danger: true,
    };
    if (!(await this.app.ask(question))) return;
    try {
      await disconnect(this.app.http, this.#id);
      this.app.say(say('disconnected'));
      await this.#edit.loading.run();
    } catch (fault) {
      this.app.failed(fault);
    }
  }

  /** Asked twice: what goes, and whether that is really meant. */
  async #remove(): Promise<void> {
    const say = speak(texts);
    const name = this.heading();
    const goes = {
      title: say('removeTitle', { name }),
      message: say('removeText'),
      yes: say('removeYes'),
      danger: true,
    };
    const sure = {
      title: say('sureTitle'),
      message: say('sureText', { name }),
      yes: say('sureYes'),
      danger: true,
    };
    if (!(await this.app.ask(goes)) || !(await this.app.ask(sure))) return;
    try {
      await deleteChannel(this.app.http, this.#id);
      this.edited.discard();
      this.app.say(say('removed', { name }));
      this.app.router.go('/', true);
    } catch (fault) {
      this.app.failed(fault);
    }
  }
}

function whereAnswered({ group }: Channel): string {
  const say = speak(texts);
  if (!group) return say('unconnected');
  if (group.kind === 'private') return say('inPrivate');
  return say(group.kind === 'forum' ? 'inForum' : 'inGroup', { group: group.title });
}

declare global {
  interface HTMLElementTagNameMap {
    'kite-channel-page': ChannelPage;
  }
}
