import type { Route } from '../../router.ts';

export const route: Route = {
  path: '/tenants/:tenant/operators',
  tag: 'kite-operators-page',
  load: () => import('./operators-page.ts'),
  title: { en: 'Team', uk: 'Команда' },
  parent: '/',
  entry: {
    menu: 'home',
    place: 30,
    icon: 'group',
    role: 'operator',
    hint: { en: 'Who answers, roles, invitations', uk: 'Хто відповідає, ролі, запрошення' },
  },
};
