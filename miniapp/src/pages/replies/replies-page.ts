import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Channel } from '../../api/channel.ts';
import '../../elements/kite-field.ts';
import type { FieldChange } from '../../elements/kite-field.ts';
import '../../elements/kite-row.ts';
import '../../elements/kite-section.ts';
import { speak } from '../../i18n/texts.ts';
import { ChannelEditPage } from '../channel-edit-page.ts';
import { en } from './texts.en.ts';
import { uk } from './texts.uk.ts';

const texts = { en, uk };

const MOST = 100;
const LONGEST_NAME = 32;
const LONGEST_TEXT = 2000;

type Reply = Channel['savedReplies'][number];

/** What operators say often, by a name. */
@customElement('kite-replies-page')
export class RepliesPage extends ChannelEditPage {
  constructor() {
    super('replies');
  }

  protected override form({ savedReplies: replies }: Channel): TemplateResult {
    const say = speak(texts);
    return html`${replies.map((reply, index) => this.#reply(reply, index, replies))}
      <kite-section footer=${say('how', { tokens: '{name}, {channel}' })}>
        ${
          replies.length === 0
            ? html`<kite-row icon="book" heading=${say('none')} hint=${say('noneHint')}></kite-row>`
            : ''
        }
        ${
          replies.length < MOST
            ? html`<kite-row
                action
                kind="accent"
                icon="plus"
                heading=${say('add')}
                @click=${() => this.#add(replies)}
              ></kite-row>`
            : ''
        }
      </kite-section>`;
  }

  #reply(reply: Reply, index: number, replies: readonly Reply[]): TemplateResult {
    const say = speak(texts);
    const put = (change: Partial<Reply>) =>
      this.edited.set({
        savedReplies: replies.map((one, at) => (at === index ? { ...one, ...change } : one)),
      });
    return html`<kite-section>
      <kite-field
        label=${say('name')}
        hint=${say('nameHint')}
        max-length=${LONGEST_NAME}
        required
        .value=${reply.name}
        error=${this.edited.refusalOf(`savedReplies.${index}.name`)}
        @kite-change=${({ detail }: CustomEvent<FieldChange>) =>
          put({ name: detail.value.toLowerCase().replace(/\s/g, '') })}
      ></kite-field>
      <kite-field
        kind="area"
        label=${say('text')}
        max-length=${LONGEST_TEXT}
        required
        .value=${reply.text}
        error=${this.edited.refusalOf(`savedReplies.${index}.text`)}
        @kite-change=${({ detail }: CustomEvent<FieldChange>) => put({ text: detail.value })}
      ></kite-field>
      <kite-row
        action
        kind="danger"
        icon="trash"
        heading=${reply.name ? say('remove', { name: reply.name }) : say('removeNew')}
        @click=${() => this.edited.set({ savedReplies: replies.filter((_, at) => at !== index) })}
      ></kite-row>
    </kite-section>`;
  }

  async #add(replies: readonly Reply[]): Promise<void> {
    this.edited.set({ savedReplies: [...replies, { name: '', text: '' }] });
    await this.updateComplete;
    [...this.renderRoot.querySelectorAll('kite-field')].at(-2)?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kite-replies-page': RepliesPage;
  }
}
