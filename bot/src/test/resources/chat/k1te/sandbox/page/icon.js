import { h } from './dom.js';

/** A drawn sign of `icons.css`; it takes the colour of the words around it and is not read aloud. */
export function icon(name) {
  return h('span', { class: `icon icon-${name}`, 'aria-hidden': 'true' });
}
