import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { emit } from '../events.ts';
import { SMALL } from './small.ts';
import { Swipe } from './swipe.ts';
import { ViewportController } from './viewport-controller.ts';

/** The element whose dialog it is. */
export interface FullScreenHost extends ReactiveControllerHost, HTMLElement {
  readonly open: boolean;
  readonly placement: string;
  readonly renderRoot: ParentNode;
}

/**
 * A dialog on the whole screen: what it covers is out of reach as long as it is open, a keyboard on the glass takes
 * nothing of it, and a finger can pull it away.
 */
export class FullScreen implements ReactiveController {
  #covered: HTMLElement[] = [];
  #dialog: HTMLElement | undefined;

  constructor(private readonly host: FullScreenHost) {
    new ViewportController(host);
    host.addController(this);
    host.requestUpdate();
  }

  hostConnected(): void {
    SMALL.addEventListener('change', this.#settle);
  }

  hostDisconnected(): void {
    SMALL.removeEventListener('change', this.#settle);
    this.#uncover();
  }

  hostUpdated(): void {
    this.#settle();
  }

  get #isModal(): boolean {
    return this.host.open && SMALL.matches && this.host.placement !== 'inline';
  }

  readonly #settle = (): void => {
    const panel = this.host.renderRoot.querySelector('kite-chat-panel');
    const dialog = panel?.shadowRoot?.querySelector<HTMLElement>('.dialog');
    if (!panel || !dialog) return;
    if (this.#dialog !== dialog) {
      this.#dialog = dialog;
      new Swipe(
        dialog.querySelector('header')!,
        dialog,
        () => this.#isModal,
        () => emit(panel, 'kite-close'),
      );
    }
    dialog.ariaModal = this.#isModal ? 'true' : null;
    if (this.#isModal && this.#covered.length === 0) this.#cover();
    else if (!this.#isModal) this.#uncover();
  };

  #cover(): void {
    this.#covered = around(this.host);
    for (const element of this.#covered) element.inert = true;
  }

  #uncover(): void {
    for (const element of this.#covered) element.inert = false;
    this.#covered = [];
  }
}

/** All of the page that is not this element and can still be reached. */
function around(element: HTMLElement): HTMLElement[] {
  const others: HTMLElement[] = [];
  let node: Node = element;
  while (node !== document.body && node.parentNode) {
    const parent: ParentNode = node.parentNode;
    for (const sibling of parent.children)
      if (sibling !== node && sibling instanceof HTMLElement && !sibling.inert) others.push(sibling);
    node = parent instanceof ShadowRoot ? parent.host : parent;
  }
  return others;
}
