import type { Route } from '../../router.ts';

export const route: Route = {
  path: '/channels/:channel/replies',
  tag: 'kite-replies-page',
  load: () => import('./replies-page.ts'),
  title: { en: 'Saved replies', uk: 'Збережені відповіді' },
  parent: '/channels/:channel',
  entry: {
    menu: 'channel',
    place: 60,
    icon: 'book',
    role: 'admin',
    hint: { en: 'What you say often, by /s and a name', uk: 'Те, що ви часто кажете: /s і назва' },
  },
};
