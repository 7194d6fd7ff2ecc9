import type { Route } from '../../router.ts';

export const route: Route = {
  path: '/new',
  tag: 'kite-new-page',
  load: () => import('./new-page.ts'),
  title: { en: 'New channel', uk: 'Новий канал' },
  parent: '/',
};
