import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { changeTenant, deleteTenant, tenant } from '../../api/tenants.ts';
import type { Tenant } from '../../api/types.ts';
import '../../elements/kite-field.ts';
import type { FieldChange } from '../../elements/kite-field.ts';
import '../../elements/kite-row.ts';
import '../../elements/kite-section.ts';
import { loadView } from '../../elements/load-view.ts';
import { LANGUAGES, type Language } from '../../i18n/language.ts';
import { speak } from '../../i18n/texts.ts';
import { pathOf } from '../../router.ts';
import { Edited } from '../../state/edited.ts';
import { Loading } from '../../state/loading.ts';
import { EditPage } from '../edit-page.ts';
import { en } from './texts.en.ts';
import { uk } from './texts.uk.ts';

const texts = { en, uk };
const LONGEST_NAME = 64;

/** A team: its name, its language, its bot, and how all of it ends. */
@customElement('kite-tenant-page')
export class TenantPage extends EditPage<Tenant> {
  protected override readonly edited = new Edited<Tenant>(this, () => `tenant:${this.#id}`, {
    load: () => tenant(this.app.http, this.#id),
    save: (patch, etag) => changeTenant(this.app.http, this.#id, patch, etag),
  });
  readonly #tenant = new Loading<Tenant, readonly [string]>(
    this,
    () => [this.#id] as const,
    async ([id], signal) => {
      const found = await tenant(this.app.http, id, signal);
      this.edited.begin(found);
      return found.value;
    },
  );

  get #id(): string {
    return this.params['tenant'] ?? '';
  }

  protected override heading(): string {
    return this.edited.saved?.name ?? super.heading();
  }

  protected override content(): TemplateResult {
    return loadView(this.#tenant, {
      full: () => html`${this.edited.saved ? this.#all(this.edited.saved) : nothing}`,
    });
  }

  protected override async save(): Promise<boolean> {
    const saved = await super.save();
    // The name stands on other pages, too.
    if (saved) void this.app.session.renew().catch(() => undefined);
    return saved;
  }

  #all(saved: Tenant): TemplateResult {
    const say = speak(texts);
    return html`${this.unsaved()} ${saved.role === 'owner' ? this.#form() : nothing}
      <kite-section heading=${say('has')}>
        <kite-row href="#/" icon="chat" heading=${say('channels', { count: saved.channels })}></kite-row>
        <kite-row
          href="#${pathOf('/tenants/:tenant/operators', this.params)}"
          icon="group"
          heading=${say('people', { count: saved.operators })}
        ></kite-row>
      </kite-section>
      ${this.#bot(saved)} ${saved.role === 'owner' ? this.#danger() : nothing}`;
  }

  #form(): TemplateResult {
    const say = speak(texts);
    const { edited } = this;
    return html`<kite-section>
      <kite-field
        label=${say('name')}
        hint=${say('nameHint')}
        placeholder=${say('placeholder')}
        max-length=${LONGEST_NAME}
        .value=${edited.values?.name ?? ''}
        error=${edited.refusalOf('name')}
        @kite-change=${({ detail }: CustomEvent<FieldChange>) => this.#rename(detail.value)}
      ></kite-field>
      <kite-field
        kind="select"
        label=${say('language')}
        hint=${say('languageHint')}
        .choices=${LANGUAGES.map((language) => ({ value: language, text: say(language) }))}
        value=${edited.values?.language ?? 'en'}
        error=${edited.refusalOf('language')}
        @kite-change=${({ detail }: CustomEvent<FieldChange>) =>
          edited.set({ language: detail.value as Language })}
      ></kite-field>
    </kite-section>`;
  }

  /** A team without a name is one whose name was emptied. */
  #rename(name: string): void {
    const { name: _, ...rest } = this.edited.values ?? ({} as Tenant);
    this.edited.put(name === '' ? rest : { ...rest, name });
  }

  #bot({ bot }: Tenant): TemplateResult {
    const say = speak(texts);
    const fact = (well: boolean, words: string, hint = '') =>
      html`<kite-row
        icon=${well ? 'check' : 'info'}
        kind=${well ? 'good' : 'accent'}
        heading=${words}
        hint=${hint}
      ></kite-row>`;
    return html`<kite-section heading=${`${say('bot')}: @${bot.username}`}>
      ${bot.canJoinGroups ? fact(true, say('canJoin')) : fact(false, say('cantJoin'), say('cantJoinHint'))}
      ${bot.hearsAll ? fact(true, say('hears')) : fact(true, say('deaf'), say('deafHint'))}
      ${bot.mainMiniApp ? fact(true, say('app')) : fact(false, say('noApp'), say('noAppHint'))}
    </kite-section>`;
  }

  #danger(): TemplateResult {
    const say = speak(texts);
    return html`<kite-section heading=${say('danger')}>
      <kite-row
        action
        kind="danger"
        icon="trash"
        heading=${say('remove')}
        @click=${() => this.#remove()}
      ></kite-row>
    </kite-section>`;
  }

  async #remove(): Promise<void> {
    const say = speak(texts);
    const goes = {
      title: say('removeTitle'),
      message: say('removeText'),
      yes: say('removeYes'),
      danger: true,
    };
    const sure = { title: say('sureTitle'), message: say('sureText'), yes: say('sureYes'), danger: true };
    if (!(await this.app.ask(goes)) || !(await this.app.ask(sure))) return;
    try {
      await deleteTenant(this.app.http, this.#id);
      this.edited.discard();
      void this.app.session.renew().catch(() => undefined);
      this.app.say(say('removed'));
      this.app.router.go('/', true);
    } catch (fault) {
      this.app.failed(fault);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kite-tenant-page': TenantPage;
  }
}
