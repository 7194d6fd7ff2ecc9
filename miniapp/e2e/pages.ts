import type { ChannelSummary } from '../src/api/types.ts';
import type { Person } from './place.ts';

/** Somebody with a channel to which a visitor has written. */
export interface Owner {
  person: Person;
  channel: ChannelSummary;
  thread: string;
}

/** Where each page of the app is. */
export const pages: Record<string, (owner: Owner) => string> = {
  channels: () => '/',
  new: () => '/new',
  ...ofChannel({
    channel: '',
    connect: '/connect',
    embed: '/embed',
    look: '/look',
    hours: '/hours',
    form: '/form',
    replies: '/replies',
    rules: '/rules',
    numbers: '/numbers',
    'channel-threads': '/threads',
  }),
  threads: () => '/threads',
  thread: ({ thread }) => `/threads/${thread}`,
  operators: ({ channel }) => `/tenants/${channel.tenant}/operators`,
  'team-numbers': ({ channel }) => `/tenants/${channel.tenant}/numbers`,
  tenant: ({ channel }) => `/tenants/${channel.tenant}`,
  settings: () => '/settings',
};

function ofChannel(paths: Record<string, string>): typeof pages {
  return Object.fromEntries(
    Object.entries(paths).map(([name, path]) => [
      name,
      ({ channel }: Owner) => `/channels/${channel.id}${path}`,
    ]),
  );
}
