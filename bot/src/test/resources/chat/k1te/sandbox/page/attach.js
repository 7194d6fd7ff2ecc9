import { setDraft, topicOf } from './composer.js';
import { attempt } from './dialogs.js';
import { h } from './dom.js';
import { icon } from './icon.js';
import { toJpeg } from './jpeg.js';
import { openMenu } from './menus.js';

const MOST_IN_ALBUM = 10;

/** The paper clip: photos or an album, files, a voice message from a file. */
export function attachButton(app) {
  const open = (event) =>
    openMenu(event.currentTarget, [
      { label: 'Photo or album', run: () => choose('image/*', (files) => sendPictures(app, files)) },
      { label: 'File', run: () => choose('', (files) => sendFiles(app, files, 'document')) },
      {
        label: 'Voice message from a file',
        run: () => choose('audio/*', (files) => sendFiles(app, files.slice(0, 1), 'voice')),
      },
    ]);
  return h(
    'button',
    {
      type: 'button',
      class: 'icon-button attach',
      'aria-label': 'Attach',
      'aria-haspopup': 'menu',
      title: 'Attach',
      onClick: open,
    },
    icon('attach'),
  );
}

export function pastePictures(app, event) {
  const pictures = [...event.clipboardData.files].filter((file) => file.type.startsWith('image/'));
  if (pictures.length === 0) return;
  event.preventDefault();
  sendPictures(app, pictures);
}

function choose(accept, use) {
  const field = document.createElement('input');
  Object.assign(field, { type: 'file', accept, multiple: true });
  field.onchange = () => field.files.length > 0 && use([...field.files]);
  field.click();
}

async function sendPictures(app, pictures) {
  await sendItems(app, pictures, async (picture) => ({
    kind: 'photo',
    name: 'photo.jpg',
    mime: 'image/jpeg',
    data: await toJpeg(picture),
  }));
}

async function sendFiles(app, files, kind) {
  await sendItems(app, files, async (file) => ({
    kind,
    name: file.name,
    mime: file.type,
    data: await toBase64(file),
  }));
}

/** Sends files, several as an album, with the draft as the caption and as the reply that is being written. */
async function sendItems(app, files, describe) {
  const { store } = app;
  const caption = (store.drafts.get(store.placeKey()) ?? '').trim();
  const { composing } = store;
  const replyTo = composing?.mode === 'reply' ? { reply_to: composing.message.message_id } : {};
  const sent = await attempt(async () => {
    const items = await Promise.all(files.slice(0, MOST_IN_ALBUM).map(describe));
    if (caption) items[0].caption = caption;
    const to = { chat: store.chat.id, ...topicOf(store), ...replyTo };
    return items.length === 1
      ? store.act('file', { ...to, ...items[0] })
      : store.act('album', { ...to, items });
  });
  if (!sent) return;
  store.compose(null);
  setDraft(app, '');
}

async function toBase64(file) {
  const address = await new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
  return address.slice(address.indexOf(',') + 1);
}
