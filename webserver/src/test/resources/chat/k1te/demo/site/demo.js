/** The page around the demo: notices when the bot has shown a new embed code, and then reloads the shop. */

const RETRY_AFTER_MS = 1000;

const shop = document.querySelector('#shop');
const tabs = ['shop', 'telegram'].map((name) => document.querySelector(`#tab-${name}`));
let code;

async function readCode() {
  const response = await fetch('demo/embed', { cache: 'no-store' });
  if (!response.ok) throw new Error(`The demo answered ${response.status}`);
  show((await response.json()).code ?? null);
}

/** The first answer is what the shop was loaded with; each later change wants it loaded again. */
function show(newest) {
  const isChange = code !== undefined && newest !== code;
  code = newest;
  document.querySelector('#hint').hidden = code !== null;
  mark(code === null ? 'step-1' : 'step-3');
  if (isChange) shop.contentWindow.location.reload();
}

/** Says which step is next; those before it are done. */
function mark(current) {
  const steps = [...document.querySelectorAll('.steps li')];
  const next = steps.findIndex((step) => step.id === current);
  steps.forEach((step, index) => {
    step.classList.toggle('done', index < next);
    if (index === next) step.setAttribute('aria-current', 'step');
    else step.removeAttribute('aria-current');
  });
}

function listen() {
  const events = new EventSource('sandbox/events');
  events.onmessage = () => readCode().catch((failure) => console.warn(failure.message));
  events.onerror = () => {
    if (events.readyState === EventSource.CLOSED) setTimeout(listen, RETRY_AFTER_MS);
  };
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
  tab.onkeydown = (event) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    const other = tabs.find((candidate) => candidate !== tab);
    other.click();
    other.focus();
  };
}

document.querySelector('#address').textContent = new URL('shop', location.href).href;
document.querySelector('#reload').onclick = () => shop.contentWindow.location.reload();
look('telegram');
listen();
