import { html, nothing, type TemplateResult } from 'lit';
import type { Reaction } from '../client/frames.ts';
import type { ThreadMessage } from '../client/thread-messages.ts';
import { emit } from '../events.ts';
import { inColour } from './emoji.ts';
import type { ContentTexts } from './texts.en.ts';
import { filled } from './texts.ts';

/** The emoji below a message. On an operator's message a press sets the same one, or takes the own one away. */
export function reactions(message: ThreadMessage, texts: ContentTexts): TemplateResult | typeof nothing {
  const all = message.reactions ?? [];
  if (all.length === 0) return nothing;
  const emoji = [...new Set(all.map((reaction) => reaction.emoji))];
  return html`<div slot="around" class="reactions">
    ${emoji.map((one) =>
      pill(
        message,
        one,
        all.filter((reaction) => reaction.emoji === one),
        texts,
      ),
    )}
  </div>`;
}

function pill(
  { author, seq }: ThreadMessage,
  emoji: string,
  by: readonly Reaction[],
  texts: ContentTexts,
): TemplateResult {
  const own = by.some((reaction) => reaction.by === 'visitor');
  const spoken = by.map((reaction) =>
    filled(reaction.by === 'visitor' ? texts.fromYou : texts.fromSupport, { emoji }),
  );
  const label = spoken.join(', ');
  const count = by.length > 1 ? html`<span>${by.length}</span>` : nothing;
  if (author === 'visitor' || seq === undefined)
    return html`<span class="reaction" role="img" aria-label=${label}>${inColour(emoji)}${count}</span>`;
  const onClick = ({ currentTarget }: Event) =>
    emit(currentTarget as HTMLElement, 'kite-react', { seq, emoji: own ? '' : emoji });
  return html`<button class="reaction" aria-pressed=${own} aria-label=${label} @click=${onClick}>
    ${inColour(emoji)}${count}
  </button>`;
}
