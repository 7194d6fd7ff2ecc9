import { html, nothing, type TemplateResult } from 'lit';
import type { Handoff, QrModules } from '../client/frames.ts';
import type { DeskPart } from '../compose/desk-parts.ts';
import type { WritingDesk } from '../compose/writing-desk.ts';
import { cross } from '../elements/icons.ts';
import { above } from '../i18n/phrase.ts';
import { onwardStyles } from './onward-part.styles.ts';
import { qrDrawing } from './qr-code.ts';
import { en, type OnwardTexts } from './texts.en.ts';

/** Where a link may lead: whatever else the server said is not opened. */
const SAFE = /^https?:\/\//;

/** Says below the field when an answer can be expected, and leads the visitor into Telegram. */
export class OnwardPart implements DeskPart {
  /** Opens the conversation there; shown where the browser lets no window open by itself. */
  #url: string | undefined;
  /** The same for the camera of a phone; shown where there may be one beside. */
  #code: QrModules | undefined;

  readonly #words = above(en);

  constructor(private readonly desk: WritingDesk) {
    desk.adopt(onwardStyles);
  }

  above(): TemplateResult {
    return html`${this.#code ? this.#scan(this.#code) : nothing}
      <div class="foot">
        <span>${this.desk.availability}</span>${this.desk.hasSpoken ? this.#onward() : nothing}
      </div>`;
  }

  get #texts(): OnwardTexts {
    return this.#words(this.desk.host.texts);
  }

  #onward(): TemplateResult {
    const { openTelegram, onward } = this.#texts;
    const leave = () => {
      this.#url = undefined;
      this.desk.tell('');
    };
    return this.#url
      ? html`<a class="onward" href=${this.#url} target="_blank" rel="noopener noreferrer" @click=${leave}
          >${openTelegram}</a
        >`
      : html`<button type="button" class="onward" @click=${() => this.#go()}>${onward}</button>`;
  }

  #scan(modules: QrModules): TemplateResult {
    const { scan, scanCode, hideCode } = this.#texts;
    const { box, path } = qrDrawing(modules);
    const end = () => {
      this.#code = undefined;
      this.desk.refresh('.onward');
    };
    return html`<div class="scan">
      <svg class="code" viewBox=${box} role="img" aria-label=${scanCode} shape-rendering="crispEdges">
        <path d=${path} />
      </svg>
      <p>${scan}</p>
      <button type="button" class="quiet" aria-label=${hideCode} title=${hideCode} @click=${end}>
        ${cross}
      </button>
    </div>`;
  }

  /** Opens Telegram in a window of its own, which only a press may open: so it is opened before the link is here. */
  async #go(): Promise<void> {
    const opened = open('', '_blank');
    if (opened) opened.opener = null;
    const answer = (await this.desk.ask({ type: 'handoff' })) as Handoff | undefined;
    const isSafe = answer && SAFE.test(answer.url);
    if (answer && !isSafe) this.desk.tell(this.desk.texts.unreachable);
    if (!isSafe) return void opened?.close();
    if (opened) opened.location.replace(answer.url);
    else this.#url = answer.url;
    if (matchMedia('(pointer: fine)').matches) this.#code = answer.qr;
    this.desk.tell(opened ? '' : this.#texts.once);
    this.desk.refresh(opened ? undefined : '.onward');
  }
}
