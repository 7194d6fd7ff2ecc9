import { html, type TemplateResult } from 'lit';
import type { Channel } from '../api/channel.ts';
import { loadView } from '../elements/load-view.ts';
import { editChannel, type ChannelEdit } from '../state/channel-edit.ts';
import type { Edited } from '../state/edited.ts';
import { EditPage } from './edit-page.ts';

/** A page with a form for a part of the channel that its path names. */
export abstract class ChannelEditPage extends EditPage<Channel> {
  protected readonly loading: ChannelEdit['loading'];
  protected override readonly edited: Edited<Channel>;

  /** @param part which part of the channel the page edits; each has drafts of its own */
  constructor(part: string) {
    super();
    ({ loading: this.loading, edited: this.edited } = editChannel(this, part));
  }

  protected abstract form(channel: Channel): TemplateResult;

  protected override lead(): string {
    return this.edited.saved?.name ?? '';
  }

  protected override content(): TemplateResult {
    return loadView(this.loading, {
      full: () => {
        const { values } = this.edited;
        return values ? html`${this.unsaved()} ${this.form(values)}` : html``;
      },
    });
  }
}
