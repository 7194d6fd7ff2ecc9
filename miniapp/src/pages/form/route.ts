import type { Route } from '../../router.ts';

export const route: Route = {
  path: '/channels/:channel/form',
  tag: 'kite-form-page',
  load: () => import('./form-page.ts'),
  title: { en: 'Questions to visitors', uk: 'Запитання до відвідувачів' },
  parent: '/channels/:channel',
  entry: {
    menu: 'channel',
    place: 50,
    icon: 'person',
    role: 'admin',
    hint: { en: 'Before the chat, and how they liked it', uk: 'Перед розмовою і чи сподобалося' },
  },
};
