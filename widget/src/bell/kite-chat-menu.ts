import { html, LitElement, type TemplateResult } from 'lit';
import { define } from '../define.ts';
import { icon } from '../elements/icons.ts';
import { tokens } from '../elements/tokens.styles.ts';
import type { Bell } from './bell.ts';
import { chatMenuStyles } from './kite-chat-menu.styles.ts';
import type { BellTexts } from './texts.en.ts';

const moreIcon = icon('M12 5.5v0M12 12v0M12 18.5v0');

/** The chat's own small menu: what a visitor may switch on and off. */
export class KiteChatMenu extends LitElement {
  static override readonly styles = [tokens, chatMenuStyles];
  static override readonly properties = {
    texts: { attribute: false },
    sound: { type: Boolean },
    titleCount: { type: Boolean },
    open: { state: true },
  };

  texts!: BellTexts;
  sound = false;
  titleCount = false;

  private open = false;

  constructor(private readonly bell: Bell) {
    super();
    this.slot = 'corner';
    this.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget && !this.contains(relatedTarget as Node)) this.open = false;
    });
    this.addEventListener('keydown', (event) => this.#onKeyDown(event));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('pointerdown', this.#onPress, true);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('pointerdown', this.#onPress, true);
  }

  protected override render(): TemplateResult {
    const { texts, open } = this;
    return html`<button
        class="more"
        aria-label=${texts.options}
        aria-expanded=${open}
        aria-controls="menu"
        @click=${() => (this.open = !open)}
      >
        ${moreIcon}
      </button>
      <div id="menu" class="menu" role="group" aria-label=${texts.options} ?hidden=${!open}>
        ${this.#choice('sound', texts.sound)} ${this.#choice('titleCount', texts.titleCount)}
      </div>`;
  }

  #choice(name: 'sound' | 'titleCount', text: string): TemplateResult {
    const change = ({ target }: Event) => this.bell.choose(name, (target as HTMLInputElement).checked);
    return html`<label
      ><span>${text}</span><input type="checkbox" role="switch" .checked=${this[name]} @change=${change}
    /></label>`;
  }

  /** Escape closes the menu and not the whole chat. */
  #onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.open) return;
    event.stopPropagation();
    this.open = false;
    this.renderRoot.querySelector<HTMLElement>('.more')!.focus();
  }

  readonly #onPress = (event: Event): void => {
    if (!event.composedPath().includes(this)) this.open = false;
  };
}

define('kite-chat-menu', KiteChatMenu);

declare global {
  interface HTMLElementTagNameMap {
    'kite-chat-menu': KiteChatMenu;
  }
}
