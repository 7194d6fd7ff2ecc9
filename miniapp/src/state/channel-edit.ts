import { changeChannel, channel } from '../api/channels.ts';
import type { Channel } from '../api/channel.ts';
import type { EditPage } from '../pages/edit-page.ts';
import { Edited } from './edited.ts';
import { Loading } from './loading.ts';

/** A channel as a page edits a part of it. */
export interface ChannelEdit {
  loading: Loading<Channel, readonly [string]>;
  edited: Edited<Channel>;
}

/**
 * Loads the channel that the page's path names into a form.
 *
 * @param part which part of it the page edits; each has drafts of its own
 */
export function editChannel(page: EditPage<Channel>, part: string): ChannelEdit {
  const id = () => page.params['channel'] ?? '';
  const edited = new Edited<Channel>(page, () => `channel:${id()}:${part}`, {
    load: () => channel(page.app.http, id()),
    save: (patch, etag) => changeChannel(page.app.http, id(), patch, etag),
  });
  const loading = new Loading<Channel, readonly [string]>(
    page,
    () => [id()] as const,
    async ([wanted], signal) => {
      const found = await channel(page.app.http, wanted, signal);
      edited.begin(found);
      return found.value;
    },
  );
  return { loading, edited };
}
