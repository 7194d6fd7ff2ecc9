import { attachButton, pastePictures } from './attach.js';
import { commandMenu, matchingCommands, menuButton, moveInCommands, takeCommand } from './command-menu.js';
import { attempt } from './dialogs.js';
import { h } from './dom.js';
import { authorOf } from './format.js';
import { icon } from './icon.js';
import { isUsed, replyKeyboard, toggleKeyboard } from './keyboards.js';
import { summary } from './service-text.js';

/** Below the messages: what one is writing, and the bot's keyboard. */
export function composer(app) {
  const { store } = app;
  const submit = (event) => {
    event.preventDefault();
    send(app);
  };
  return h(
    'footer',
    { class: 'composer' },
    commandMenu(app),
    composingBar(store),
    h(
      'form',
      { class: 'composer-line', onSubmit: submit },
      menuButton(app),
      attachButton(app),
      textField(app),
      keyboardToggle(store),
      h('button', { class: 'icon-button send', 'aria-label': 'Send', title: 'Send' }, icon('send')),
    ),
    replyKeyboard(app),
  );
}

/** Sends the draft, or saves the edit. The draft stays where it is when the sandbox refuses it. */
export async function send(app) {
  const { store } = app;
  const place = store.placeKey();
  const text = (store.drafts.get(place) ?? '').trim();
  if (!text) return;
  const { composing } = store;
  store.composing = null;
  setDraft(app, '');
  const sent = await attempt(() => post(store, composing, text));
  if (sent !== undefined) return;
  store.drafts.set(place, text);
  store.composing = composing;
  if (store.placeKey() === place) setDraft(app, text);
}

function post(store, composing, text) {
  const chat = store.chat.id;
  if (composing?.mode === 'edit') {
    return store.act('edit', { chat, message: composing.message.message_id, text });
  }
  const replyTo = composing ? { reply_to: composing.message.message_id } : {};
  return store.act('send', { chat, ...topicOf(store), ...replyTo, text });
}

/** Where a new message of this place goes; the general topic is named by leaving the topic out. */
export function topicOf({ chat, place }) {
  return chat.is_forum && place.topic ? { topic: place.topic } : {};
}

/** Puts a text into the composer. */
export function setDraft(app, text) {
  app.store.drafts.set(app.store.placeKey(), text);
  const field = document.querySelector('.composer textarea');
  if (field) field.value = text;
  app.redraw();
}

function textField(app) {
  const { store } = app;
  const place = store.placeKey();
  const input = (event) => {
    store.drafts.set(place, event.target.value);
    store.commandAt = 0;
    app.redraw();
  };
  const mounted = (field) => {
    field.value = store.drafts.get(place) ?? '';
    if (app.isWide()) field.focus({ preventScroll: true });
  };
  return h('textarea', {
    key: place,
    rows: 1,
    maxlength: 4096,
    'aria-label': 'Message',
    placeholder: store.chat.reply_keyboard?.input_field_placeholder ?? 'Message',
    mounted,
    onInput: input,
    onKeyDown: (event) => onKey(app, event),
    onPaste: (event) => pastePictures(app, event),
  });
}

function onKey(app, event) {
  if (event.isComposing) return;
  const offered = matchingCommands(app.store);
  if (offered.length > 0 && moveInCommands(app, event, offered)) event.preventDefault();
  else if (event.key === 'Escape' && app.store.composing) cancel(app.store);
  else if (event.key === 'Enter' && !event.shiftKey) {
    event.preventDefault();
    if (offered.length > 0) takeCommand(app, offered[app.store.commandAt]);
    else send(app);
  }
}

function composingBar(store) {
  if (!store.composing) return null;
  const { mode, message } = store.composing;
  return h(
    'div',
    { class: 'composing' },
    h(
      'p',
      { class: 'composing-words' },
      h('strong', {}, mode === 'edit' ? 'Editing' : `Reply to ${authorOf(message).name}`),
      h('span', {}, summary(message)),
    ),
    h(
      'button',
      { type: 'button', class: 'icon-button', 'aria-label': 'Cancel', onClick: () => cancel(store) },
      icon('close'),
    ),
  );
}

function cancel(store) {
  if (store.composing.mode === 'edit') {
    store.drafts.delete(store.placeKey());
    document.querySelector('.composer textarea').value = '';
  }
  store.compose(null);
}

function keyboardToggle(store) {
  if (!store.chat.reply_keyboard?.keyboard) return null;
  const hidden = isUsed(store);
  const label = hidden ? 'Show the keyboard of the bot' : 'Hide the keyboard of the bot';
  return h(
    'button',
    {
      type: 'button',
      class: 'icon-button',
      'aria-label': label,
      title: label,
      onClick: () => toggleKeyboard(store),
    },
    icon(hidden ? 'keyboard' : 'down'),
  );
}
