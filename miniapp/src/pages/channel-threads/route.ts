import type { Route } from '../../router.ts';

/** The threads of one channel. */
export const route: Route = {
  path: '/channels/:channel/threads',
  tag: 'kite-threads-page',
  load: () => import('../threads/threads-page.ts'),
  title: { en: 'Threads', uk: 'Розмови' },
  parent: '/channels/:channel',
  entry: { menu: 'channel', place: 15, icon: 'chat', role: 'operator' },
};
