import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { channel } from '../../api/channels.ts';
import { numbers, SPANS, type Durations, type Numbers, type Span } from '../../api/numbers.ts';
import type { Bar } from '../../elements/kite-bars.ts';
import '../../elements/kite-bars.ts';
import '../../elements/kite-chips.ts';
import '../../elements/kite-notice.ts';
import '../../elements/kite-section.ts';
import { loadView } from '../../elements/load-view.ts';
import { locale } from '../../i18n/language.ts';
import { speak } from '../../i18n/texts.ts';
import { weekdays } from '../../i18n/time.ts';
import { Loading } from '../../state/loading.ts';
import { Page } from '../page.ts';
import { spanWords } from './span-words.ts';
import { en } from './texts.en.ts';
import { uk } from './texts.uk.ts';

const texts = { en, uk };

/** How many visitors write, when, and how soon they are answered: of a channel, or of a whole team. */
@customElement('kite-numbers-page')
export class NumbersPage extends Page {
  @state() private days: Span = 30;
  #name = '';

  static override styles = [
    ...(Page.styles as []),
    css`
      dl {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(130px, 1fr));
        gap: 10px;
        margin: 0 0 22px;
      }

      dl div {
        display: flex;
        flex-direction: column-reverse;
        justify-content: flex-end;
        padding: 14px 16px;
        border-radius: 14px;
        background: var(--kite-paper);
      }

      dt {
        color: var(--kite-ink-soft);
        font-size: 0.8125rem;
        line-height: 1.3;
      }

      dd {
        margin: 0;
        font-size: 1.5rem;
        font-weight: 650;
        font-variant-numeric: tabular-nums;
      }

      .times {
        margin: 0;
      }

      .times div {
        padding: 0;
      }

      .waits {
        margin: -8px 16px 20px;
        color: var(--kite-warn);
        font-size: 0.875rem;
      }

      p.none {
        margin: 0;
        color: var(--kite-ink-soft);
      }
    `,
  ];

