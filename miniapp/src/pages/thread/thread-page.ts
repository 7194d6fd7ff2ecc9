import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '../../../../widget/src/elements/message-list.ts';
import { textsOf } from '../../../../widget/src/i18n/localize.ts';
import { en as widgetEnglish, type Texts } from '../../../../widget/src/i18n/en.ts';
import { channel } from '../../api/channels.ts';
import {
  assign,
  change,
  deleteVisitor,
  type Thread,
  type ThreadAction,
  type ThreadSummary,
} from '../../api/threads.ts';
import type { Me, Role } from '../../api/types.ts';
import '../../elements/kite-row.ts';
import '../../elements/kite-section.ts';
import { loadView } from '../../elements/load-view.ts';
import { languageName, locale, spoken } from '../../i18n/language.ts';
import { ago, moment } from '../../i18n/time.ts';
import { speak } from '../../i18n/texts.ts';
import { atLeast } from '../../routes.ts';
import { Loading } from '../../state/loading.ts';
import { Page } from '../page.ts';
import { download } from './download.ts';
import { loadOlder, loadSaid, shown, type Said } from './said.ts';
import { en } from './texts.en.ts';
import { uk } from './texts.uk.ts';

const texts = { en, uk };

/** What a visitor and the operators said, who the visitor is, and what can be done. */
@customElement('kite-thread-page')
export class ThreadPage extends Page {
  @state() private words: Texts = widgetEnglish;
  @state() private older = false;
  #me: Me | undefined;
  #role: Role = 'operator';

  static override styles = [
    ...(Page.styles as []),
    css`
      kite-message-list {
        --kite-bg: var(--kite-paper);
        --kite-text: color-mix(in srgb, var(--kite-ink) 35%, light-dark(#000, #fff));
        --kite-primary-color: color-mix(in srgb, var(--kite-fill) 70%, #000);
        max-block-size: clamp(240px, 58dvb, 620px);
        display: flex;
        flex-direction: column;
        overflow: hidden;
        border-radius: 14px;
        background: var(--kite-paper);
      }
    `,
  ];

