import { build, h } from './dom.js';

/** The buttons of the client below a Mini App, which the app words, colours and shows as it likes. */
export class MiniAppButtons {
  /** @param tell gives the app an event */
  constructor(tell) {
    this.main = button('main-button', () => tell('main_button_pressed'));
    this.secondary = button('secondary-button', () => tell('secondary_button_pressed'));
    this.bar = build(
      h('div', { class: 'mini-app-buttons', role: 'group', 'aria-label': 'Buttons of the app' }),
    );
    this.bar.append(this.secondary, this.main);
    this.#arrange();
  }

  setUpMain(data) {
    setUp(this.main, data);
    this.#arrange();
  }

  setUpSecondary(data) {
    setUp(this.secondary, data);
    if (data.position !== undefined) this.bar.dataset.position = data.position;
    this.#arrange();
  }

  reset() {
    this.setUpMain({ is_visible: false });
    this.setUpSecondary({ is_visible: false });
  }

  /** Without a button there is no bar, and the app has its room. */
  #arrange() {
    this.bar.hidden = this.main.hidden && this.secondary.hidden;
  }
}

function button(name, onClick) {
  return build(h('button', { type: 'button', class: `button ${name}`, hidden: true, onClick }));
}

/** Takes over what `data` names; what it does not name stays. */
function setUp(element, data) {
  if (data.text !== undefined) element.textContent = data.text;
  if (data.is_visible !== undefined) element.hidden = !data.is_visible || element.textContent.trim() === '';
  if (data.is_active !== undefined) element.disabled = !data.is_active;
  if (data.is_progress_visible !== undefined) element.ariaBusy = String(data.is_progress_visible);
  if (data.color !== undefined) element.style.background = data.color;
  if (data.text_color !== undefined) element.style.color = data.text_color;
}
