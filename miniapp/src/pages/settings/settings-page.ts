import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Me, Membership } from '../../api/types.ts';
import '../../elements/kite-field.ts';
import type { FieldChange } from '../../elements/kite-field.ts';
import '../../elements/kite-row.ts';
import '../../elements/kite-section.ts';
import { loadView } from '../../elements/load-view.ts';
import { LANGUAGES, type Language } from '../../i18n/language.ts';
import { speak } from '../../i18n/texts.ts';
import { pathOf } from '../../router.ts';
import { Loading } from '../../state/loading.ts';
import { Page } from '../page.ts';
import { en } from './texts.en.ts';
import { uk } from './texts.uk.ts';

const texts = { en, uk };

/** What concerns the person: language, teams, the bot. */
@customElement('kite-settings-page')
export class SettingsPage extends Page {
  readonly #me = new Loading<Me>(
    this,
    () => [],
    () => this.app.session.me(),
  );

  protected override content(): TemplateResult {
    return loadView(this.#me, { full: (me) => this.#all(me) });
  }

  #all({ user, tenants, bot }: Me): TemplateResult {
    const say = speak(texts);
    const choices = LANGUAGES.map((language) => ({ value: language, text: say(language) }));
    return html`<kite-section heading=${say('you')} footer=${say('languageFooter')}>
        <kite-field
          kind="select"
          label=${say('language')}
          .choices=${choices}
          value=${user.language}
          @kite-change=${({ detail }: CustomEvent<FieldChange>) => this.#speak(detail.value as Language)}
        ></kite-field>
      </kite-section>
      <kite-section heading=${say('teams')}>
        ${
          tenants.length > 0
            ? tenants.map((tenant) => this.#team(tenant))
            : html`<kite-row
                href="#/new"
                icon="plus"
                heading=${say('noTeam')}
                hint=${say('noTeamHint')}
              ></kite-row>`
        }
      </kite-section>
      <kite-section heading=${say('bot')}>
        <kite-row
          action
          icon="chat"
          heading=${say('openBot')}
          hint="@${bot.username}"
          @click=${() => this.app.telegram.open(bot.link)}
        ></kite-row>
      </kite-section>`;
  }

  #team({ id, name, role, own }: Membership): TemplateResult {
    const say = speak(texts);
    return html`<kite-row
      href="#${pathOf('/tenants/:tenant', { tenant: id })}"
      icon="group"
      heading=${name ?? say(own ? 'unnamed' : 'other')}
      hint=${say(role)}
    ></kite-row>`;
  }

  async #speak(language: Language): Promise<void> {
    this.app.telegram.tick();
    try {
      await this.app.session.speak(language);
    } catch (fault) {
      this.app.failed(fault);
      this.requestUpdate();
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kite-settings-page': SettingsPage;
  }
}