  readonly #said = new Loading<Said, [string]>(
    this,
    () => [this.params['thread'] ?? ''],
    async ([id], signal) => {
      const [me, said, words] = await Promise.all([
        this.app.session.me(),
        loadSaid(this.app.http, id, signal),
        textsOf(spoken()),
      ]);
      this.#me = me;
      this.words = { ...widgetEnglish, ...words };
      this.#role = (await channel(this.app.http, said.thread.channel, signal)).value.role;
      return said;
    },
  );

  protected override heading(): string {
    return this.#said.value?.thread.visitor.name ?? super.heading();
  }

  protected override lead(): string {
    const said = this.#said.value;
    return said ? speak(texts)(said.thread.state) : '';
  }

  protected override buttons() {
    const link = this.#said.value?.thread.topicLink;
    if (!link) return {};
    return { main: { text: speak(texts)('answer'), press: () => this.app.telegram.open(link) } };
  }

  protected override content(): TemplateResult {
    return loadView(this.#said, {
      rows: 5,
      full: (said) =>
        html`${this.#talk(said)} ${this.#todo(said.thread)} ${this.#about(said.thread)}
        ${this.#keep(said.thread)}`,
    });
  }

  #talk(said: Said): TemplateResult {
    const say = speak(texts);
    return html`<kite-section heading=${say('said')} footer=${say('saidHint')}>
      <kite-message-list
        .messages=${shown(said)}
        .texts=${this.words}
        .language=${locale()}
        .loadingOlder=${this.older}
        @kite-older=${this.#showOlder}
      ></kite-message-list>
    </kite-section>`;
  }

  readonly #showOlder = async (): Promise<void> => {
    const said = this.#said.value;
    if (!said?.more || this.older) return;
    this.older = true;
    try {
      this.#said.put(await loadOlder(this.app.http, said));
    } catch (fault) {
      this.app.failed(fault);
    } finally {
      this.older = false;
    }
  };

  #todo({ id, state, assignee, visitor: { name } }: Thread): TemplateResult {
    const say = speak(texts);
    const mine = assignee !== undefined && assignee.id === this.#me?.user.id;
    const taken = mine ? say('takenByYou') : assignee ? say('takenBy', { name: assignee.name }) : '';
    return html`<kite-section heading=${say('todo')}>
      <kite-row
        action
        icon="person"
        heading=${say(mine ? 'giveBack' : 'take')}
        hint=${taken}
        @click=${() => this.#do(() => assign(this.app.http, id, mine ? 'none' : 'me'))}
      ></kite-row>
      ${
        state === 'closed'
          ? this.#action(id, 'reopen', 'play')
          : state === 'blocked'
            ? nothing
            : this.#action(id, 'close', 'check', say('closeHint'))
      }
      ${
        state === 'blocked'
          ? this.#action(id, 'unblock', 'shield')
          : html`<kite-row
              action
              icon="shield"
              kind="danger"
              heading=${say('block')}
              @click=${() => this.#block(id, name)}
            ></kite-row>`
      }
    </kite-section>`;
  }

  #action(
    id: string,
    action: Exclude<ThreadAction, 'block'>,
    icon: 'play' | 'check' | 'shield',
    hint = '',
  ): TemplateResult {
    return html`<kite-row
      action
      icon=${icon}
      heading=${speak(texts)(action)}
      hint=${hint}
      @click=${() => this.#do(() => change(this.app.http, id, action))}
    ></kite-row>`;
  }

  async #block(id: string, name: string): Promise<void> {
    const say = speak(texts);
    const question = {
      title: say('blockTitle'),
      message: `${name}: ${say('blockMessage')}`,
      yes: say('block'),
    };
    if (await this.app.ask({ ...question, danger: true }))
      await this.#do(() => change(this.app.http, id, 'block'));
  }

  /** Does something to the thread, and shows it as it is then. */
  async #do(action: () => Promise<ThreadSummary>): Promise<void> {
    try {
      const { visitor: _, assignee, waitingSince, ...after } = await action();
      const said = this.#said.value;
      if (!said) return;
      const { assignee: __, waitingSince: ___, ...rest } = said.thread;
      this.#said.put({
        ...said,
        thread: { ...rest, ...after, ...(assignee && { assignee }), ...(waitingSince && { waitingSince }) },
      });
      this.app.telegram.feel('success');
      // Closing and opening again are said in the thread, too.
      void this.#said.run();
    } catch (fault) {
      this.app.failed(fault);
    }
  }

  #about(thread: Thread): TemplateResult {
    const say = speak(texts);
    const { visitor, page, inTelegram, rating } = thread;
    const lines: [label: string, value: string | undefined, href?: string][] = [
      [say('channel'), thread.channelName, `#/channels/${encodeURIComponent(thread.channel)}`],
      [say('email'), visitor.email],
      ...visitor.details.map(({ label, value }): [string, string] => [label, value]),
      [say('rating'), rating === undefined ? undefined : say('ratingValue', { score: rating })],
      [say('page'), page?.title || page?.url],
      [say('referrer'), visitor.referrer],
      [say('language'), languageName(visitor.language)],
      [say('browser'), visitor.userAgent],
      [say('since'), `${moment(visitor.createdAt)}, ${ago(visitor.createdAt)}`],
    ];
    return html`<kite-section heading=${say('about')}>
      ${
        visitor.verified
          ? html`<kite-row
              icon="check"
              tone="good"
              heading=${say('verified')}
              hint=${say('verifiedHint')}
            ></kite-row>`
          : nothing
      }
      ${inTelegram ? html`<kite-row icon="send" heading=${say('inTelegram')}></kite-row>` : nothing}
      ${lines.map(([label, value, href = '']) =>
        value ? html`<kite-row heading=${label} hint=${value} href=${href}></kite-row>` : nothing,
      )}
    </kite-section>`;
  }

  /** To those who manage the channel. */
  #keep({ id, visitor: { name } }: Thread): TemplateResult | typeof nothing {
    if (!atLeast(this.#role, 'admin')) return nothing;
    const say = speak(texts);
    const as = (format: 'json' | 'csv') => () => download(this.app, { thread: id }, format);
    return html`<kite-section heading=${say('keep')}>
        <kite-row action icon="share" kind="accent" heading=${say('keepCsv')} @click=${as('csv')}></kite-row>
        <kite-row action icon="code" kind="accent" heading=${say('keepJson')} @click=${as('json')}></kite-row>
      </kite-section>
      <kite-section>
        <kite-row
          action
          icon="trash"
          kind="danger"
          heading=${say('forget')}
          hint=${say('forgetHint')}
          @click=${() => this.#forget(id, name)}
        ></kite-row>
      </kite-section>`;
  }

  async #forget(id: string, name: string): Promise<void> {
    const say = speak(texts);
    const question = {
      title: say('forgetTitle'),
      message: say('forgetMessage', { name: name.slice(0, 60) }),
      yes: say('forgetYes'),
      danger: true,
    };
    if (!(await this.app.ask(question))) return;
    try {
      await deleteVisitor(this.app.http, id);
      this.app.say(say('forgotten'));
      this.app.router.back();
    } catch (fault) {
      this.app.failed(fault);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kite-thread-page': ThreadPage;
  }
}
