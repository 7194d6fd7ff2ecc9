import type { Route } from '../../router.ts';

export const route: Route = {
  path: '/settings',
  tag: 'kite-settings-page',
  load: () => import('./settings-page.ts'),
  title: { en: 'Settings', uk: 'Налаштування' },
  parent: '/',
  entry: {
    menu: 'home',
    place: 90,
    icon: 'gear',
    role: 'operator',
    hint: { en: 'Language, your teams, the bot', uk: 'Мова, ваші команди, бот' },
  },
};
