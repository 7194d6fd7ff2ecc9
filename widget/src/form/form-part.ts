import { html, nothing, type TemplateResult } from 'lit';
import type { DeskPart } from '../compose/desk-parts.ts';
import type { WritingDesk } from '../compose/writing-desk.ts';
import { browserStorage } from '../controllers/browser-storage.ts';
import type { FormField } from '../front/look.ts';
import { above } from '../i18n/phrase.ts';
import { claimsOf, type Details } from '../visitor.ts';
import { besideForm, formStyles } from './form-part.styles.ts';
import { en, type FormTexts } from './texts.en.ts';

type Answers = Readonly<Record<string, string>>;

/** How long an answer may be, as the server takes it. */
const LIMITS: Readonly<Record<string, number>> = { name: 128, email: 254, phone: 40 };
const LONGEST = 500;

const HINTS: Readonly<Record<string, string>> = { name: 'name', email: 'email', phone: 'tel' };

/** The form that the owner puts before the first message. What the page knows of the visitor is not asked. */
export class FormPart implements DeskPart {
  #answers: Answers;
  #wrong: Answers = {};
  /** What was said in the form when it was last filled in; somebody else has said nothing yet. */
  #told: Details | undefined;
  readonly #words = above(en);
  readonly #storage = browserStorage('sessionStorage');

  constructor(private readonly desk: WritingDesk) {
    desk.adopt(formStyles);
    desk.adopt(besideForm, 'kite-message-list');
    this.#answers = JSON.parse(this.#storage.getItem(this.#key) ?? '{}') as Answers;
  }

  above(): unknown {
    const fields = this.#fields;
    if (fields.length === 0) return nothing;
    return html`<fieldset class="asked">
      <legend>${this.#texts.formTitle}</legend>
      ${fields.map((field) => this.#row(field))}
    </fieldset>`;
  }

  holds(): boolean {
    const fields = this.#fields;
    const wrong = fields.map((field) => [field.name, this.#wrongWith(field)]).filter(([, why]) => why);
    this.#wrong = Object.fromEntries(wrong) as Answers;
    if (wrong.length > 0) this.desk.refresh('[aria-invalid="true"]');
    else if (fields.length > 0) this.#tell(fields);
    return wrong.length > 0;
  }

  get #texts(): FormTexts {
    return this.#words(this.desk.host.texts);
  }

  get #key(): string {
    return `${this.desk.chat.prefix}form`;
  }

  /** What is still to be asked. */
  get #fields(): FormField[] {
    const { look, guest, told } = this.desk.host.front;
    if (told === this.#told) return [];
    const known = [guest.visitor, guest.jwt && claimsOf(guest.jwt)] as (Details | undefined)[];
    const isKnown = ({ name }: FormField) =>
      known.some((details) => details?.[name as keyof Details] ?? details?.attributes?.[name]);
    return look?.form?.fields.filter((field) => !isKnown(field)) ?? [];
  }

  #row(field: FormField): TemplateResult {
    const texts = this.#texts;
    const { name, label, kind, required } = field;
    const wrong = this.#wrong[name];
    // What is wrong describes the field, and is no part of its name.
    return html`<div class="row">
      <label for="asked-${name}">${label}${required ? nothing : ` (${texts.optional})`}</label>
      <input
        id="asked-${name}"
        type=${kind}
        name=${name}
        dir="auto"
        autocomplete=${HINTS[name] ?? 'on'}
        maxlength=${LIMITS[name] ?? LONGEST}
        aria-required=${required}
        aria-invalid=${!!wrong}
        aria-describedby="wrong-${name}"
        .value=${this.#answers[name] ?? ''}
        @input=${(event: Event) => this.#answer(field, (event.target as HTMLInputElement).value)}
      />
      <span class="wrong" id="wrong-${name}">${wrong}</span>
    </div>`;
  }

  #answer({ name }: FormField, value: string): void {
    this.#answers = { ...this.#answers, [name]: value };
    if (this.#wrong[name]) {
      this.#wrong = { ...this.#wrong, [name]: '' };
      this.desk.refresh();
    }
    try {
      this.#storage.setItem(this.#key, JSON.stringify(this.#answers));
    } catch {
      // A full storage: the answers live as long as the page.
    }
  }

  #wrongWith({ name, kind, required }: FormField): string {
    const texts = this.#texts;
    const answer = (this.#answers[name] ?? '').trim();
    if (answer === '') return required ? texts.needed : '';
    if (kind === 'email' && !/^[^\s@]+@[^\s@]+$/.test(answer)) return texts.badEmail;
    return kind === 'tel' && !/\d.*\d.*\d/.test(answer) ? texts.badPhone : '';
  }

  #tell(fields: readonly FormField[]): void {
    const own: Record<string, string> = {};
    const attributes: Record<string, string> = {};
    for (const { name } of fields) {
      const answer = (this.#answers[name] ?? '').trim();
      if (answer) (name in LIMITS ? own : attributes)[name] = answer;
    }
    this.#answers = {};
    this.#storage.removeItem(this.#key);
    this.desk.host.front.tell({ ...own, attributes });
    this.#told = this.desk.host.front.told;
  }
}
