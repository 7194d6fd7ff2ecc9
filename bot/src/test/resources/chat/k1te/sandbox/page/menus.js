import { build, h } from './dom.js';

/**
 * Opens a menu near an element. Items are `{ label, run, danger }`; `extra` is a node above them (the row of
 * reactions), `within` what the menu lies in: a dialog covers what is not its own. Arrow keys move, Escape and a click elsewhere close, focus goes back where it came from.
 */
export function openMenu(anchor, items, extra = null, within = document.body) {
  document.querySelector('.menu')?.dispatchEvent(new Event('dismiss'));
  const returnTo = anchor.closest('button') ?? anchor.querySelector('button') ?? anchor;
  const listening = new AbortController();
  const close = () => {
    listening.abort();
    menu.remove();
    returnTo.focus({ preventScroll: true });
  };
  const menu = build(
    h(
      'div',
      { class: 'menu', role: 'menu' },
      extra?.(close),
      items.map((item) => row(item, close)),
    ),
  );
  const { signal } = listening;
  menu.addEventListener('dismiss', close, { signal });
  menu.addEventListener('keydown', (event) => moveByKey(event, menu, close), { signal });
  const dismissOutside = (event) => menu.contains(event.target) || close();
  document.addEventListener('pointerdown', dismissOutside, { signal, capture: true });
  within.append(menu);
  placeNear(menu, anchor.getBoundingClientRect());
  menu.querySelector('button')?.focus({ preventScroll: true });
}

function row(item, close) {
  const run = () => {
    close();
    item.run();
  };
  const className = item.danger ? 'menu-item danger' : 'menu-item';
  return h('button', { type: 'button', role: 'menuitem', class: className, onClick: run }, item.label);
}

function moveByKey(event, menu, close) {
  const buttons = [...menu.querySelectorAll('button')];
  const at = buttons.indexOf(document.activeElement);
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (event.key === 'Escape' || event.key === 'Tab') close();
  else if (step) buttons[(at + step + buttons.length) % buttons.length].focus();
  else return;
  event.preventDefault();
}

function placeNear(menu, anchor) {
  const { width, height } = menu.getBoundingClientRect();
  const below = anchor.bottom + 4;
  const top = below + height < innerHeight - 8 ? below : Math.max(8, anchor.top - height - 4);
  const left = Math.min(Math.max(8, anchor.right - width), innerWidth - width - 8);
  menu.style.top = `${Math.min(top, innerHeight - height - 8)}px`;
  menu.style.left = `${left}px`;
}
