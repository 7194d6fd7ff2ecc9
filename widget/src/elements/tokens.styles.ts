import { css } from 'lit';

/**
 * The look in names: what the page may set comes first, the rest is derived. `light-dark()` follows the
 * `color-scheme` that the launcher sets from `theme`. Set for the dialog, and for a list that stands alone: what is within
 * inherits them, so that a message does not have to work them out.
 */
export const palette = css`
  :host {
    --_primary: var(--kite-primary-color, var(--_own-primary, #3d4fc9));
    --_secondary: var(--kite-secondary-color, var(--_own-secondary, #c63d22));
    --_on-primary: #fff;
    --_on-sent: #fff;
    --_bg: var(--kite-bg, light-dark(#fff, #161925));
    --_text: var(--kite-text, light-dark(#1c2033, #eceef8));
    --_soft: color-mix(in srgb, var(--_text) 68%, var(--_bg));
    --_line: color-mix(in srgb, var(--_text) 12%, var(--_bg));
    --_field: color-mix(in srgb, var(--_text) 5%, var(--_bg));
    --_accent: light-dark(var(--_primary), color-mix(in srgb, var(--_primary) 55%, #fff));
    --_error: light-dark(#b3261e, #ffb4ab);
    --_msg-bg: var(--kite-msg-bg, light-dark(#eff1f8, #262b3d));
    --_msg-sent-bg: var(--kite-msg-sent-bg, var(--_primary));
    --_radius: var(--kite-radius, 20px);
  }
  @supports (color: lch(from red l 0 h)) {
    :host {
      --_on-primary: lch(from var(--_primary) calc((50 - l) * infinity) 0 0);
      --_on-sent: lch(from var(--_msg-sent-bg) calc((50 - l) * infinity) 0 0);
    }
  }
`;

/** What all elements begin with. */
export const tokens = css`
  :host {
    font: 400 15px/1.45 var(--kite-font, system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif);
    color: var(--_text);
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  button {
    all: unset;
    box-sizing: border-box;
    cursor: pointer;
  }
  svg {
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .visually-hidden {
    position: absolute;
    inset-inline-start: -9999px;
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: reduce) {
    :host,
    * {
      animation: none !important;
      transition: none !important;
    }
  }
  @media (forced-colors: active) {
    .dialog,
    .bubble,
    .pill,
    .send,
    textarea {
      border: 1px solid !important;
    }
  }
`;
