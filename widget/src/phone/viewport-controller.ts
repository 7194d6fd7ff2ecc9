import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Tells the style sheet how much of the screen is left above a phone's keyboard. The layout viewport does not
 * shrink with it, so that a full-screen dialog would otherwise have its last line under the keyboard.
 */
export class ViewportController implements ReactiveController {
  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostConnected(): void {
    visualViewport?.addEventListener('resize', this.#measure);
    visualViewport?.addEventListener('scroll', this.#measure);
  }

  hostDisconnected(): void {
    visualViewport?.removeEventListener('resize', this.#measure);
    visualViewport?.removeEventListener('scroll', this.#measure);
  }

  readonly #measure = (): void => {
    const { height = innerHeight, offsetTop = 0, scale = 1 } = visualViewport ?? {};
    // A page zoomed in by the visitor's fingers is not a keyboard.
    if (scale > 1.01) return;
    this.host.style.setProperty('--_visible', `${height}px`);
    this.host.style.setProperty('--_top', `${offsetTop}px`);
  };
}
