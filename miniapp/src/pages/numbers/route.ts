import type { Route } from '../../router.ts';

/** How one channel does. */
export const route: Route = {
  path: '/channels/:channel/numbers',
  tag: 'kite-numbers-page',
  load: () => import('./numbers-page.ts'),
  title: { en: 'Numbers', uk: 'Показники' },
  parent: '/channels/:channel',
  entry: {
    menu: 'channel',
    place: 20,
    icon: 'chart',
    role: 'operator',
    hint: { en: 'How many write, how soon you answer', uk: 'Скільки пишуть, як швидко ви відповідаєте' },
  },
};
