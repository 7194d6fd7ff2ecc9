import { backButton, mainButton, secondaryButton, settingsButton } from '@tma.js/sdk';

/** What one of the two large buttons below the page does. */
export interface ButtonAction {
  text: string;
  press: () => void;
  /** Turns its wheel and takes no press. */
  busy?: boolean;
  disabled?: boolean;
}

/** The buttons that Telegram shows around a page; what is not named is not shown. */
export interface PageButtons {
  main?: ButtonAction | undefined;
  secondary?: ButtonAction | undefined;
  back?: (() => void) | undefined;
  settings?: (() => void) | undefined;
}

type LargeButton = typeof mainButton | typeof secondaryButton;

/** Telegram's own buttons. A press goes to whoever declared the button last, so a page that left hears none. */
export class Buttons {
  #shown: PageButtons = {};

  constructor() {
    mainButton.mount();
    mainButton.onClick(() => this.#shown.main?.press());
    secondaryButton.mount.ifAvailable();
    secondaryButton.onClick.ifAvailable(() => this.#shown.secondary?.press());
    backButton.mount.ifAvailable();
    backButton.onClick.ifAvailable(() => this.#shown.back?.());
    settingsButton.mount.ifAvailable();
    settingsButton.onClick.ifAvailable(() => this.#shown.settings?.());
  }

  /** Whether this Telegram has a second large button; where not, a page shows one of its own. */
  get hasSecondary(): boolean {
    return secondaryButton.isSupported();
  }

  get hasBack(): boolean {
    return backButton.isSupported();
  }

  /** Changes the named buttons; the others stay. */
  show(buttons: PageButtons): void {
    this.#shown = { ...this.#shown, ...buttons };
    if ('main' in buttons) paint(mainButton, buttons.main);
    if ('secondary' in buttons && this.hasSecondary) paint(secondaryButton, buttons.secondary);
    if ('back' in buttons) (buttons.back ? backButton.show : backButton.hide).ifAvailable();
    if ('settings' in buttons) (buttons.settings ? settingsButton.show : settingsButton.hide).ifAvailable();
  }
}

function paint(button: LargeButton, action: ButtonAction | undefined): void {
  if (!action) {
    if (button.isVisible()) button.setParams({ isVisible: false, isLoaderVisible: false });
    return;
  }
  button.setParams({
    text: action.text,
    isEnabled: !action.disabled && !action.busy,
    isLoaderVisible: action.busy ?? false,
    isVisible: true,
  });
}
