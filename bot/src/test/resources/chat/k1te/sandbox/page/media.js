import { openDialog } from './dialogs.js';
import { h } from './dom.js';
import { fileSize } from './format.js';
import { icon } from './icon.js';

const WIDEST_PX = 320;

/** How each kind of file is shown. What comes first wins: an animation is a document too. */
const VIEWS = {
  animation: (message) => film(message.animation, { autoplay: true, loop: true, muted: true }),
  live_photo: (message) => film(message.live_photo, { controls: true, loop: true }),
  video: (message) => film(message.video, { controls: true }),
  video_note: (message) => film(message.video_note, { controls: true, class: 'film round' }),
  voice: (message) => player('Voice message', message.voice),
  audio: (message) => player(audioName(message.audio), message.audio),
  sticker: (message) => sticker(message.sticker),
  photo: (message) => photo(message.photo.at(-1), message.caption),
  document: (message) => file(message.document),
};

/** The picture, player or file of a message, or null. */
export function media(message) {
  const kind = Object.keys(VIEWS).find((name) => name in message);
  return kind ? VIEWS[kind](message) : null;
}

function photo(size, caption) {
  const alt = caption ? `Photo: ${caption}` : 'Photo';
  const width = Math.min(size.width || WIDEST_PX, WIDEST_PX);
  const height = size.width ? Math.round((size.height * width) / size.width) : undefined;
  return h(
    'button',
    {
      key: size.file_id,
      type: 'button',
      class: 'photo',
      'aria-label': `Open the ${alt}`,
      onClick: () => enlarge(fileUrl(size), alt),
    },
    h('img', { src: fileUrl(size), alt, width, height }),
  );
}

function enlarge(url, alt) {
  return openDialog('Photo', () => h('img', { class: 'whole-photo', src: url, alt }), 'photo-dialog');
}

function film(video, properties) {
  return h('video', {
    key: video.file_id,
    class: 'film',
    src: fileUrl(video),
    poster: video.thumbnail?.url,
    preload: 'metadata',
    playsinline: true,
    'aria-label': 'Video',
    ...properties,
  });
}

function player(name, sound) {
  return h(
    'figure',
    { key: sound.file_id, class: 'player' },
    h('figcaption', {}, name),
    h('audio', { src: fileUrl(sound), controls: true, preload: 'metadata', 'aria-label': name }),
  );
}

export function audioName({ performer, title, file_name: fileName }) {
  return [performer, title].filter(Boolean).join(' – ') || fileName || 'Audio';
}

function sticker(shown) {
  if (shown.is_video) {
    const properties = { class: 'sticker', autoplay: true, loop: true, muted: true };
    return film(shown, { ...properties, 'aria-label': `Sticker ${shown.emoji ?? ''}` });
  }
  if (shown.is_animated) return h('p', { class: 'sticker-emoji' }, shown.emoji ?? '🖼');
  return h('img', {
    key: shown.file_id,
    class: 'sticker',
    src: fileUrl(shown),
    alt: `Sticker ${shown.emoji ?? ''}`,
  });
}

function file(document) {
  return h(
    'a',
    {
      key: document.file_id,
      class: 'file',
      href: fileUrl(document),
      download: document.file_name ?? 'file',
    },
    h('span', { class: 'file-icon' }, icon('download')),
    h(
      'span',
      { class: 'file-words' },
      h('span', { class: 'file-name' }, document.file_name ?? 'File'),
      h('span', { class: 'file-size' }, fileSize(document.file_size)),
    ),
  );
}

function fileUrl(file) {
  return file.url ?? `/sandbox/file/${encodeURIComponent(file.file_id)}`;
}
