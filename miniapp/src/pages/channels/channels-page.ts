import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { channels } from '../../api/channels.ts';
import type { ChannelSummary, Me } from '../../api/types.ts';
import '../../elements/kite-avatar.ts';
import type { KiteRow } from '../../elements/kite-row.ts';
import '../../elements/kite-row.ts';
import '../../elements/kite-section.ts';
import { loadView, moreView } from '../../elements/load-view.ts';
import { spoken } from '../../i18n/language.ts';
import { speak } from '../../i18n/texts.ts';
import { pathOf } from '../../router.ts';
import { entriesIn } from '../../routes.ts';
import { Listing } from '../../state/listing.ts';
import { Page } from '../page.ts';
import './first-run.ts';
import { en } from './texts.en.ts';
import { uk } from './texts.uk.ts';

const texts = { en, uk };

/** Every channel that the person may see: who waits, and whether all is well. */
@customElement('kite-channels-page')
export class ChannelsPage extends Page {
  #me: Me | undefined;

  readonly #channels = new Listing<ChannelSummary>(
    this,
    () => [],
    async (_, cursor, signal) => {
      const [me, page] = await Promise.all([this.app.session.me(), channels(this.app.http, cursor, signal)]);
      this.#me = me;
      return page;
    },
  );

  protected override buttons() {
    const add = { text: speak(texts)('add'), press: () => this.app.router.go('/new') };
    return this.#channels.items.length > 0 ? { main: add } : {};
  }

  protected override content(): TemplateResult {
    return loadView(this.#channels, {
      full: () => this.#list(),
      empty: ({ items }) =>
        items.length > 0
          ? undefined
          : html`<kite-first-run @kite-start=${() => this.app.router.go('/new')}></kite-first-run
              >${this.#rest()}`,
      close: () => this.app.telegram.close(),
    });
  }

  #list(): TemplateResult {
    return html`${this.#teams().map(
      ([heading, items]) =>
        html`<kite-section heading=${heading}>${items.map((channel) => this.#row(channel))}</kite-section>`,
    )}
    ${moreView(this.#channels, this.app.failed)} ${this.#rest()}`;
  }

  /** The channels by the team they belong to; with one team there is no need to say which. */
  #teams(): [heading: string, channels: ChannelSummary[]][] {
    const teams = new Map<string, ChannelSummary[]>();
    for (const channel of this.#channels.items)
      teams.set(channel.tenant, [...(teams.get(channel.tenant) ?? []), channel]);
    const name = (id: string) => this.#me?.tenants.find((tenant) => tenant.id === id)?.name;
    return [...teams].map(([id, items]) => [
      teams.size > 1 ? (name(id) ?? speak(texts)('unnamedTeam')) : '',
      items,
    ]);
  }

  #row(channel: ChannelSummary): TemplateResult {
    const { id, name, waiting } = channel;
    const { text, tone } = stateOf(channel);
    return html`<kite-row
      href="#/channels/${encodeURIComponent(id)}"
      heading=${name}
      hint=${text}
      tone=${tone}
    >
      <kite-avatar slot="start" name=${name} seed=${id}></kite-avatar>
      ${waiting > 0 ? html`<span slot="end" class="badge" aria-hidden="true">${waiting}</span>` : nothing}
    </kite-row>`;
  }

  /** What the menu of the first page leads to. */
  #rest(): TemplateResult | typeof nothing {
    const own = this.#me?.tenants.find((tenant) => tenant.own) ?? this.#me?.tenants[0];
    const entries = entriesIn('home', own?.role ?? 'operator').filter(
      ({ path }) => own !== undefined || !path.includes(':tenant'),
    );
    if (entries.length === 0) return nothing;
    return html`<kite-section>
      ${entries.map(
        ({ path, title, entry }) =>
          html`<kite-row
            href="#${pathOf(path, { tenant: own?.id ?? '' })}"
            icon=${entry.icon}
            heading=${title[spoken()]}
            hint=${entry.hint?.[spoken()] ?? ''}
          ></kite-row>`,
      )}
    </kite-section>`;
  }
}

/** One sentence about a channel, the most urgent one. */
function stateOf({ state, waiting, open }: ChannelSummary): { text: string; tone: KiteRow['tone'] } {
  const say = speak(texts);
  if (state === 'trouble') return { text: say('trouble'), tone: 'bad' };
  if (state === 'not-connected') return { text: say('notConnected'), tone: 'warn' };
  if (waiting > 0) return { text: say('waiting', { count: waiting }), tone: 'soft' };
  if (state === 'paused') return { text: say('paused'), tone: 'warn' };
  if (open > 0) return { text: say('open', { count: open }), tone: 'soft' };
  return { text: say('quiet'), tone: 'soft' };
}

declare global {
  interface HTMLElementTagNameMap {
    'kite-channels-page': ChannelsPage;
  }
}
