import type { Route } from '../../router.ts';

export const route: Route = {
  path: '/channels/:channel/look',
  tag: 'kite-look-page',
  load: () => import('./look-page.ts'),
  title: { en: 'Look and words', uk: 'Вигляд і слова' },
  parent: '/channels/:channel',
  entry: {
    menu: 'channel',
    place: 30,
    icon: 'brush',
    role: 'admin',
    hint: { en: 'Colours, button, greeting, picture', uk: 'Кольори, кнопка, привітання, зображення' },
  },
};
