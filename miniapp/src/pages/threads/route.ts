import type { Route } from '../../router.ts';

/** All threads that the person may see. */
export const route: Route = {
  path: '/threads',
  tag: 'kite-threads-page',
  load: () => import('./threads-page.ts'),
  title: { en: 'Threads', uk: 'Розмови' },
  parent: '/',
  entry: {
    menu: 'home',
    place: 10,
    icon: 'chat',
    role: 'operator',
    hint: { en: 'Find, read, close', uk: 'Знайти, прочитати, закрити' },
  },
};
