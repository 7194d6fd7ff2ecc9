import { scaleBand, scaleLinear } from 'd3-scale';
import { css, html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { base } from './base.styles.ts';

/** One bar, of a part for each series. */
export interface Bar {
  /** Below the bar, where there is room for it. */
  label: string;
  values: readonly number[];
  /** All of it in words. */
  text: string;
}

const HEIGHT = 150;
const TOP = 10;
const BOTTOM = 22;
const SIDE = 30;
/** About as wide as a label is. */
const LABEL_PX = 34;
const GRID_LINES = 3;

/** Bars beside each other. A touch tells one of them in words; all of them are in a list below. */
@customElement('kite-bars')
export class KiteBars extends LitElement {
  /** What is counted. */
  @property() label = '';
  /** Said as long as no bar is chosen. */
  @property() hint = '';
  /** What opens the list. */
  @property() words = '';
  /** Names of the series, from the bottom up; not shown where there is one. */
  @property({ attribute: false }) series: readonly string[] = [];
  @property({ attribute: false }) bars: readonly Bar[] = [];
  @state() private width = 320;
  @state() private chosen: number | undefined;

  readonly #resized = new ResizeObserver(([entry]) => {
    this.width = Math.max(160, Math.round(entry?.contentRect.width ?? this.width));
  });

  static override styles = [
    base,
    css`
      figure {
        margin: 0;
      }

      svg {
        inline-size: 100%;
        block-size: ${HEIGHT}px;
        touch-action: pan-y;
        border-radius: 8px;
      }

      text {
        fill: var(--kite-ink-soft);
        font-size: 11px;
      }

      line {
        stroke: var(--kite-line);
      }

      .part-0 {
        fill: var(--kite-fill);
      }

      .part-1 {
        fill: color-mix(in srgb, var(--kite-good) 75%, var(--kite-paper));
      }

      .fades {
        opacity: 0.45;
      }

      figcaption {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 2px 14px;
        min-block-size: 1.4em;
        color: var(--kite-ink-soft);
        font-size: 0.8125rem;
      }

      .key::before {
        content: '';
        display: inline-block;
        inline-size: 9px;
        block-size: 9px;
        margin-inline-end: 5px;
        border-radius: 3px;
        background: var(--kite-fill);
      }

      .key + .key {
        margin-inline-start: 12px;
      }

      .key + .key::before {
        background: color-mix(in srgb, var(--kite-good) 75%, var(--kite-paper));
      }

      summary {
        inline-size: fit-content;
        min-block-size: 44px;
        padding-block: 12px;
        color: var(--kite-accent);
        font-size: 0.8125rem;
        cursor: pointer;
      }

      ul {
        margin: 0;
        padding: 0;
        color: var(--kite-ink-soft);
        font-size: 0.875rem;
        list-style: none;
      }

      li {
        padding-block: 3px;
      }

      @media (forced-colors: active) {
        rect {
          fill: CanvasText;
        }
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resized.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
  }

  override render() {
    const chosen = this.bars[this.chosen ?? -1];
    return html`<figure>
        <figcaption aria-hidden="true">
          <span>${chosen ? chosen.text : this.hint}</span>
          ${
            this.series.length > 1
              ? html`<span>${this.series.map((name) => html`<span class="key">${name}</span>`)}</span>`
              : nothing
          }
        </figcaption>
        ${this.#drawing()}
      </figure>
      <details>
        <summary>${this.words}</summary>
        <ul aria-label=${this.label}>
          ${this.bars.map(({ text }) => html`<li>${text}</li>`)}
        </ul>
      </details>`;
  }

  #drawing(): TemplateResult {
    const { width, bars } = this;
    const across = scaleBand<number>(bars.keys(), [SIDE, width]).paddingInner(0.25).paddingOuter(0.1);
    const highest = Math.max(1, ...bars.map(({ values }) => sum(values)));
    const up = scaleLinear([0, highest], [HEIGHT - BOTTOM, TOP]).nice(GRID_LINES);
    // Nobody sends half a message.
    const lines = up.ticks(GRID_LINES).filter(Number.isInteger);
    const every = Math.max(1, Math.ceil(LABEL_PX / across.step()));
    return html`<svg
      viewBox="0 0 ${width} ${HEIGHT}"
      aria-hidden="true"
      @pointerdown=${this.#point}
      @pointermove=${this.#point}
      @pointerleave=${this.#leave}
    >
      ${lines.map(
        (value) =>
          svg`<line x1=${SIDE} x2=${width} y1=${up(value)} y2=${up(value)} />
            <text x=${SIDE - 6} y=${up(value) + 4} text-anchor="end">${compact(value)}</text>`,
      )}
      ${bars.map((bar, index) => this.#bar(bar, index, across(index) ?? 0, across.bandwidth(), up))}
      ${bars.map(({ label }, index) =>
        index % every === 0
          ? svg`<text x=${(across(index) ?? 0) + across.bandwidth() / 2} y=${HEIGHT - 6} text-anchor="middle">${label}</text>`
          : nothing,
      )}
    </svg>`;
  }

  #bar(
    { values }: Bar,
    index: number,
    x: number,
    width: number,
    up: (value: number) => number,
  ): TemplateResult {
    const fades = this.chosen !== undefined && this.chosen !== index;
    let below = 0;
    const parts = values.map((value, part) => {
      const [bottom, top] = [up(below), up(below + value)];
      below += value;
      return value === 0
        ? nothing
        : svg`<rect class="part-${part}" x=${x} y=${top} width=${width} height=${bottom - top} rx=${Math.min(3, width / 3)} />`;
    });
    return svg`<g class=${fades ? 'fades' : ''}>${parts}</g>`;
  }

  readonly #point = (event: PointerEvent): void => {
    const place = (event.currentTarget as Element).getBoundingClientRect();
    const share = ((event.clientX - place.left) / place.width) * this.width - SIDE;
    const index = Math.floor((share / (this.width - SIDE)) * this.bars.length);
    this.chosen = index >= 0 && index < this.bars.length ? index : undefined;
  };

  readonly #leave = (event: PointerEvent): void => {
    // A finger that is lifted has chosen; a mouse that goes has not.
    if (event.pointerType === 'mouse') this.chosen = undefined;
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function compact(value: number): string {
  return new Intl.NumberFormat(undefined, { notation: 'compact' }).format(value);
}

declare global {
  interface HTMLElementTagNameMap {
    'kite-bars': KiteBars;
  }
}
