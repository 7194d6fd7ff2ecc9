import type { Route } from '../../router.ts';

export const route: Route = {
  path: '/channels/:channel/hours',
  tag: 'kite-hours-page',
  load: () => import('./hours-page.ts'),
  title: { en: 'Hours and reminders', uk: 'Години й нагадування' },
  parent: '/channels/:channel',
  entry: {
    menu: 'channel',
    place: 40,
    icon: 'clock',
    role: 'admin',
    hint: {
      en: 'When you answer, and what is said when not',
      uk: 'Коли ви відповідаєте і що сказати поза годинами',
    },
  },
};
