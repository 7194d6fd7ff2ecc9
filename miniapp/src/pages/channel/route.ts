import type { Route } from '../../router.ts';

export const route: Route = {
  path: '/channels/:channel',
  tag: 'kite-channel-page',
  load: () => import('./channel-page.ts'),
  title: { en: 'Channel', uk: 'Канал' },
  parent: '/',
};
