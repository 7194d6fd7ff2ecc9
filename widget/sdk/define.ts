// Defines <kite-chat>: the only file of the package whose import does something.
import { KiteChatElement } from './index.ts';

export * from './index.ts';

// Where pages are made on a server there are no elements; the browser defines it when the page is there.
if (globalThis.customElements && !customElements.get('kite-chat'))
  customElements.define('kite-chat', KiteChatElement);
