import { openDialog } from './dialogs.js';
import { h } from './dom.js';
import { fileSize } from './format.js';
import { icon } from './icon.js';

const WIDEST_PX = 320;

/** The picture or file of a message, or null. */
export function media(message) {
  if (message.photo) return photo(message.photo.at(-1), message.caption);
  if (message.document) return file(message.document);
  return null;
}

function photo(size, caption) {
  const alt = caption ? `Photo: ${caption}` : 'Photo';
  const width = Math.min(size.width || WIDEST_PX, WIDEST_PX);
  const height = size.width ? Math.round((size.height * width) / size.width) : undefined;
  return h(
    'button',
    {
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

function file(document) {
  return h(
    'a',
    { class: 'file', href: fileUrl(document), download: document.file_name ?? 'file' },
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

const LONGEST_SIDE_PX = 1280;
const JPEG_QUALITY = 0.87;

/** Makes any picture that the browser can read the JPEG that Telegram would make of it, as base64. */
export async function toJpeg(blob) {
  const picture = await createImageBitmap(blob);
  const scale = Math.min(1, LONGEST_SIDE_PX / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = canvas.getContext('2d');
  pen.fillStyle = 'white';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/jpeg', JPEG_QUALITY).split(',')[1];
}
