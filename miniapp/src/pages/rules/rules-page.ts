import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Channel, FileKind } from '../../api/channel.ts';
import { identity, rotateIdentity } from '../../api/channels.ts';
import '../../elements/kite-copy.ts';
import '../../elements/kite-field.ts';
import type { FieldChange } from '../../elements/kite-field.ts';
import '../../elements/kite-row.ts';
import '../../elements/kite-section.ts';
import { speak } from '../../i18n/texts.ts';
import { ChannelEditPage } from '../channel-edit-page.ts';
import { en } from './texts.en.ts';
import { uk } from './texts.uk.ts';

const texts = { en, uk };

/** What a page without an address of its own says in the place of one (RFC 6454). */
const NO_ADDRESS = 'null';
const MOST_SITES = 50;
const KINDS: readonly FileKind[] = ['photo', 'video', 'audio', 'document'];
const SIZES_MB = [1, 5, 10, 20, 50];
const KEPT_DAYS = [7, 30, 90, 180, 365, 1095];

/** Where the chat may be, what may be sent, how long it is kept, and who is vouched for. */
@customElement('kite-rules-page')
export class RulesPage extends ChannelEditPage {
  @state() private secret = '';

  constructor() {
    super('rules');
  }

  protected override form(channel: Channel): TemplateResult {
    return html`${this.#sites(channel)} ${this.#files(channel)} ${this.#kept(channel)}
    ${this.#identity(channel)}`;
  }

  #sites({ sites }: Channel): TemplateResult {
    const say = speak(texts);
    const put = (index: number, site?: string) =>
      this.edited.set({
        sites: sites.flatMap((one, at) => (at === index ? (site === undefined ? [] : [site]) : [one])),
      });
    return html`<kite-section
      heading=${say('sites')}
      footer=${say(sites.length > 0 ? 'someSites' : 'anySite')}
    >
      ${sites.map((site, index) =>
        site === NO_ADDRESS
          ? nothing
          : html`<kite-field
                kind="url"
                label=${say('site')}
                placeholder=${say('siteHint')}
                .value=${site}
                error=${this.edited.refusalOf(`sites.${index}`)}
                @kite-change=${({ detail }: CustomEvent<FieldChange>) => put(index, detail.value)}
              ></kite-field>
              <kite-row
                action
                kind="danger"
                icon="trash"
                heading=${say('remove')}
                hint=${site}
                @click=${() => put(index)}
              ></kite-row>`,
      )}
      ${
        sites.length < MOST_SITES
          ? html`<kite-row
              action
              kind="accent"
              icon="plus"
              heading=${say('addSite')}
              @click=${() => this.edited.set({ sites: [...sites, 'https://'] })}
            ></kite-row>`
          : nothing
      }
      ${
        sites.length > 0
          ? html`<kite-field
              kind="switch"
              label=${say('appSite')}
              hint=${say('appSiteHint')}
              ?checked=${sites.includes(NO_ADDRESS)}
              @kite-change=${({ detail }: CustomEvent<FieldChange>) => this.#apps(detail.checked)}
            ></kite-field>`
          : nothing
      }
    </kite-section>`;
  }

