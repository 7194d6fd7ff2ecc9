import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import '../elements/kite-row.ts';
import '../elements/kite-section.ts';
import { common } from '../elements/texts.ts';
import { speak } from '../i18n/texts.ts';
import type { Edited } from '../state/edited.ts';
import { Page } from './page.ts';

/** A page with a form: Telegram's main button saves it, as long as there is something to save. */
export abstract class EditPage<T extends object> extends Page {
  protected abstract readonly edited: Edited<T>;
  @state() private overtaken = false;

  protected override buttons() {
    if (!this.edited.changed) return {};
    const save = { text: speak(common)('save'), press: () => void this.save(), busy: this.edited.busy };
    return { main: save };
  }

  /** What stands above the form while something is unsaved. */
  protected unsaved(): TemplateResult | typeof nothing {
    if (!this.edited.changed) return nothing;
    const say = speak(common);
    const overtaken = this.overtaken;
    return html`<kite-section role="status">
      <kite-row
        icon=${overtaken ? 'alert' : 'info'}
        kind="accent"
        heading=${say(overtaken ? 'changedMeanwhile' : 'unsaved')}
        hint=${say(overtaken ? 'changedMeanwhileHint' : 'unsavedHint')}
      ></kite-row>
      <kite-row
        action
        icon="cross"
        kind="danger"
        heading=${say('discard')}
        @click=${() => this.#discard()}
      ></kite-row>
    </kite-section>`;
  }

  /** @returns whether the server has it now */
  protected async save(): Promise<boolean> {
    try {
      const saved = await this.edited.save();
      this.overtaken = saved === 'changed-meanwhile';
      if (saved === 'saved') this.app.say(speak(common)('saved'));
      if (saved === 'changed-meanwhile' || saved === 'invalid') this.app.telegram.feel('error');
      if (saved === 'invalid') await this.#showRefused();
      return saved === 'saved';
    } catch (fault) {
      this.app.failed(fault);
      return false;
    }
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!this.edited.changed) this.overtaken = false;
  }

  #discard(): void {
    this.overtaken = false;
    this.edited.discard();
  }

  /** Brings the person to the first field that was refused. */
  async #showRefused(): Promise<void> {
    await this.updateComplete;
    const fields = this.renderRoot.querySelectorAll<Element & { error?: string } & HTMLElement>('*');
    [...fields].find(({ error }) => error)?.focus();
  }
}
