import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { channel } from '../../api/channels.ts';
import type { Channel } from '../../api/channel.ts';
import { threads, type ThreadFilter, type ThreadSummary } from '../../api/threads.ts';
import '../../elements/kite-avatar.ts';
import '../../elements/kite-chips.ts';
import '../../elements/kite-field.ts';
import '../../elements/kite-notice.ts';
import '../../elements/kite-row.ts';
import '../../elements/kite-section.ts';
import { loadView, moreView } from '../../elements/load-view.ts';
import { ago } from '../../i18n/time.ts';
import { speak } from '../../i18n/texts.ts';
import { Listing } from '../../state/listing.ts';
import { Page } from '../page.ts';
import { download } from '../thread/download.ts';
import { atLeast } from '../../routes.ts';
import { toneOf } from '../thread/state-words.ts';
import { en } from './texts.en.ts';
import { uk } from './texts.uk.ts';

const texts = { en, uk };

const CHOICES = ['open', 'waiting', 'mine', 'answered', 'closed', 'blocked'] as const;
type Choice = (typeof CHOICES)[number];

/** How one thread stands; the choices speak of many. */
const STANDINGS = {
  waiting: 'isWaiting',
  answered: 'isAnswered',
  closed: 'isClosed',
  blocked: 'isBlocked',
} as const;

/** While somebody types, the server is not asked with every letter. */
const TYPED_MS = 300;

/** What the person has chosen, so that the way back from a thread leads to the same list. */
const chosen = new Map<string, { choice: Choice; words: string }>();

/** Threads of one channel, or of all: found by state and words. */
@customElement('kite-threads-page')
export class ThreadsPage extends Page {
  @state() private choice: Choice = 'open';
  @state() private words = '';
  #channel: Channel | undefined;
  #typing: ReturnType<typeof setTimeout> | undefined;

  static override styles = [
    ...(Page.styles as []),
    css`
      .excerpt {
        display: -webkit-box;
        margin-block-start: 1px;
        overflow: hidden;
        color: var(--kite-ink-soft);
        font-size: 0.9375rem;
        line-height: 1.3;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
      }

      .state {
        display: block;
        margin-block-start: 3px;
        font-size: 0.8125rem;
      }

      .soft {
        color: var(--kite-ink-soft);
      }
    `,
  ];

  readonly #threads = new Listing<ThreadSummary, [string | undefined, Choice, string]>(
    this,
    () => [this.params['channel'], this.choice, this.words],
    async ([of, choice, words], cursor, signal) => {
      if (of && !this.#channel) this.#channel = (await channel(this.app.http, of, signal)).value;
      return threads(this.app.http, filterOf(of, choice, words), cursor, signal);
    },
  );

  override connectedCallback(): void {
    super.connectedCallback();
    const before = chosen.get(this.#place);
    if (before) [this.choice, this.words] = [before.choice, before.words];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#typing);
  }

  get #place(): string {
    return this.params['channel'] ?? '';
  }

  protected override lead(): string {
    return this.#channel?.name ?? '';
  }

  protected override content(): TemplateResult {
    const say = speak(texts);
    return html`<kite-section>
        <kite-field
          kind="search"
          label=${say('search')}
          placeholder=${say('searchHint')}
          max-length="200"
          .value=${this.words}
          @kite-change=${(event: CustomEvent<{ value: string }>) => this.#type(event.detail.value)}
        ></kite-field>
      </kite-section>
      <kite-chips
        label=${say('which')}
        .choices=${CHOICES.map((value) => ({ value, text: say(value) }))}
        .value=${this.choice}
        @kite-choose=${({ detail }: CustomEvent<string>) => this.#choose(detail as Choice)}
      ></kite-chips>
      ${loadView(this.#threads, {
        rows: 6,
        full: ({ items }) =>
          html`<kite-section>${items.map((thread) => this.#row(thread))}</kite-section>
            ${moreView(this.#threads, this.app.failed)} ${this.#export()}`,
        empty: ({ items }) => (items.length > 0 ? undefined : this.#nothing()),
      })}`;
  }

  #row(thread: ThreadSummary): TemplateResult {
    const say = speak(texts);
    const { id, visitor, state, last } = thread;
    const words = last.excerpt || say('picture');
    return html`<kite-row href="#/threads/${encodeURIComponent(id)}" heading=${visitor.name}>
      <kite-avatar slot="start" name=${visitor.name} seed=${id}></kite-avatar>
      <span class="excerpt" dir="auto">${last.by === 'operator' ? say('you', { words }) : words}</span>
      <span class="state ${toneOf(state)}">${this.#standing(thread)}</span>
    </kite-row>`;
  }

  #standing({ channelName, state, waitingSince, last }: ThreadSummary): string {
    const say = speak(texts);
    const known = say('since', {
      what: say(STANDINGS[state]),
      since: ago(state === 'waiting' && waitingSince ? waitingSince : last.at),
    });
    return this.params['channel'] ? known : `${known} · ${channelName}`;
  }

  #nothing(): TemplateResult {
    const say = speak(texts);
    const all = this.choice === 'open' && this.words === '';
    return html`<kite-notice
      icon="chat"
      heading=${say(all ? 'noneTitle' : 'quietTitle')}
      text=${say(all ? 'noneText' : 'quietText')}
    ></kite-notice>`;
  }

  /** Of one channel, to those who manage it. */
  #export(): TemplateResult | typeof nothing {
    const found = this.#channel;
    if (!found || !atLeast(found.role, 'admin')) return nothing;
    const say = speak(texts);
    const as = (format: 'json' | 'csv') => () => download(this.app, { channel: found.id }, format);
    return html`<kite-section heading=${say('export')} footer=${say('exportHint')}>
      <kite-row action icon="share" kind="accent" heading=${say('exportCsv')} @click=${as('csv')}></kite-row>
      <kite-row action icon="code" kind="accent" heading=${say('exportJson')} @click=${as('json')}></kite-row>
    </kite-section>`;
  }

  #choose(choice: Choice): void {
    this.app.telegram.tick();
    this.choice = choice;
    chosen.set(this.#place, { choice, words: this.words });
  }

  #type(words: string): void {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => {
      this.words = words.trim();
      chosen.set(this.#place, { choice: this.choice, words: this.words });
    }, TYPED_MS);
  }
}

function filterOf(channelId: string | undefined, choice: Choice, q: string): ThreadFilter {
  const which: ThreadFilter = choice === 'mine' ? { state: 'open', assignee: 'me' } : { state: choice };
  return { channel: channelId, q, ...which };
}

declare global {
  interface HTMLElementTagNameMap {
    'kite-threads-page': ThreadsPage;
  }
}
