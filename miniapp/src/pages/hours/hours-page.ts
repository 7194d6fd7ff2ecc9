import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Channel, HourSpan } from '../../api/channel.ts';
import '../../elements/kite-field.ts';
import type { FieldChange } from '../../elements/kite-field.ts';
import '../../elements/kite-row.ts';
import '../../elements/kite-section.ts';
import { speak } from '../../i18n/texts.ts';
import { weekdays } from '../../i18n/time.ts';
import { ChannelEditPage } from '../channel-edit-page.ts';
import './kite-span.ts';
import { en } from './texts.en.ts';
import { uk } from './texts.uk.ts';

const texts = { en, uk };

type Hours = NonNullable<Channel['hours']>;

/** What most offices begin with. */
const OFFICE: readonly HourSpan[] = [1, 2, 3, 4, 5].map((day) => ({ day, from: '09:00', to: '18:00' }));
const LONGEST_AWAY = 1000;
const NUDGES_MINUTES = [5, 15, 30, 60, 180, 720];
/** One that was set by the bot and is none of the usual ones is shown all the same. */
const HOUR = 60;

/** When somebody is there, what is said when not, and when the group is reminded. */
@customElement('kite-hours-page')
export class HoursPage extends ChannelEditPage {
  constructor() {
    super('hours');
  }

  protected override form(channel: Channel): TemplateResult {
    return html`${this.#hours(channel)}${this.#waiting(channel)}`;
  }

