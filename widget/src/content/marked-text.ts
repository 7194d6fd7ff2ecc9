import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../client/frames.ts';
import { linkify } from './linkify.ts';
import { followable } from './addresses.ts';
import { partsOf, plainText, type MarkedPart, type TextPart } from './marks.ts';
import type { Scene } from './scene.ts';

/** Words with their marks. Only text and elements of our own come out, whatever is in the words. */
export function markedText(words: Words, scene: Scene): TemplateResult {
  return html`<div class="words" dir="auto">${rendered(partsOf(words), scene, true)}</div>`;
}

function rendered(parts: readonly TextPart[], scene: Scene, linked: boolean): unknown[] {
  return parts.map((part) => {
    if (typeof part !== 'string') return marked(part, scene, linked);
    return linked ? linkify(part) : part;
  });
}

function marked(part: MarkedPart, scene: Scene, linked: boolean): unknown {
  const inner = (links = linked) => rendered(part.parts, scene, links);
  switch (part.kind) {
    case 'bold':
      return html`<b>${inner()}</b>`;
    case 'italic':
      return html`<i>${inner()}</i>`;
    case 'underline':
      return html`<u>${inner()}</u>`;
    case 'strikethrough':
      return html`<s>${inner()}</s>`;
    case 'code':
      return html`<code>${inner(false)}</code>`;
    case 'pre':
      return html`<pre data-language=${part.value ?? nothing}>${inner(false)}</pre>`;
    case 'quote':
      return html`<blockquote>${inner()}</blockquote>`;
    case 'link':
      return link(part.value, inner(false));
    case 'spoiler':
      return spoiler(part, inner, scene);
  }
}

function link(value: string | undefined, inner: unknown): unknown {
  const address = followable(value);
  if (address === undefined) return inner;
  return html`<a href=${address} title=${address} target="_blank" rel="noopener noreferrer nofollow"
    >${inner}</a
  >`;
}

/** Stays the same element when it is revealed, so that the focus is not lost. */
function spoiler({ parts }: MarkedPart, inner: () => unknown, { revealed, texts, reveal }: Scene): unknown {
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    reveal();
  };
  return html`<span
    class="spoiler"
    role=${revealed ? nothing : 'button'}
    tabindex=${revealed ? -1 : 0}
    aria-label=${revealed ? nothing : texts.hiddenText}
    @click=${revealed ? nothing : reveal}
    @keydown=${revealed ? nothing : onKey}
    >${revealed ? inner() : plainText(parts)}</span
  >`;
}
