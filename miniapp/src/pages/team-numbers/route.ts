import type { Route } from '../../router.ts';

/** How all channels of a team do. */
export const route: Route = {
  path: '/tenants/:tenant/numbers',
  tag: 'kite-numbers-page',
  load: () => import('../numbers/numbers-page.ts'),
  title: { en: 'Numbers', uk: 'Показники' },
  parent: '/',
  entry: {
    menu: 'home',
    place: 20,
    icon: 'chart',
    role: 'admin',
    hint: { en: 'All channels together', uk: 'Усі канали разом' },
  },
};
