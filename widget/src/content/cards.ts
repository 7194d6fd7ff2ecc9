import { html, nothing, type TemplateResult } from 'lit';
import type { ChecklistContent, ContactContent, LocationContent, PollContent } from '../client/frames.ts';
import { checkIcon, personIcon, pinIcon } from './card-icons.ts';
import type { CopyText } from './copy-text.ts';
import type { ContentTexts } from './texts.en.ts';
import { filled } from './texts.ts';

/** In which words a card is told. */
export interface Telling {
  readonly texts: ContentTexts;
  readonly language: string;
  readonly copy: CopyText;
}

export function locationCard(place: LocationContent, { texts }: Telling): TemplateResult {
  const { latitude, longitude } = place;
  const at = [latitude, longitude].map((degrees) => degrees.toFixed(5));
  const map = `https://www.openstreetmap.org/?mlat=${at[0]}&mlon=${at[1]}#map=16/${at.join('/')}`;
  return html`<div class="card">
    <span class="disc">${pinIcon}</span>
    <span class="about">
      <bdi class="title">${place.title || texts.location}</bdi>
      ${place.address ? html`<bdi>${place.address}</bdi>` : nothing}
      <bdi class="facts">${at.join(', ')}</bdi>
      <a href=${map} target="_blank" rel="noopener noreferrer nofollow">${texts.openMap}</a>
    </span>
  </div>`;
}

export function contactCard({ name, phone }: ContactContent, { texts, copy }: Telling): TemplateResult {
  const number = phone.replace(/[^\d+*#]/g, '');
  const onCopy = async ({ currentTarget }: Event) => {
    const button = currentTarget as HTMLElement;
    if (await copy(phone, button)) button.textContent = texts.copied;
  };
  return html`<div class="card">
    <span class="disc">${personIcon}</span>
    <span class="about">
      <bdi class="title">${name}</bdi>
      <bdi dir="ltr">${phone}</bdi>
      <span class="row">
        ${number ? html`<a href=${`tel:${number}`}>${texts.call}</a>` : nothing}
        <button class="plain" aria-live="polite" @click=${onCopy} .textContent=${texts.copy}></button>
      </span>
    </span>
  </div>`;
}

export function poll(
  { question, options, closed }: PollContent,
  { texts, language }: Telling,
): TemplateResult {
  const all = options.reduce((sum, { votes }) => sum + votes, 0);
  const share = (votes: number) => (all > 0 ? votes / all : 0);
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  return html`<div class="listing">
    <p class="facts">${closed ? texts.pollClosed : texts.poll}</p>
    <p class="title" dir="auto">${question}</p>
    <ul>
      ${options.map(
        ({ text, votes }) =>
          html`<li>
            <span class="option">
              <bdi>${text}</bdi>
              <span class="share">
                ${percent.format(share(votes))}
                <span class="visually-hidden">${filled(texts.votes, { count: votes, all })}</span>
              </span>
            </span>
            <svg class="bar" aria-hidden="true">
              <rect width="100%" height="100%" rx="3" />
              <rect class="filled" width=${`${100 * share(votes)}%`} height="100%" rx="3" />
            </svg>
          </li>`,
      )}
    </ul>
  </div>`;
}

export function checklist({ title, tasks }: ChecklistContent, { texts }: Telling): TemplateResult {
  return html`<div class="listing">
    <p class="facts">${texts.checklist}</p>
    <p class="title" dir="auto">${title}</p>
    <ul>
      ${tasks.map(
        ({ text, done }) =>
          html`<li class="task ${done ? 'done' : ''}">
            <span class="tick">${done ? checkIcon : nothing}</span>
            <span class="visually-hidden">${done ? texts.done : texts.open}: </span><bdi>${text}</bdi>
          </li>`,
      )}
    </ul>
  </div>`;
}
