import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { createChannel } from '../../api/channels.ts';
import { Refusal } from '../../api/problem.ts';
import type { Me } from '../../api/types.ts';
import '../../elements/kite-field.ts';
import type { FieldChange } from '../../elements/kite-field.ts';
import '../../elements/kite-section.ts';
import { loadView } from '../../elements/load-view.ts';
import { fieldWords } from '../../elements/problem-words.ts';
import { speak } from '../../i18n/texts.ts';
import { pathOf } from '../../router.ts';
import { atLeast } from '../../routes.ts';
import { randomRequest } from '../../state/random-request.ts';
import { Loading } from '../../state/loading.ts';
import { Page } from '../page.ts';
import { en } from './texts.en.ts';
import { uk } from './texts.uk.ts';

const texts = { en, uk };
const DRAFT = 'new-channel';
const LONGEST_NAME = 64;

/** What was typed, and the number that keeps a repeated try from making a second channel. */
interface Typed {
  name: string;
  tenant: string;
  request: number;
}

/** The name of a new channel; where it is answered is asked next. */
@customElement('kite-new-page')
export class NewPage extends Page {
  @state() private typed: Typed = { name: '', tenant: '', request: randomRequest() };
  @state() private refused = '';
  @state() private busy = false;

  readonly #me = new Loading<Me>(
    this,
    () => [],
    async () => {
      const kept = this.app.drafts.find(DRAFT) as Typed | undefined;
      if (kept) this.typed = kept;
      return this.app.session.me();
    },
  );

  protected override lead(): string {
    return speak(texts)('lead');
  }

  protected override buttons() {
    const next = {
      text: speak(texts)('next'),
      press: () => void this.#create(),
      busy: this.busy,
      disabled: this.typed.name.trim() === '',
    };
    return this.#me.value ? { main: next } : {};
  }

  protected override content(): TemplateResult {
    return loadView(this.#me, { full: (me) => this.#form(me), rows: 1 });
  }

  #form(me: Me): TemplateResult {
    const say = speak(texts);
    const teams = me.tenants.filter(({ role }) => atLeast(role, 'admin'));
    const choices = teams.map(({ id, name, own }) => ({
      value: id,
      text: name ?? say(own ? 'ownTeam' : 'unnamed'),
    }));
    // Who only helps in other teams gets one of their own with the first channel.
    if (!teams.some(({ own }) => own)) choices.unshift({ value: '', text: say('ownTeam') });
    return html`<kite-section>
      <kite-field
        label=${say('name')}
        hint=${say('hint')}
        placeholder=${say('placeholder')}
        max-length=${LONGEST_NAME}
        required
        .value=${this.typed.name}
        error=${this.refused}
        @kite-change=${({ detail }: CustomEvent<FieldChange>) => this.#type({ name: detail.value })}
        @keydown=${({ key }: KeyboardEvent) => key === 'Enter' && this.#create()}
      ></kite-field>
      ${
        choices.length > 1
          ? html`<kite-field
              kind="select"
              label=${say('team')}
              .choices=${choices}
              value=${this.typed.tenant || (choices[0]?.value ?? '')}
              @kite-change=${({ detail }: CustomEvent<FieldChange>) => this.#type({ tenant: detail.value })}
            ></kite-field>`
          : nothing
      }
    </kite-section>`;
  }

  #type(change: Partial<Typed>): void {
    this.typed = { ...this.typed, ...change };
    this.refused = '';
    if (this.typed.name === '') this.app.drafts.drop(DRAFT);
    else this.app.drafts.keep(DRAFT, this.typed);
  }

  async #create(): Promise<void> {
    const { name, tenant, request } = this.typed;
    if (this.busy || name.trim() === '') return;
    this.busy = true;
    try {
      const { channel } = await createChannel(this.app.http, {
        name: name.trim(),
        ...(tenant && { tenant }),
        request,
      });
      this.app.drafts.drop(DRAFT);
      // The first channel has made a team.
      void this.app.session.renew().catch(() => undefined);
      this.app.router.go(pathOf('/channels/:channel/connect', { channel: channel.id }), true);
    } catch (fault) {
      if (fault instanceof Refusal && fault.fields['name']) this.refused = fieldWords(fault.fields['name']);
      else this.app.failed(fault);
    } finally {
      this.busy = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kite-new-page': NewPage;
  }
}
