import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { define } from '../define.ts';
import { tokens } from '../elements/tokens.styles.ts';
import { durationOf } from './format.ts';
import { pauseIcon, playIcon } from './icons.ts';
import { audioStyles } from './kite-audio.styles.ts';
import { playAlone } from './one-at-a-time.ts';
import type { ContentTexts } from './texts.en.ts';

/** Plays a voice message or a piece of music. Only one plays at a time. An `error` event tells that it cannot. */
export class KiteAudio extends LitElement {
  static override readonly styles = [tokens, audioStyles];
  static override readonly properties = {
    src: {},
    label: {},
    heading: {},
    seconds: { type: Number },
    texts: { attribute: false },
    at: { state: true },
    playing: { state: true },
  };

  src = '';
  label = '';
  /** What is played, when there is something to be said. */
  heading = '';
  seconds = 0;
  texts!: ContentTexts;

  private at = 0;
  private playing = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#player?.pause();
  }

  get #player(): HTMLAudioElement | null {
    return this.renderRoot.querySelector('audio');
  }

  protected override render(): TemplateResult {
    const { texts, label, playing, at } = this;
    const length = this.seconds || 0;
    return html`
      <button
        class="disc"
        aria-label=${`${label}, ${playing ? texts.pause : texts.play}`}
        @click=${this.#onClick}
      >
        ${playing ? pauseIcon : playIcon}
      </button>
      <div class="track">
        ${this.heading ? html`<bdi class="heading">${this.heading}</bdi>` : nothing}
        <input
          type="range"
          min="0"
          max=${Math.max(length, at, 1)}
          step="any"
          aria-label=${`${label}, ${texts.position}`}
          aria-valuetext=${durationOf(at)}
          .value=${String(at)}
          @input=${this.#onSeek}
          @keydown=${this.#onKeyDown}
        />
        <span class="time">${durationOf(at > 0 || playing ? at : length)}</span>
      </div>
      <audio
        src=${this.src}
        preload="none"
        @play=${this.#onPlay}
        @pause=${() => (this.playing = false)}
        @ended=${() => (this.at = 0)}
        @timeupdate=${() => (this.at = this.#player!.currentTime)}
        @durationchange=${this.#onLength}
        @error=${() => this.dispatchEvent(new Event('error'))}
      ></audio>
    `;
  }

  #onClick(): void {
    // What cannot be played says so by an error event.
    if (this.#player!.paused) this.#player!.play().catch(() => {});
    else this.#player!.pause();
  }

  #onPlay(event: Event): void {
    this.playing = true;
    playAlone(event);
  }

  #onLength(): void {
    const { duration } = this.#player!;
    if (Number.isFinite(duration)) this.seconds = duration;
  }

  #onSeek(event: Event): void {
    this.#seek(Number((event.target as HTMLInputElement).value));
  }

  /** Without steps of its own the slider would move by a hundredth. */
  #onKeyDown(event: KeyboardEvent): void {
    const rtl = getComputedStyle(this).direction === 'rtl';
    const forward = { ArrowUp: 5, ArrowRight: rtl ? -5 : 5, ArrowDown: -5, ArrowLeft: rtl ? 5 : -5 };
    const step = forward[event.key as keyof typeof forward];
    if (step === undefined) return;
    event.preventDefault();
    this.#seek(Math.min(Math.max(this.at + step, 0), this.seconds || 0));
  }

  #seek(at: number): void {
    this.at = at;
    this.#player!.currentTime = at;
  }
}

define('kite-audio', KiteAudio);

declare global {
  interface HTMLElementTagNameMap {
    'kite-audio': KiteAudio;
  }
}
