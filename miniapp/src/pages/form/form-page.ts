import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { WIDGET_LANGUAGES, type Channel, type FormField, type WidgetLanguage } from '../../api/channel.ts';
import '../../elements/kite-field.ts';
import type { FieldChange } from '../../elements/kite-field.ts';
import '../../elements/kite-row.ts';
import '../../elements/kite-section.ts';
import { languageName, spoken } from '../../i18n/language.ts';
import { speak } from '../../i18n/texts.ts';
import { ChannelEditPage } from '../channel-edit-page.ts';
import { en } from './texts.en.ts';
import { uk } from './texts.uk.ts';

const texts = { en, uk };

const MOST = 5;
const LONGEST_LABEL = 64;
/** Everybody knows what these are, so that they need no words of the owner's. */
const KNOWN = ['name', 'email', 'phone'] as const;
const ADD = { name: 'addName', email: 'addEmail', phone: 'addPhone' } as const;

/** What visitors are asked: before the chat, and after it. */
@customElement('kite-form-page')
export class FormPage extends ChannelEditPage {
  static override styles = [
    ...(ChannelEditPage.styles as []),
    css`
      summary {
        min-block-size: 44px;
        padding: 12px 16px;
        color: var(--kite-accent);
        cursor: pointer;
      }

      summary:focus-visible {
        outline-offset: -2px;
        border-radius: 14px;
      }

      details .hint {
        margin: 0 0 12px;
      }
    `,
  ];

  constructor() {
    super('form');
  }

  protected override form(channel: Channel): TemplateResult {
    return html`${this.#before(channel)} ${this.#after(channel)}`;
  }

  #before({ form }: Channel): TemplateResult {
    const say = speak(texts);
    const asks = form.when === 'before';
    return html`<kite-section footer=${say('askHint')}>
        <kite-field
          kind="switch"
          label=${say('ask')}
          ?checked=${asks}
          @kite-change=${({ detail }: CustomEvent<FieldChange>) => this.#ask(detail.checked)}
        ></kite-field>
      </kite-section>
      ${asks ? html`${form.fields.map((field, index) => this.#field(field, index))} ${this.#add(form.fields)}` : nothing}`;
  }

  #ask(asks: boolean): void {
    const fields = this.edited.values?.form.fields ?? [];
    const first: FormField[] = [{ name: 'name', required: true }];
    this.edited.set({
      form: { when: asks ? 'before' : 'never', fields: fields.length > 0 ? fields : first },
    });
  }

  #field(field: FormField, index: number): TemplateResult {
    const say = speak(texts);
    const known = KNOWN.find((name) => name === field.name);
    const at = `form.fields.${index}`;
    return html`<kite-section heading=${known ? say(known) : say('own')}>
      ${known ? nothing : this.#labels(field, index)}
      <kite-field
        kind="switch"
        label=${say('required')}
        ?checked=${field.required}
        error=${this.edited.refusalOf(at)}
        @kite-change=${({ detail }: CustomEvent<FieldChange>) => this.#put(index, { ...field, required: detail.checked })}
      ></kite-field>
      <kite-row
        action
        kind="danger"
        icon="trash"
        heading=${say('remove')}
        @click=${() => this.#put(index, undefined)}
      ></kite-row>
    </kite-section>`;
  }

  /** In the reader's own language first; the others when they are wanted. */
  #labels(field: FormField, index: number): TemplateResult {
    const say = speak(texts);
    const own = spoken();
    const others = WIDGET_LANGUAGES.filter((language) => language !== own);
    const one = (language: WidgetLanguage, label: string) =>
      html`<kite-field
        label=${label}
        max-length=${LONGEST_LABEL}
        words-lang=${language}
        .value=${field.label?.[language] ?? ''}
        error=${this.edited.refusalOf(`form.fields.${index}.label.${language}`, ...(language === own ? [`form.fields.${index}.label`] : []))}
        @kite-change=${({ detail }: CustomEvent<FieldChange>) => this.#label(index, field, language, detail.value)}
      ></kite-field>`;
    return html`${one(own, say('question'))}
      <details>
        <summary>${say('otherLanguages')}</summary>
        ${others.map((language) => one(language, say('questionIn', { language: languageName(language) })))}
        <p class="hint">${say('otherLanguagesHint')}</p>
      </details>`;
  }

  #label(index: number, field: FormField, language: WidgetLanguage, text: string): void {
    const { [language]: _, ...others } = field.label ?? {};
    this.#put(index, { ...field, label: text === '' ? others : { ...others, [language]: text } });
  }

  #put(index: number, field: FormField | undefined): void {
    const form = this.edited.values?.form;
    if (!form) return;
    const fields = form.fields.flatMap((one, at) => (at === index ? (field ? [field] : []) : [one]));
    this.edited.set({ form: { ...form, fields } });
  }

  #add(fields: readonly FormField[]): TemplateResult {
    const say = speak(texts);
    if (fields.length >= MOST) return html`<p class="hint">${say('most', { count: MOST })}</p>`;
    const missing = KNOWN.filter((name) => !fields.some((field) => field.name === name));
    const add = (field: FormField) => {
      const form = this.edited.values?.form;
      if (form) this.edited.set({ form: { ...form, fields: [...form.fields, field] } });
    };
    const row = (what: string, field: FormField) =>
      html`<kite-row action kind="accent" icon="plus" heading=${what} @click=${() => add(field)}></kite-row>`;
    return html`<kite-section>
      ${missing.map((name) => row(say(ADD[name]), { name, required: false }))}
      ${row(say('addOwn'), { name: freshName(), label: {}, required: false })}
    </kite-section>`;
  }

  #after({ rating }: Channel): TemplateResult {
    const say = speak(texts);
    return html`<kite-section footer=${say('ratingHint')}>
      <kite-field
        kind="switch"
        label=${say('rating')}
        ?checked=${rating.ask}
        @kite-change=${({ detail }: CustomEvent<FieldChange>) => this.edited.set({ rating: { ask: detail.checked } })}
      ></kite-field>
    </kite-section>`;
  }
}

/**
 * Answers are kept by it, so it stays the same when the question is put in other words. It is never used again: what
 * was answered to a question that is gone must not stand beside another one.
 */
function freshName(): string {
  const letters = crypto.getRandomValues(new Uint8Array(6)).map((byte) => byte % 26);
  return `question_${String.fromCodePoint(...letters.map((letter) => 97 + letter))}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'kite-form-page': FormPage;
  }
}
