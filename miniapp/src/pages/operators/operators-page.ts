import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { changeRole, invite, operators, removeOperator, tenant } from '../../api/tenants.ts';
import type { Invitation, Operator, Role } from '../../api/types.ts';
import '../../elements/kite-avatar.ts';
import '../../elements/kite-copy.ts';
import '../../elements/kite-field.ts';
import type { FieldChange } from '../../elements/kite-field.ts';
import '../../elements/kite-row.ts';
import '../../elements/kite-section.ts';
import { loadView, moreView } from '../../elements/load-view.ts';
import { locale } from '../../i18n/language.ts';
import { speak } from '../../i18n/texts.ts';
import { day, moment } from '../../i18n/time.ts';
import { atLeast } from '../../routes.ts';
import { Listing } from '../../state/listing.ts';
import { Page } from '../page.ts';
import { en } from './texts.en.ts';
import { uk } from './texts.uk.ts';

const texts = { en, uk };

/** Who is in the team, what they may do, and how others come in. */
@customElement('kite-operators-page')
export class OperatorsPage extends Page {
  @state() private open = '';
  @state() private invitation: Invitation | undefined;
  @state() private inviting: Role | undefined;
  /** Who was let go, and the groups in which they still are. */
  @state() private still: { name: string; groups: string[] } | undefined;

  #role: Role = 'operator';
  readonly #operators = new Listing<Operator, readonly [string]>(
    this,
    () => [this.params['tenant'] ?? ''] as const,
    async ([id], cursor, signal) => {
      const { http } = this.app;
      const [team, page] = await Promise.all([tenant(http, id, signal), operators(http, id, cursor, signal)]);
      this.#role = team.value.role;
      return page;
    },
  );

  protected override lead(): string {
    return speak(texts)('lead');
  }

  protected override content(): TemplateResult {
    return loadView(this.#operators, {
      full: () =>
        html`${this.#stillThere()} ${this.#people()} ${moreView(this.#operators, this.app.failed)}
        ${atLeast(this.#role, 'admin') ? this.#invite() : nothing}`,
    });
  }

  #people(): TemplateResult {
    const { items } = this.#operators;
    return html`<kite-section
      heading=${this.#operators.hasMore ? '' : speak(texts)('people', { count: items.length })}
    >
      ${items.map((operator) => this.#person(operator))}
    </kite-section>`;
  }

  #person(operator: Operator): TemplateResult {
    const { id, name, role, since, self } = operator;
    const say = speak(texts);
    const may = this.#mayChange(operator);
    const hint = self ? say('you', { role: say(role) }) : say('since', { role: say(role), day: day(since) });
    return html`<kite-row
        heading=${name}
        hint=${hint}
        ?action=${may}
        expanded=${may ? String(this.open === id) : ''}
        @click=${() => may && this.#toggle(id)}
      >
        <kite-avatar slot="start" name=${name} seed=${id}></kite-avatar>
      </kite-row>
      ${may && this.open === id ? this.#actions(operator) : nothing}`;
  }

  #actions(operator: Operator): TemplateResult {
    const say = speak(texts);
    const choices = (['operator', 'admin'] as const).map((role) => ({ value: role, text: say(role) }));
    return html`${
        this.#role === 'owner'
          ? html`<kite-field
              kind="select"
              label=${say('role')}
              hint=${say('adminMeans')}
              .choices=${choices}
              value=${operator.role}
              @kite-change=${({ detail }: CustomEvent<FieldChange>) =>
                this.#changeRole(operator, detail.value as Role)}
            ></kite-field>`
          : nothing
      }
      <kite-row
        action
        kind="danger"
        icon="trash"
        heading=${say('remove')}
        @click=${() => this.#remove(operator)}
      ></kite-row>`;
  }

  #invite(): TemplateResult {
    const say = speak(texts);
    const row = (role: 'operator' | 'admin', heading: string, hint: string) =>
      html`<kite-row
        action
        icon=${role === 'admin' ? 'shield' : 'plus'}
        heading=${heading}
        hint=${hint}
        ?busy=${this.inviting === role}
        @click=${() => this.#inviteAs(role)}
      ></kite-row>`;
    return html`<kite-section heading=${say('invite')} footer=${say('inviteFooter')}>
        ${row('operator', say('inviteOperator'), say('inviteOperatorHint'))}
        ${this.#role === 'owner' ? row('admin', say('inviteAdmin'), say('inviteAdminHint')) : nothing}
      </kite-section>
      ${this.invitation ? this.#invitation(this.invitation) : nothing}`;
  }

  #invitation({ link, share, expiresAt }: Invitation): TemplateResult {
    const say = speak(texts);
    return html`<kite-section
      heading=${say('link')}
      footer=${say('linkFooter', { moment: moment(expiresAt) })}
    >
      <kite-copy label=${say('link')} text=${link} @kite-copy=${this.copied}></kite-copy>
      <kite-row
        action
        icon="share"
        heading=${say('send')}
        @click=${() => this.app.telegram.open(share)}
      ></kite-row>
    </kite-section>`;
  }

  #stillThere(): TemplateResult | typeof nothing {
    if (!this.still) return nothing;
    const say = speak(texts);
    const groups = new Intl.ListFormat(locale()).format(this.still.groups.map((title) => `“${title}”`));
    return html`<kite-section role="status">
      <kite-row
        icon="alert"
        kind="danger"
        heading=${say('still', { name: this.still.name })}
        hint=${say('stillText', { groups })}
      ></kite-row>
    </kite-section>`;
  }

  /** The owner everybody else, admins the operators. */
  #mayChange({ role, self }: Operator): boolean {
    if (self || role === 'owner') return false;
    return this.#role === 'owner' || (this.#role === 'admin' && role === 'operator');
  }

  #toggle(id: string): void {
    this.app.telegram.tick();
    this.open = this.open === id ? '' : id;
  }

  async #inviteAs(role: 'operator' | 'admin'): Promise<void> {
    this.inviting = role;
    try {
      this.invitation = await invite(this.app.http, this.params['tenant'] ?? '', role);
      this.app.telegram.open(this.invitation.share);
    } catch (fault) {
      this.app.failed(fault);
    } finally {
      this.inviting = undefined;
    }
  }

  async #changeRole({ id, name }: Operator, role: Role): Promise<void> {
    const say = speak(texts);
    try {
      await changeRole(this.app.http, this.params['tenant'] ?? '', id, role);
      this.#replace(this.#operators.items.map((one) => (one.id === id ? { ...one, role } : one)));
      this.app.say(say('changed', { name, role: say(role) }));
    } catch (fault) {
      this.app.failed(fault);
      this.requestUpdate();
    }
  }

  async #remove({ id, name }: Operator): Promise<void> {
    const say = speak(texts);
    const question = {
      title: say('removeTitle', { name }),
      message: say('removeText'),
      yes: say('removeYes'),
      danger: true,
    };
    if (!(await this.app.ask(question))) return;
    try {
      const { stillInGroups } = await removeOperator(this.app.http, this.params['tenant'] ?? '', id);
      this.#replace(this.#operators.items.filter((one) => one.id !== id));
      this.still = stillInGroups.length > 0 ? { name, groups: stillInGroups } : undefined;
      this.app.say(say('removed', { name }));
    } catch (fault) {
      this.app.failed(fault);
    }
  }

  #replace(items: Operator[]): void {
    const next = this.#operators.value?.next;
    this.#operators.put({ items, ...(next && { next }) });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kite-operators-page': OperatorsPage;
  }
}
