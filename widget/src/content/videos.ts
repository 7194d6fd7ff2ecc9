import { html, nothing, type TemplateResult } from 'lit';
import type { FileContent } from '../client/frames.ts';
import type { ThreadMessage } from '../client/thread-messages.ts';
import { loadable } from './addresses.ts';
import { playIcon } from './icons.ts';
import { playAlone } from './one-at-a-time.ts';
import { boxOf, curtain, image } from './pictures.ts';
import type { Scene } from './scene.ts';

/** A silent moving picture, over and over; where people want no motion, they start it themselves. */
export function animation(
  message: ThreadMessage,
  file: FileContent,
  scene: Scene,
  box = boxOf(file),
): TemplateResult {
  const url = loadable(file.url)!;
  if (file.spoiler && !scene.revealed) return curtain(file.thumbnail, box, scene);
  if (file.mime === 'image/gif')
    return html`<div class="picture">${image(message, url, box, scene, scene.texts.animation)}</div>`;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  return html`<video
    class="picture"
    src=${url}
    poster=${loadable(file.thumbnail?.url) ?? nothing}
    width=${box.width}
    height=${box.height}
    loop
    playsinline
    .muted=${true}
    ?autoplay=${!calm}
    ?controls=${calm}
    aria-label=${scene.texts.animation}
    @error=${() => scene.fail(message, url)}
  ></video>`;
}

export function video(
  message: ThreadMessage,
  file: FileContent,
  scene: Scene,
  box = boxOf(file),
): TemplateResult {
  const url = loadable(file.url)!;
  if (file.spoiler && !scene.revealed) return curtain(file.thumbnail, box, scene);
  return html`<video
    class="picture"
    src=${url}
    poster=${loadable(file.thumbnail?.url) ?? nothing}
    width=${box.width}
    height=${box.height}
    preload="none"
    controls
    playsinline
    @play=${playAlone}
    aria-label=${scene.texts.video}
    @error=${() => scene.fail(message, url)}
  ></video>`;
}

/** A round video: a press plays it, another one stops it. */
export function videoNote(message: ThreadMessage, file: FileContent, scene: Scene): TemplateResult {
  const { texts } = scene;
  const url = loadable(file.url)!;
  return html`<button class="note" aria-label=${`${texts['video-note']}, ${texts.play}`} @click=${onClick}>
    <video
      src=${url}
      poster=${loadable(file.thumbnail?.url) ?? nothing}
      width="200"
      height="200"
      preload="none"
      playsinline
      @play=${onPlay}
      @pause=${onChange}
      @error=${() => scene.fail(message, url)}
    ></video>
    <span class="sign">${playIcon}</span>
  </button>`;

  function onClick({ currentTarget }: MouseEvent): void {
    const player = (currentTarget as HTMLElement).querySelector('video')!;
    // What cannot be played says so by an error event.
    if (player.paused) player.play().catch(() => {});
    else player.pause();
  }

  function onPlay(event: Event): void {
    playAlone(event);
    onChange(event);
  }

  function onChange({ currentTarget }: Event): void {
    const player = currentTarget as HTMLVideoElement;
    const button = player.parentElement!;
    button.toggleAttribute('data-playing', !player.paused);
    button.setAttribute('aria-label', `${texts['video-note']}, ${player.paused ? texts.play : texts.pause}`);
  }
}

/** A sticker as far as a browser can show its kind; otherwise its picture, at last its emoji. */
export function sticker(message: ThreadMessage, file: FileContent, scene: Scene): TemplateResult {
  const label = file.label || scene.texts.sticker;
  const url = loadable(file.url);
  const box = { width: 148, height: 148 };
  if (url && !scene.isBroken(url)) {
    if (file.mime === 'video/webm')
      return html`<div class="sticker">${animation(message, file, scene, box)}</div>`;
    if (file.mime.startsWith('image/'))
      return html`<div class="sticker">${image(message, url, box, scene, label)}</div>`;
  }
  const picture = loadable(file.thumbnail?.url);
  if (picture && !scene.isBroken(picture))
    return html`<div class="sticker">${image(message, picture, box, scene, label)}</div>`;
  return html`<div class="large" dir="auto">${label}</div>`;
}
