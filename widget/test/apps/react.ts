import { createElement, StrictMode, useState } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { Cups, type View } from './react-cups.ts';

function Shop() {
  const [state, setState] = useState<View>({ view: 'cups', heading: 'Ask Acme', unread: 0 });
  const change = (more: Partial<View>) => setState((before) => ({ ...before, ...more }));
  Object.assign(window, { change });
  return createElement(Cups, {
    ...state,
    onUnread: ({ detail }) => change({ unread: detail.unread }),
  });
}

const app = createElement(StrictMode, null, createElement(Shop));
const root = document.querySelector('#root')!;
if (root.hasChildNodes()) hydrateRoot(root, app, { onRecoverableError: (error) => console.error(error) });
else createRoot(root).render(app);
