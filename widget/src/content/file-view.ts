import { html, type TemplateResult } from 'lit';
import type { FileContent } from '../client/frames.ts';
import type { ThreadMessage } from '../client/thread-messages.ts';
import { loadable } from './addresses.ts';
import { brokenCard, fileCard } from './file-card.ts';
import { boxOf, photo, sharpEnough, type Box } from './pictures.ts';
import type { Scene } from './scene.ts';
import { animation, sticker, video, videoNote } from './videos.ts';

/** A file as it is best shown, without its caption. In an album its box is given. */
export function fileView(message: ThreadMessage, file: FileContent, scene: Scene, box?: Box): TemplateResult {
  if (file.kind === 'sticker') return sticker(message, file, scene);
  const url = file.kind === 'photo' ? sharpEnough(file, boxOf(file).width) : loadable(file.url);
  if (url === undefined) return fileCard(file, scene);
  if (scene.isBroken(url)) return brokenCard(message, file.kind, scene);
  switch (file.kind) {
    case 'photo':
      return photo(message, file, scene, box);
    case 'animation':
      return animation(message, file, scene, box);
    case 'video':
      return video(message, file, scene, box);
    case 'video-note':
      return videoNote(message, file, scene);
    case 'voice':
    case 'audio':
      return sound(message, file, url, scene);
    default:
      return fileCard(file, scene);
  }
}

/** Whether a file is looked at rather than taken along. */
export function isPicture({ kind, url, sizes }: FileContent): boolean {
  const moving = kind === 'animation' || kind === 'video';
  return (moving && url !== undefined) || (kind === 'photo' && (url ?? sizes) !== undefined);
}

function sound(message: ThreadMessage, file: FileContent, url: string, scene: Scene): TemplateResult {
  // Not every browser knows the format of Telegram's voice messages.
  if (document.createElement('audio').canPlayType(file.mime) === '') return fileCard(file, scene);
  import('./kite-audio.ts').catch(() => scene.fail(message, url));
  return html`<kite-audio
    .src=${url}
    .seconds=${file.seconds ?? 0}
    .heading=${file.kind === 'audio' ? (file.label ?? file.name ?? '') : ''}
    .label=${scene.texts[file.kind]}
    .texts=${scene.texts}
    @error=${() => scene.fail(message, url)}
  ></kite-audio>`;
}
