import type { Route } from '../../router.ts';

export const route: Route = {
  path: '/channels/:channel/rules',
  tag: 'kite-rules-page',
  load: () => import('./rules-page.ts'),
  title: { en: 'Sites, files, privacy', uk: 'Сайти, файли, приватність' },
  parent: '/channels/:channel',
  entry: {
    menu: 'channel',
    place: 70,
    icon: 'shield',
    role: 'admin',
    hint: { en: 'Where the chat may be, what may be sent', uk: 'Де може бути чат, що можна надсилати' },
  },
};
