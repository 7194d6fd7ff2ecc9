import { createApp, h, reactive } from 'vue';
import type { KiteChatEvents } from '../../src/events.ts';

const state = reactive({ view: 'cups', heading: 'Ask Acme', unread: 0 });
Object.assign(window, { change: (more: Partial<typeof state>) => Object.assign(state, more) });

createApp({
  render: () =>
    h('main', [
      h('p', { id: 'unread' }, String(state.unread)),
      state.view === 'cups' &&
        h('kite-chat', {
          channel: 'k-demo',
          heading: state.heading,
          '.strings': { emptyTitle: 'Hi there' },
          'onKite-chat.unread': ({ detail }: KiteChatEvents['kite-chat.unread']) =>
            (state.unread = detail.unread),
        }),
    ]),
}).mount('#root');