  readonly #numbers = new Loading<Numbers, [string | undefined, string | undefined, Span]>(
    this,
    () => [this.params['channel'], this.params['tenant'], this.days],
    async ([of, tenant, days], signal) => {
      const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
      if (!of) return numbers(this.app.http, { tenant: tenant ?? '' }, days, zone, signal);
      const [found, counted] = await Promise.all([
        channel(this.app.http, of, signal),
        numbers(this.app.http, { channel: of }, days, zone, signal),
      ]);
      this.#name = found.value.name;
      return counted;
    },
  );

  protected override lead(): string {
    return this.params['channel'] ? this.#name : speak(texts)('all');
  }

  protected override content(): TemplateResult {
    const say = speak(texts);
    return html`<kite-chips
        label=${say('span')}
        .choices=${SPANS.map((days) => ({ value: String(days), text: say(`days${days}`) }))}
        .value=${String(this.days)}
        @kite-choose=${({ detail }: CustomEvent<string>) => this.#choose(detail)}
      ></kite-chips>
      ${loadView(this.#numbers, {
        rows: 5,
        full: (found) => this.#all(found),
        empty: ({ totals }) =>
          totals.visitorMessages + totals.operatorMessages > 0
            ? undefined
            : html`<kite-notice
                icon="chart"
                heading=${say('nothingTitle')}
                text=${say('nothingText')}
              ></kite-notice>`,
      })}`;
  }

  #choose(value: string): void {
    this.app.telegram.tick();
    this.days = SPANS.find((span) => String(span) === value) ?? this.days;
  }

  #all(found: Numbers): TemplateResult {
    const say = speak(texts);
    return html`${this.#totals(found)}
      <kite-section padded heading=${say('firstAnswer')}
        >${this.#times(found.firstAnswer, say('noneYet'))}</kite-section
      >
      <kite-section padded heading=${say('resolution')}
        >${this.#times(found.resolution, say('noneClosed'))}</kite-section
      >
      ${this.#plot('byDay', say('byDayHint'), this.#days(found), [say('ofVisitors'), say('ofYou')])}
      ${this.#plot('byHour', say('byHourHint', { zone: found.zone }), this.#hours(found))}
      ${this.#plot('byWeekday', say('byWeekdayHint'), this.#weekdays(found))} ${this.#rating(found)}`;
  }

  #totals({ totals }: Numbers): TemplateResult {
    const say = speak(texts);
    const tile = (name: string, value: number) =>
      html`<div>
        <dt>${name}</dt>
        <dd>${new Intl.NumberFormat(locale()).format(value)}</dd>
      </div>`;
    return html`<dl>
        ${tile(say('visitors'), totals.visitors)} ${tile(say('threads'), totals.threads)}
        ${tile(say('said'), totals.visitorMessages)} ${tile(say('answers'), totals.operatorMessages)}
      </dl>
      ${
        totals.unanswered > 0
          ? html`<p class="waits">${say('unanswered', { count: totals.unanswered })}</p>`
          : nothing
      }`;
  }

  #times(durations: Durations | undefined, none: string): TemplateResult {
    if (!durations || durations.count === 0) return html`<p class="none">${none}</p>`;
    const say = speak(texts);
    return html`<dl class="times">
      <div>
        <dt>${say('half')}</dt>
        <dd>${spanWords(durations.medianSeconds)}</dd>
      </div>
      <div>
        <dt>${say('most')}</dt>
        <dd>${spanWords(durations.p90Seconds)}</dd>
      </div>
    </dl>`;
  }

  #plot(
    of: 'byDay' | 'byHour' | 'byWeekday',
    footer: string,
    bars: Bar[],
    series: string[] = [],
  ): TemplateResult {
    const say = speak(texts);
    return html`<kite-section padded heading=${say(of)} footer=${footer}>
      <kite-bars
        label=${say(of)}
        hint=${say('touch')}
        words=${say('inWords')}
        .series=${series}
        .bars=${bars}
      ></kite-bars>
    </kite-section>`;
  }

  #days({ byDay }: Numbers): Bar[] {
    const say = speak(texts);
    const short = new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'numeric', timeZone: 'UTC' });
    const long = new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeZone: 'UTC' });
    return byDay.map(({ date, visitorMessages, operatorMessages }) => {
      const what = `${say('messages', { count: visitorMessages })}, ${say('answersCount', { count: operatorMessages })}`;
      return {
        label: short.format(new Date(date)),
        values: [visitorMessages, operatorMessages],
        text: say('point', { when: long.format(new Date(date)), what }),
      };
    });
  }

  #hours({ byHour }: Numbers): Bar[] {
    const format = new Intl.DateTimeFormat(locale(), { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
    return byHour.map((count, hour) => this.#counted(String(hour), format.format(hour * 3_600_000), count));
  }

  #weekdays({ byWeekday }: Numbers): Bar[] {
    const [short, long] = [weekdays('short'), weekdays('long')];
    return byWeekday.map((count, index) => this.#counted(short[index] ?? '', long[index] ?? '', count));
  }

  #counted(label: string, when: string, count: number): Bar {
    const say = speak(texts);
    return { label, values: [count], text: say('point', { when, what: say('messages', { count }) }) };
  }

  #rating({ rating }: Numbers): TemplateResult | typeof nothing {
    if (!rating || rating.count === 0) return nothing;
    const say = speak(texts);
    const average = new Intl.NumberFormat(locale(), { maximumFractionDigits: 1 }).format(rating.average);
    const bars = rating.byScore.map((count, index) => ({
      label: '★'.repeat(index + 1),
      values: [count],
      text: say('point', {
        when: say('stars', { score: index + 1 }),
        what: say('ratings', { count }),
      }),
    }));
    return html`<kite-section
      padded
      heading=${say('rating')}
      footer=${say('ratingHint', { count: rating.count, average })}
    >
      <kite-bars
        label=${say('rating')}
        hint=${say('touch')}
        words=${say('inWords')}
        .bars=${bars}
      ></kite-bars>
    </kite-section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kite-numbers-page': NumbersPage;
  }
}
