import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { ThreadMessage } from '../client/thread-messages.ts';
import { define } from '../define.ts';
import { cross, icon } from '../elements/icons.ts';
import { tokens } from '../elements/tokens.styles.ts';
import { emit } from '../events.ts';
import { loadable } from './addresses.ts';
import { downloadIcon } from './icons.ts';
import { viewerStyles } from './kite-viewer.styles.ts';
import { largest } from './pictures.ts';
import type { ContentTexts } from './texts.en.ts';
import { Pinch } from './pinch.ts';

const zoomIcon = icon('M11 5a6 6 0 1 0 0 12 6 6 0 0 0 0-12ZM15.5 15.5 20 20M8.5 11H13.5M11 8.5V13.5');
const leftIcon = icon('M14.5 5 8 12 14.5 19');
const rightIcon = icon('M9.5 5 16 12 9.5 19');

/** Photos on the whole screen: Escape closes, the arrow keys lead on, a double click or two fingers enlarge. */
export class KiteViewer extends LitElement {
  static override readonly styles = [tokens, viewerStyles];
  static override readonly properties = { at: { state: true }, zoom: { state: true } };

  private zoom = 1;
  readonly #pinch = new Pinch(
    () => this.zoom,
    (zoom) => (this.zoom = Math.max(1, zoom)),
  );

  constructor(
    private readonly photos: readonly ThreadMessage[],
    private at: number,
    private readonly texts: ContentTexts,
  ) {
    super();
  }

  protected override firstUpdated(): void {
    const dialog = this.renderRoot.querySelector('dialog')!;
    dialog.showModal();
    dialog.focus();
  }

  protected override updated(changed: PropertyValues): void {
    const image = this.renderRoot.querySelector('img');
    if (!image || !changed.has('zoom')) return;
    const fitting = Math.min(innerWidth, (innerHeight * image.naturalWidth) / (image.naturalHeight || 1));
    image.style.setProperty('--_zoomed', `${fitting * this.zoom}px`);
  }

  protected override render(): TemplateResult {
    const { photos, at, texts } = this;
    const { content } = photos[at]!;
    const url = content.type === 'file' ? largest(content) : undefined;
    const download = content.type === 'file' ? loadable(content.url) : undefined;
    return html`<dialog
      tabindex="-1"
      aria-label=${texts.viewer}
      @keydown=${this.#onKeyDown}
      @close=${() => this.dispatchEvent(new Event('close'))}
    >
      <div
        class="stage"
        tabindex="0"
        @click=${this.#onStage}
        @touchstart=${this.#pinch.start}
        @touchmove=${this.#pinch.move}
      >
        <img
          src=${url ?? nothing}
          alt=${texts.photo}
          class=${this.zoom > 1 ? 'zoomed' : ''}
          draggable="false"
          @dblclick=${this.#toggleZoom}
          @error=${this.#onError}
        />
      </div>
      <div class="tools">
        <button
          class="tool"
          aria-label=${texts.zoom}
          aria-pressed=${this.zoom > 1}
          @click=${this.#toggleZoom}
        >
          ${zoomIcon}
        </button>
        ${
          download
            ? html`<a
                class="tool"
                aria-label=${texts.download}
                href=${download}
                download
                target="_blank"
                rel="noopener noreferrer"
                >${downloadIcon}</a
              >`
            : nothing
        }
        <button class="tool" aria-label=${texts.close} @click=${this.#close}>${cross}</button>
      </div>
      ${photos.length > 1 ? this.#ways() : nothing}
    </dialog>`;
  }

  #ways(): TemplateResult {
    const { texts, at, photos } = this;
    const way = (step: number, label: string, sign: TemplateResult) =>
      photos[at + step]
        ? html`<button class="tool side" data-step=${step} aria-label=${label} @click=${() => this.#go(step)}>
            ${sign}
          </button>`
        : nothing;
    return html`${way(-1, texts.previous, leftIcon)} ${way(1, texts.next, rightIcon)}
      <p class="count" role="status" dir="ltr">${at + 1} / ${photos.length}</p>`;
  }

  #go(step: number): void {
    if (!this.photos[this.at + step]) return;
    this.at += step;
    this.zoom = 1;
    // The button that was pressed may be gone.
    this.renderRoot.querySelector('dialog')!.focus();
  }

  readonly #toggleZoom = (): void => {
    this.zoom = this.zoom > 1 ? 1 : 2.5;
  };

  readonly #close = (): void => {
    this.renderRoot.querySelector('dialog')!.close();
  };

  #onStage(event: MouseEvent): void {
    if (event.target === event.currentTarget) this.#close();
  }

  #onError(): void {
    const { seq } = this.photos[this.at]!;
    if (seq !== undefined) emit(this, 'kite-refresh', { seq });
  }

  /** Nothing below hears a key: Escape would close the whole chat. */
  #onKeyDown(event: KeyboardEvent): void {
    event.stopPropagation();
    const rtl = getComputedStyle(this).direction === 'rtl';
    if (event.key === 'ArrowRight') this.#go(rtl ? -1 : 1);
    if (event.key === 'ArrowLeft') this.#go(rtl ? 1 : -1);
  }
}

define('kite-viewer', KiteViewer);
