import type { ThreadMessage } from '../client/thread-messages.ts';
import type { ContentTexts } from './texts.en.ts';
import { KiteViewer } from './kite-viewer.ts';

/** Shows photos large, above everything. The focus goes back to where it came from. */
export function openViewer(
  photos: readonly ThreadMessage[],
  at: number,
  near: HTMLElement & { readonly texts: ContentTexts },
  from: HTMLElement,
): void {
  const viewer = new KiteViewer(photos, at, near.texts);
  viewer.addEventListener('close', () => {
    viewer.remove();
    from.focus();
  });
  near.shadowRoot!.append(viewer);
}
