/** The options on one side, the page that follows them on the other; the address keeps what was chosen. */
import { embedCode } from './embed-code.js';
import { buildControls } from './option-controls.js';

const NOTES = {
  everything: 'Whatever Telegram can carry, and a visitor can answer.',
  states: 'How far each own message got; write one to see it go.',
  empty: 'What a visitor finds first.',
  long: 'A long friendship; earlier messages come as you scroll up.',
  own: 'Without a channel: messages are children of the element.',
};

const form = document.querySelector('form');
const frame = document.querySelector('iframe');
const tabs = ['options', 'preview'].map((name) => document.querySelector(`#tab-${name}`));
const { server } = document.documentElement.dataset;
let shown;

buildControls(wear);
read(new URLSearchParams(location.hash.slice(1)));
look('preview');
follow();

form.addEventListener('input', ({ target }) => {
  delete target.dataset.untouched;
  follow();
});
form.addEventListener('reset', () => queueMicrotask(() => (untouch(), follow())));
addEventListener('message', ({ origin, source, data }) => {
  if (origin !== location.origin || source !== frame.contentWindow) return;
  if (data.ready) follow();
  if (data.open !== undefined && form.elements.open.checked !== data.open) {
    form.elements.open.checked = data.open;
    follow();
  }
});
document.querySelector('#copy').onclick = copy;
for (const button of form.querySelectorAll('[data-act]')) {
  button.onclick = () => {
    frame.contentWindow.preview?.act(button.dataset.act);
    if (matchMedia('(width < 900px)').matches) look('preview');
  };
}

/** Only what was touched is said; all else is the widget's own. */
function untouch() {
  for (const input of form.querySelectorAll('[type=color], [type=range]')) input.dataset.untouched = '';
}

function wear(variables) {
  for (const input of form.querySelectorAll('[name^="--"]')) {
    const value = variables[input.name];
    if (value === undefined) {
      input.value = input.tagName === 'SELECT' ? '' : input.defaultValue;
      input.dataset.untouched = '';
    } else {
      input.value = value;
      delete input.dataset.untouched;
    }
  }
  follow();
}

/** What was chosen, in the words of the widget. */
function settings() {
  const chosen = (name) => form.elements[name].value;
  const checked = (name) => [...form.querySelectorAll(`[name=${name}]:checked`)].map(({ value }) => value);
  const scene = chosen('scene');
  const launcher = chosen('launcher');
  const variables = {};
  for (const input of form.querySelectorAll('[name^="--"]')) {
    if (input.dataset.untouched !== undefined || input.value === '') continue;
    const isLength = input.type === 'range' && input.name !== '--kite-z-index';
    variables[input.name] = input.value + (isLength ? 'px' : '');
  }
  const owner = scene === 'own' ? [] : checked('owner');
  const plain = (value, usual) => (value === usual ? '' : value);
  return {
    scene,
    attributes: {
      theme: plain(chosen('theme'), 'auto'),
      placement: plain(chosen('placement'), 'end'),
      launcher: launcher === 'none' ? 'none' : '',
      lang: chosen('lang'),
      heading: chosen('heading'),
      live: owner.some((choice) => choice === 'greeting' || choice === 'availability'),
    },
    owner,
    variables,
    strings: chosen('emptyTitle') === '' ? {} : { emptyTitle: chosen('emptyTitle') },
    slotted: launcher === 'slot',
    open: form.elements.open.checked,
    framed: checked('part'),
    page: { rtl: form.elements.rtl.checked, dark: form.elements.dark.checked },
    device: chosen('device'),
    server: { fate: chosen('fate'), connection: chosen('connection') },
  };
}

function follow() {
  const now = settings();
  document.querySelector('#scene-note').textContent = NOTES[now.scene];
  document.querySelector('.stage').dataset.device = now.device;
  document.querySelector('#code').textContent = embedCode(now, server);
  for (const part of form.querySelectorAll('[data-for=server]')) part.hidden = now.scene === 'own';
  history.replaceState(null, '', `#${write()}`);
  // What the owner has decided is asked for once by each page.
  const wanted = `preview.html?${new URLSearchParams({ scene: now.scene, server, owner: now.owner })}`;
  if (shown !== wanted) {
    shown = wanted;
    frame.src = wanted;
  } else frame.contentWindow.preview?.apply(now);
}

/** The choices that differ from the first ones. */
function write() {
  const fresh = (input) =>
    input.type === 'checkbox' || input.type === 'radio'
      ? input.checked === input.defaultChecked
      : input.dataset.untouched !== undefined || input.value === first(input);
  const query = new URLSearchParams();
  for (const input of form.elements) {
    if (!input.name || fresh(input) || (input.type === 'radio' && !input.checked)) continue;
    query.append(input.name, input.type === 'checkbox' && !input.checked ? '' : input.value);
  }
  return query;
}

function first(input) {
  if (input.tagName !== 'SELECT') return input.defaultValue;
  return ([...input.options].find(({ defaultSelected }) => defaultSelected) ?? input.options[0]).value;
}

function read(query) {
  for (const [name, value] of query) {
    for (const input of form.querySelectorAll(`[name="${CSS.escape(name)}"]`)) {
      if (input.type === 'radio') input.checked = input.value === value;
      else if (input.type !== 'checkbox') input.value = value;
      else if (value === '' || value === input.value) input.checked = value !== '';
      delete input.dataset.untouched;
    }
  }
}

async function copy({ target }) {
  await navigator.clipboard.writeText(document.querySelector('#code').textContent);
  target.textContent = 'Copied';
  setTimeout(() => (target.textContent = 'Copy'), 1500);
}

function look(name) {
  document.body.dataset.shown = name;
  for (const tab of tabs) {
    const selected = tab.id === `tab-${name}`;
    tab.setAttribute('aria-selected', String(selected));
    tab.tabIndex = selected ? 0 : -1;
  }
}

for (const tab of tabs) {
  tab.onclick = () => look(tab.id.replace('tab-', ''));
  tab.onkeydown = ({ key }) => {
    if (key !== 'ArrowLeft' && key !== 'ArrowRight') return;
    const other = tabs.find((candidate) => candidate !== tab);
    other.click();
    other.focus();
  };
}
