/** The page in the preview: puts the widget on itself as it is told, with a server that is played in the page. */
import { SampleServer } from './sample-server.js';
import { lookOf } from './sample-look.js';
import { ownMessages, scenes } from './sample-thread.js';

/** Also what the keys of the widget's storage contain, so that each visit begins anew. */
const CHANNEL = 'sample';

const query = new URLSearchParams(location.search);
const scene = query.get('scene');
const address = query.get('server');

for (const key of Object.keys(localStorage)) {
  if (key.includes(CHANNEL)) localStorage.removeItem(key);
}
const server = new SampleServer((scenes[scene] ?? scenes.empty)(new URL('.', location.href).href));
window.WebSocket = server.socketClass();
playLook((query.get('owner') || '').split(','));

const chat = document.createElement('kite-chat');
chat.setAttribute('server', address);
if (scene === 'own') {
  chat.append(...ownMessages());
  chat.addEventListener('kite-chat.send', ({ detail: { text } }) =>
    chat.append(ownMessage({ author: 'visitor', state: 'sent' }, text)),
  );
} else chat.setAttribute('channel', CHANNEL);
const parts = document.head.appendChild(document.createElement('style'));
const own = document.querySelector('#own');
own.onclick = () => chat.show();

/** Answers for the server when the widget asks what the owner has decided. */
function playLook(owner) {
  const { fetch } = window;
  window.fetch = (url, options) =>
    String(url).includes(`/c/${CHANNEL}/look`)
      ? Promise.resolve(Response.json(lookOf(owner)))
      : fetch(url, options);
}

function ownMessage(attributes, text) {
  const message = document.createElement('kite-msg');
  for (const [name, value] of Object.entries({ at: new Date().toISOString(), ...attributes }))
    message.setAttribute(name, value);
  message.textContent = text;
  return message;
}

/** Follows what was chosen. */
export function apply({ attributes, variables, framed, strings, open, slotted, page, server: played }) {
  document.documentElement.dir = page.rtl ? 'rtl' : 'ltr';
  document.documentElement.classList.toggle('dark', page.dark);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === '' || value === false) chat.removeAttribute(name);
    else chat.setAttribute(name, value === true ? '' : value);
  }
  chat.removeAttribute('style');
  for (const [name, value] of Object.entries(variables)) chat.style.setProperty(name, value);
  chat.strings = strings;
  parts.textContent = framed
    .map((part) => `kite-chat::part(${part}) { outline: 2px dashed #e2673a; outline-offset: -2px }`)
    .join('\n');
  own.hidden = attributes.launcher !== 'none';
  slot(slotted);
  server.play(played);
  const inPage = attributes.placement === 'inline';
  const place = inPage ? document.querySelector('#place') : document.body;
  if (chat.parentNode !== place) place.append(chat);
  if (open !== chat.open) chat.open = open;
}

function slot(wanted) {
  const there = chat.querySelector('[slot=launcher]');
  if (!wanted) there?.remove();
  else if (!there) {
    const button = Object.assign(document.createElement('button'), {
      slot: 'launcher',
      textContent: 'Need help?',
    });
    chat.prepend(button);
  }
}

/** Does what a person would do. */
export function act(name) {
  if (name === 'draft') void chat.show({ draft: 'About the blue one: ' });
  else if (name === 'close') server.close();
  else if (scene === 'own') chat.append(ownMessage({ name: 'Olena' }, server.nextAnswer()));
  else server.answer();
}

const script = document.createElement('script');
script.src = `${address}/kite-chat.js`;
document.head.append(script);
chat.addEventListener('kite-chat.show', tellSoon);
chat.addEventListener('kite-chat.hide', tellSoon);

/** The dialog is open, or not, only after everybody was asked. */
function tellSoon() {
  queueMicrotask(() => parent.postMessage({ open: chat.open }, location.origin));
}

window.preview = { apply, act };
parent.postMessage({ ready: true }, location.origin);
