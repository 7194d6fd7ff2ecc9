import { html, nothing, type TemplateResult } from 'lit';
import type { FileContent, Picture } from '../client/frames.ts';
import type { ThreadMessage } from '../client/thread-messages.ts';
import { loadable } from './addresses.ts';
import type { Scene } from './scene.ts';

/** The largest that a picture is shown in a message. */
const WIDEST = 280;
const HIGHEST = 340;

/** Screens of today have up to two dots for each pixel of a page. */
const DENSITY = 2;

export interface Box {
  readonly width: number;
  readonly height: number;
  /** Which one of how many, where several stand together. */
  readonly place?: string;
}

/** The room that a picture takes, known before it has loaded. */
export function boxOf({ width, height, thumbnail }: FileContent): Box {
  const wide = width || thumbnail?.width || 4;
  const high = height || thumbnail?.height || 3;
  // What is very flat or very narrow is cut rather than shown as a line.
  const ratio = Math.min(Math.max(wide / high, 0.45), 3);
  const fitting = Math.min(WIDEST, HIGHEST * ratio);
  const shown = width ? Math.max(Math.min(fitting, width), 120) : fitting;
  return { width: Math.round(shown), height: Math.round(shown / ratio) };
}

/** The smallest picture that is sharp at this width. */
export function sharpEnough({ url, sizes = [] }: FileContent, width: number): string | undefined {
  const fits = sizes.find((size) => size.width >= width * DENSITY);
  return loadable(fits?.url ?? url ?? sizes.at(-1)?.url);
}

/** The largest picture that there is. */
export function largest({ url, sizes }: FileContent): string | undefined {
  return loadable(url ?? sizes?.at(-1)?.url);
}

/** A photo, which opens large. One that is hidden is first shown. */
export function photo(
  message: ThreadMessage,
  file: FileContent,
  scene: Scene,
  box = boxOf(file),
): TemplateResult {
  const { texts, revealed, reveal, enlarge } = scene;
  const url = sharpEnough(file, box.width)!;
  const hidden = file.spoiler === true && !revealed;
  const name = [hidden ? texts.hiddenMedia : texts.enlarge, box.place].filter(Boolean).join(', ');
  const onClick = (event: MouseEvent) =>
    hidden ? reveal() : enlarge(message, event.currentTarget as HTMLElement);
  return html`<button
    class="picture ${hidden ? 'hidden' : ''}"
    aria-label=${name}
    data-seq=${message.seq ?? nothing}
    @click=${onClick}
  >
    ${image(message, url, box, scene)}
  </button>`;
}

export function image(message: ThreadMessage, url: string, box: Box, scene: Scene, alt = ''): TemplateResult {
  return html`<img
    src=${url}
    alt=${alt}
    width=${box.width}
    height=${box.height}
    .style=${`aspect-ratio: ${box.width} / ${box.height}`}
    decoding="async"
    draggable="false"
    @error=${() => scene.fail(message, url)}
  />`;
}

/** What hides a video until it is wanted. */
export function curtain(thumbnail: Picture | undefined, box: Box, { texts, reveal }: Scene): TemplateResult {
  const url = loadable(thumbnail?.url);
  return html`<button class="picture hidden" aria-label=${texts.hiddenMedia} @click=${reveal}>
    <img src=${url ?? nothing} alt="" width=${box.width} height=${box.height} />
  </button>`;
}
