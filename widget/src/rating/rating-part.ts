import { html, nothing } from 'lit';
import type { DeskPart } from '../compose/desk-parts.ts';
import type { WritingDesk } from '../compose/writing-desk.ts';
import { icon } from '../elements/icons.ts';
import { above } from '../i18n/phrase.ts';
import { ratingStyles } from './rating-part.styles.ts';
import { en, type RatingTexts } from './texts.en.ts';

const SCORES = [1, 2, 3, 4, 5] as const;

/** Somebody who walks over the stars with the arrow keys has chosen when they stop. */
const CHOSEN_MS = 600;

const star = icon(
  'M12 3.5 14.6 9 20.500 9.700 16.200 13.800 17.300 19.800 12 16.900 6.700 19.800 7.800 13.800 3.500 9.700 9.400 9Z',
);

/** Asks the visitor, below what says that the conversation is closed, how they liked it. */
export class RatingPart implements DeskPart {
  /** Of which closing. */
  #seq: number | undefined;
  #score = 0;
  #comment = '';
  /** What the visitor should know of it. */
  #said = '';
  readonly #words = above(en);
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly desk: WritingDesk) {
    desk.adopt(ratingStyles);
  }

  above(): unknown {
    const closing = this.desk.chat.client?.messages.at(-1);
    if (closing?.event !== 'closed') return nothing;
    if (closing.seq !== this.#seq) this.#begin(closing.seq);
    const texts = this.#texts;
    const score = this.#score || (closing.rating?.score ?? 0);
    return html`<fieldset class="rating">
      <legend>${texts.rateAsk}</legend>
      <span class="stars">
        ${SCORES.map(
          (value) =>
            html`<label class=${value <= score ? 'lit' : ''} title=${texts[`rate${value}`]}>
              <input
                type="radio"
                name="score"
                aria-label=${texts[`rate${value}`]}
                .checked=${value === score}
                @change=${() => this.#choose(value)}
              />${star}</label
            >`,
        )}
      </span>
      <p class="said" role="status">
        ${this.#said || (closing.rating && !this.#score ? texts.rateThanks : '')}
      </p>
      ${this.#score ? this.#why() : nothing}
    </fieldset>`;
  }

  get #texts(): RatingTexts {
    return this.#words(this.desk.host.texts);
  }

  #begin(seq: number | undefined): void {
    this.#seq = seq;
    this.#score = 0;
    this.#comment = this.#said = '';
  }

  #why(): unknown {
    const texts = this.#texts;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.isComposing) return;
      // It stands in the form of the message, which is not meant.
      event.preventDefault();
      void this.#send(true);
    };
    return html`<span class="why">
      <input
        dir="auto"
        maxlength="1000"
        aria-label=${texts.rateMore}
        placeholder=${texts.rateMore}
        .value=${this.#comment}
        @input=${({ target }: Event) => (this.#comment = (target as HTMLInputElement).value)}
        @keydown=${onKeyDown}
      />
      <button type="button" @click=${() => this.#send(true)}>${texts.send}</button>
    </span>`;
  }

  /** A star alone is an answer already: who leaves now has told us. */
  #choose(score: number): void {
    this.#score = score;
    this.#said = '';
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#send(), CHOSEN_MS);
    this.desk.refresh();
  }

  async #send(done = false): Promise<void> {
    clearTimeout(this.#timer);
    const comment = this.#comment.trim() || undefined;
    const taken = await this.desk.ask({ type: 'rate', score: this.#score, comment });
    if (!taken) return;
    this.#said = this.#texts.rateThanks;
    if (done) this.#score = 0;
    this.desk.refresh(done ? 'textarea' : undefined);
  }
}
