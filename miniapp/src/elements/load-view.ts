import { html, nothing, type TemplateResult } from 'lit';
import { speak } from '../i18n/texts.ts';
import type { Listing } from '../state/listing.ts';
import type { Loading } from '../state/loading.ts';
import './kite-button.ts';
import './kite-notice.ts';
import './kite-skeleton.ts';
import { problemWords } from './problem-words.ts';
import { common } from './texts.ts';

interface Views<T> {
  /** The loaded thing. */
  full: (value: T) => TemplateResult;
  /** In place of `full`, when there is nothing to show. */
  empty?: (value: T) => TemplateResult | undefined;
  /** How many rows the skeleton has. */
  rows?: number;
  /** Where the page belongs when the person can't see it any more. */
  close?: () => void;
}

/**
 * Shows what is loaded as a skeleton, its content, its emptiness, or what went wrong and what to do about it. What was
 * shown once stays when asking anew fails: an old list is better than none.
 */
export function loadView<T, Args extends readonly unknown[]>(
  loading: Loading<T, Args>,
  { full, empty, rows = 3, close }: Views<T>,
): TemplateResult {
  const { value, fault } = loading;
  const over = fault === undefined ? undefined : problemWords(fault);
  if (value !== undefined && over?.next !== 'close' && over?.next !== 'nothing')
    return empty?.(value) ?? full(value);
  if (!over) return html`<kite-skeleton rows=${rows}></kite-skeleton>`;
  const say = speak(common);
  return html`<kite-notice role="alert" icon=${over.icon} heading=${over.heading} text=${over.text}>
    ${
      over.next === 'retry'
        ? html`<kite-button @click=${() => loading.run()}>${say('retry')}</kite-button>`
        : nothing
    }
    ${
      over.next === 'close' && close
        ? html`<kite-button @click=${close}>${say('closeApp')}</kite-button>`
        : nothing
    }
  </kite-notice>`;
}

/** The rest of a list, where it has one. */
export function moreView<T, Args extends readonly unknown[]>(
  listing: Listing<T, Args>,
  failed: (fault: unknown) => void,
): TemplateResult | typeof nothing {
  if (!listing.hasMore) return nothing;
  return html`<kite-button
    kind="tinted"
    ?busy=${listing.bringsMore}
    @click=${() => listing.more().catch(failed)}
    >${speak(common)('more')}</kite-button
  >`;
}
