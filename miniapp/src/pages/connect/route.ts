import type { Route } from '../../router.ts';

export const route: Route = {
  path: '/channels/:channel/connect',
  tag: 'kite-connect-page',
  load: () => import('./connect-page.ts'),
  title: { en: 'Where will you answer?', uk: 'Де ви відповідатимете?' },
  parent: '/channels/:channel',
};
