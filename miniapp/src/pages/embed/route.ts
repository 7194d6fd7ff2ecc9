import type { Route } from '../../router.ts';

export const route: Route = {
  path: '/channels/:channel/embed',
  tag: 'kite-embed-page',
  load: () => import('./embed-page.ts'),
  title: { en: 'Put it on your site', uk: 'Додати на сайт' },
  parent: '/channels/:channel',
  entry: {
    menu: 'channel',
    place: 10,
    icon: 'code',
    role: 'operator',
    hint: { en: 'Embed code, chat page, QR code', uk: 'Код, сторінка чату, QR-код' },
  },
};