  #apps(allowed: boolean): void {
    const sites = (this.edited.values?.sites ?? []).filter((site) => site !== NO_ADDRESS);
    this.edited.set({ sites: allowed ? [...sites, NO_ADDRESS] : sites });
  }

  #files({ files }: Channel): TemplateResult {
    const say = speak(texts);
    const put = (change: Partial<Channel['files']>) => this.edited.set({ files: { ...files, ...change } });
    const sizes = [...new Set([...SIZES_MB, files.maxMegabytes])].sort((one, other) => one - other);
    return html`<kite-section heading=${say('files')}>
      <kite-field
        kind="switch"
        label=${say('allowed')}
        ?checked=${files.allowed}
        @kite-change=${({ detail }: CustomEvent<FieldChange>) => put({ allowed: detail.checked })}
      ></kite-field>
      ${
        files.allowed
          ? html`${KINDS.map(
                (kind) =>
                  html`<kite-field
                    kind="switch"
                    label=${say(kind)}
                    ?checked=${files.kinds.includes(kind)}
                    @kite-change=${({ detail }: CustomEvent<FieldChange>) =>
                      put({
                        kinds: KINDS.filter((one) =>
                          one === kind ? detail.checked : files.kinds.includes(one),
                        ),
                      })}
                  ></kite-field>`,
              )}
              <kite-field
                kind="select"
                label=${say('largest')}
                .value=${String(files.maxMegabytes)}
                .choices=${sizes.map((count) => ({ value: String(count), text: say('megabytes', { count }) }))}
                error=${this.edited.refusalOf('files.maxMegabytes')}
                @kite-change=${({ detail }: CustomEvent<FieldChange>) => put({ maxMegabytes: Number(detail.value) })}
              ></kite-field>`
          : nothing
      }
    </kite-section>`;
  }

  #kept({ retentionDays }: Channel): TemplateResult {
    const say = speak(texts);
    const days = [...new Set([...KEPT_DAYS, ...(retentionDays ? [retentionDays] : [])])].sort(
      (one, other) => one - other,
    );
    return html`<kite-section footer=${say('retentionHint')}>
      <kite-field
        kind="select"
        label=${say('retention')}
        .value=${String(retentionDays ?? '')}
        .choices=${[
          { value: '', text: say('forever') },
          ...days.map((count) => ({ value: String(count), text: say('daysKept', { count }) })),
        ]}
        error=${this.edited.refusalOf('retentionDays')}
        @kite-change=${({ detail }: CustomEvent<FieldChange>) => this.#keep(detail.value)}
      ></kite-field>
    </kite-section>`;
  }

  #keep(days: string): void {
    const { values } = this.edited;
    if (!values) return;
    const { retentionDays: _, ...rest } = values;
    this.edited.put(days ? { ...rest, retentionDays: Number(days) } : rest);
  }

  #identity({ identity: { required } }: Channel): TemplateResult {
    const say = speak(texts);
    return html`<kite-section heading=${say('identity')} footer=${say('identityHint')}>
        <kite-field
          kind="switch"
          label=${say('required')}
          hint=${say('requiredHint')}
          ?checked=${required}
          @kite-change=${({ detail }: CustomEvent<FieldChange>) => this.edited.set({ identity: { required: detail.checked } })}
        ></kite-field>
        ${
          this.secret
            ? nothing
            : html`<kite-row
                action
                icon="shield"
                heading=${say('show')}
                @click=${() => this.#show()}
              ></kite-row>`
        }
        <kite-row
          action
          kind="danger"
          icon="shield"
          heading=${say('rotate')}
          @click=${() => this.#rotate()}
        ></kite-row>
      </kite-section>
      ${
        this.secret
          ? html`<kite-section heading=${say('secret')} footer=${say('secretHint')}>
              <kite-copy label=${say('secret')} .text=${this.secret} @kite-copy=${this.copied}></kite-copy>
            </kite-section>`
          : nothing
      }`;
  }

  async #show(): Promise<void> {
    try {
      this.secret = (await identity(this.app.http, this.params['channel'] ?? '')).secret;
    } catch (fault) {
      this.app.failed(fault);
    }
  }

  async #rotate(): Promise<void> {
    const say = speak(texts);
    const question = {
      title: say('rotateTitle'),
      message: say('rotateMessage'),
      yes: say('rotateYes'),
      danger: true,
    };
    if (!(await this.app.ask(question))) return;
    try {
      this.secret = (await rotateIdentity(this.app.http, this.params['channel'] ?? '')).secret;
      this.app.say(say('rotated'));
    } catch (fault) {
      this.app.failed(fault);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kite-rules-page': RulesPage;
  }
}
