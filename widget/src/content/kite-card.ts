import { LitElement, nothing } from 'lit';
import type { Content } from '../client/frames.ts';
import { define } from '../define.ts';
import { tokens } from '../elements/tokens.styles.ts';
import { cardStyles } from './card.styles.ts';
import { checklist, contactCard, locationCard, poll } from './cards.ts';
import type { CopyText } from './copy-text.ts';
import { listingStyles } from './kite-card.styles.ts';
import type { ContentTexts } from './texts.en.ts';

/** A place, a contact, a poll or a checklist. */
export class KiteCard extends LitElement {
  static override readonly styles = [tokens, cardStyles, listingStyles];
  static override readonly properties = {
    content: { attribute: false },
    texts: { attribute: false },
    language: { attribute: false },
    copy: { attribute: false },
  };

  content!: Content;
  texts!: ContentTexts;
  language = 'en';
  copy!: CopyText;

  protected override render(): unknown {
    const { content } = this;
    switch (content.type) {
      case 'location':
        return locationCard(content, this);
      case 'contact':
        return contactCard(content, this);
      case 'poll':
        return poll(content, this);
      case 'checklist':
        return checklist(content, this);
      default:
        return nothing;
    }
  }
}

define('kite-card', KiteCard);

declare global {
  interface HTMLElementTagNameMap {
    'kite-card': KiteCard;
  }
}
