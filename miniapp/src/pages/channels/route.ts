import type { Route } from '../../router.ts';
import './channels-page.ts';

export const route: Route = {
  path: '/',
  tag: 'kite-channels-page',
  // The first page of nearly everybody comes with the app.
  load: () => Promise.resolve(),
  title: { en: 'Your channels', uk: 'Ваші канали' },
  parent: '',
};
