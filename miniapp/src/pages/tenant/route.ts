import type { Route } from '../../router.ts';

export const route: Route = {
  path: '/tenants/:tenant',
  tag: 'kite-tenant-page',
  load: () => import('./tenant-page.ts'),
  title: { en: 'Your team', uk: 'Ваша команда' },
  parent: '/settings',
};
