import { html, type TemplateResult } from 'lit';
import type { FileContent } from '../client/frames.ts';
import type { ThreadMessage } from '../client/thread-messages.ts';
import { loadable } from './addresses.ts';
import { cleanName, sizeOf } from './format.ts';
import { brokenIcon, downloadIcon, fileIcon } from './icons.ts';
import type { Scene } from './scene.ts';
import { kindOf } from './texts.ts';

/** A file to be taken along, or one that is too large for it. */
export function fileCard(file: FileContent, { texts, language }: Scene): TemplateResult {
  const url = loadable(file.url);
  const name = cleanName(file.name ?? '') || file.label || kindOf(file.kind, texts);
  const size = file.size === undefined ? [] : [sizeOf(file.size, language)];
  const facts = (last: string) => html`<span class="facts">${[...size, last].join(' · ')}</span>`;
  if (url === undefined)
    return html`<div class="card">
      <span class="disc">${fileIcon}</span>
      <span class="about"><bdi class="title">${name}</bdi>${facts(texts.tooLarge)}</span>
    </div>`;
  return html`<a class="card" href=${url} download=${name} target="_blank" rel="noopener noreferrer">
    <span class="disc">${downloadIcon}</span>
    <span class="about"><bdi class="title">${name}</bdi>${facts(texts.download)}</span>
  </a>`;
}

/** In the place of what did not load. */
export function brokenCard(message: ThreadMessage, kind: string, { texts, retry }: Scene): TemplateResult {
  return html`<div class="card">
    <span class="disc">${brokenIcon}</span>
    <span class="about">
      <span class="title">${kindOf(kind, texts)}</span>
      <span class="facts">
        ${texts.notLoaded} <button class="plain" @click=${() => retry(message)}>${texts.retry}</button>
      </span>
    </span>
  </div>`;
}
