import type { Route } from '../../router.ts';

/** One visitor's thread. */
export const route: Route = {
  path: '/threads/:thread',
  tag: 'kite-thread-page',
  load: () => import('./thread-page.ts'),
  title: { en: 'Thread', uk: 'Розмова' },
  parent: '/threads',
};
