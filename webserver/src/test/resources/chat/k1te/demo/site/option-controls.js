/** The controls that come in rows: one for each variable, part and ready-made look. */

const VARIABLES = {
  '--kite-primary-color': ['Primary', '#3d4fc9'],
  '--kite-secondary-color': ['Secondary', '#c63d22'],
  '--kite-bg': ['Background', '#ffffff'],
  '--kite-text': ['Text', '#1c2033'],
  '--kite-msg-bg': ['Their messages', '#eff1f8'],
  '--kite-msg-sent-bg': ['Own messages', '#3d4fc9'],
};
const SIZES = {
  '--kite-radius': ['Corners', 0, 32, 20],
  '--kite-dialog-width': ['Width', 280, 560, 380],
  '--kite-dialog-height': ['Height', 320, 760, 620],
  '--kite-offset': ['Distance', 0, 60, 20],
};
/** In the order of the pile, the lowest is below what a page shows on top. */
const Z_INDEX = { '--kite-z-index': ['Place in the pile', 0, 2_147_483_000, 2_147_483_000] };
const PRESETS = {
  Kite: {},
  Sea: { '--kite-primary-color': '#0b756c', '--kite-secondary-color': '#e2673a' },
  Sun: {
    '--kite-primary-color': '#ffb300',
    '--kite-secondary-color': '#7a2e00',
    '--kite-msg-sent-bg': '#ffe08a',
  },
  Paper: {
    '--kite-primary-color': '#5b3a29',
    '--kite-bg': '#fbf6ea',
    '--kite-text': '#33261d',
    '--kite-msg-bg': '#efe5d0',
    '--kite-msg-sent-bg': '#5b3a29',
    '--kite-font': 'Georgia, serif',
    '--kite-radius': '6',
  },
};
const PARTS = ['launcher', 'badge', 'dialog', 'header', 'messages', 'message', 'composer', 'input', 'send'];
/** The controls that are the same for each variable. */
export function buildControls(wear) {
  for (const [name, [label, value]] of Object.entries(VARIABLES))
    add(
      '#colours',
      `<label><input type="color" name="${name}" value="${value}" data-untouched />${label}</label>`,
    );
  for (const [name, [label, least, most, value]] of Object.entries({ ...SIZES, ...Z_INDEX })) {
    const step = most > 1000 ? 1000 : 1;
    add(
      '#sliders',
      `<label class="row">${label}<input type="range" name="${name}" min="${least}" max="${most}" step="${step}" value="${value}" data-untouched /></label>`,
    );
  }
  for (const part of PARTS)
    add('#parts', `<label><input type="checkbox" name="part" value="${part}" /><span>${part}</span></label>`);
  for (const [name, variables] of Object.entries(PRESETS)) {
    const colour = variables['--kite-primary-color'] ?? VARIABLES['--kite-primary-color'][1];
    add('#presets', `<button type="button" style="--colour: ${colour}">${name}</button>`).onclick = () =>
      wear(variables);
  }
}

function add(selector, html) {
  const template = document.createElement('template');
  template.innerHTML = html;
  return document.querySelector(selector).appendChild(template.content.firstElementChild);
}