  #hours({ hours }: Channel): TemplateResult {
    const say = speak(texts);
    return html`<kite-section footer=${hours ? '' : say('alwaysHint')}>
        <kite-field
          kind="switch"
          label=${say('always')}
          ?checked=${!hours}
          @kite-change=${({ detail }: CustomEvent<FieldChange>) => this.#always(detail.checked)}
        ></kite-field>
        ${hours ? this.#zone(hours) : nothing}
      </kite-section>
      ${hours ? html`${weekdays('long').map((name, index) => this.#day(hours, name, index + 1))}` : nothing}
      ${hours ? this.#holidays(hours) : nothing}`;
  }

  #zone({ zone }: Hours): TemplateResult {
    const say = speak(texts);
    return html`<kite-field
      kind="select"
      label=${say('zone')}
      error=${this.edited.refusalOf('hours.zone')}
      .value=${zone}
      .choices=${zonesWith(zone).map((name) => ({ value: name, text: name.replaceAll('_', ' ') }))}
      @kite-change=${({ detail }: CustomEvent<FieldChange>) => this.#put({ zone: detail.value })}
    ></kite-field>`;
  }

  #day(hours: Hours, name: string, day: number): TemplateResult {
    const say = speak(texts);
    const spans = hours.spans.filter((span) => span.day === day);
    return html`<kite-section heading=${name}>
      ${spans.length === 0 ? html`<kite-row hint=${say('closedDay')}></kite-row>` : nothing}
      ${spans.map(
        (span, index) =>
          html`<kite-span
            label=${say('spanOf', { day: name, count: index + 1 })}
            .from=${span.from}
            .to=${span.to}
            error=${this.#refusalOf(hours.spans.indexOf(span))}
            @kite-span=${({ detail }: CustomEvent<{ from: string; to: string } | undefined>) =>
              this.#put({
                spans: hours.spans.flatMap((one) =>
                  one === span ? (detail ? [{ day, ...detail }] : []) : [one],
                ),
              })}
          ></kite-span>`,
      )}
      <kite-row
        action
        kind="accent"
        icon="plus"
        heading=${say('addSpan')}
        @click=${() => this.#put({ spans: [...hours.spans, next(spans, day)] })}
      ></kite-row>
    </kite-section>`;
  }

  #refusalOf(span: number): string {
    const at = `hours.spans.${span}`;
    return this.edited.refusalOf(at, `${at}.from`, `${at}.to`);
  }

  #holidays({ holidays }: Hours): TemplateResult {
    const say = speak(texts);
    const change = (index: number, day?: string) =>
      this.#put({ holidays: holidays.flatMap((one, at) => (at === index ? (day ? [day] : []) : [one])) });
    return html`<kite-section heading=${say('holidays')} footer=${say('holidaysHint')}>
      ${holidays.map(
        (day, index) =>
          html`<kite-field
            kind="date"
            label=${say('day')}
            .value=${day}
            error=${this.edited.refusalOf(`hours.holidays.${index}`)}
            @kite-change=${({ detail }: CustomEvent<FieldChange>) => change(index, detail.value)}
          ></kite-field>`,
      )}
      <kite-row
        action
        kind="accent"
        icon="plus"
        heading=${say('addHoliday')}
        @click=${() => this.#put({ holidays: [...holidays, dayAfter(holidays.at(-1))] })}
      ></kite-row>
    </kite-section>`;
  }

  #waiting({ awayText, nudgeMinutes, hours }: Channel): TemplateResult {
    const say = speak(texts);
    const nudges = [...new Set([...NUDGES_MINUTES, ...(nudgeMinutes ? [nudgeMinutes] : [])])];
    const choices = nudges
      .sort((one, other) => one - other)
      .map((minutes) => ({
        value: String(minutes),
        text:
          minutes % HOUR === 0 ? say('hours', { count: minutes / HOUR }) : say('minutes', { count: minutes }),
      }));
    return html`${
        hours
          ? html`<kite-section heading=${say('away')}>
              <kite-field
                kind="area"
                label=${say('awayText')}
                hint=${say('awayHint')}
                max-length=${LONGEST_AWAY}
                .value=${awayText ?? ''}
                error=${this.edited.refusalOf('awayText')}
                @kite-change=${({ detail }: CustomEvent<FieldChange>) => this.#setOr('awayText', detail.value)}
              ></kite-field>
            </kite-section>`
          : nothing
      }
      <kite-section footer=${say('nudgeHint')}>
        <kite-field
          kind="select"
          label=${say('nudge')}
          .value=${String(nudgeMinutes ?? '')}
          .choices=${[{ value: '', text: say('never') }, ...choices]}
          error=${this.edited.refusalOf('nudgeMinutes')}
          @kite-change=${({ detail }: CustomEvent<FieldChange>) =>
            this.#setOr('nudgeMinutes', detail.value ? Number(detail.value) : '')}
        ></kite-field>
      </kite-section>`;
  }

  #always(always: boolean): void {
    const { values } = this.edited;
    if (!values) return;
    const { hours: _, ...rest } = values;
    const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    const kept = this.edited.saved?.hours ?? { zone, spans: [...OFFICE], holidays: [] };
    this.edited.put(always ? rest : { ...rest, hours: kept });
  }

  #put(change: Partial<Hours>): void {
    const hours = this.edited.values?.hours;
    if (hours) this.edited.set({ hours: { ...hours, ...change } });
  }

  /** Sets the field, or takes it away when it is empty. */
  #setOr<Key extends 'awayText' | 'nudgeMinutes'>(key: Key, value: Channel[Key] | ''): void {
    const { values } = this.edited;
    if (!values) return;
    const { [key]: _, ...rest } = values;
    this.edited.put((value === '' ? rest : { ...rest, [key]: value }) as Channel);
  }
}

/** Hours that begin where the day's last ones end. */
function next(spans: readonly HourSpan[], day: number): HourSpan {
  const last = spans.at(-1);
  return last && last.to < '22:00'
    ? { day, from: last.to, to: '22:00' }
    : { day, from: '09:00', to: '18:00' };
}

function zonesWith(own: string): string[] {
  const all = Intl.supportedValuesOf('timeZone');
  return all.includes(own) ? all : [own, ...all];
}

function dayAfter(day: string | undefined): string {
  const date = day ? new Date(day) : new Date();
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

declare global {
  interface HTMLElementTagNameMap {
    'kite-hours-page': HoursPage;
  }
}
