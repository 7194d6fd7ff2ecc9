import { css } from 'lit';

export const chatMenuStyles = css`
  :host {
    position: relative;
    flex: none;
  }
  .more {
    display: grid;
    place-items: center;
    inline-size: 40px;
    block-size: 40px;
    border-radius: 50%;
    color: var(--_on-primary);
    transition: background 0.15s;
  }
  .more:hover,
  .more[aria-expanded='true'] {
    background: #ffffff2b;
  }
  .more:focus-visible {
    outline-color: currentColor;
    outline-offset: -2px;
  }
  svg {
    inline-size: 22px;
    stroke-width: 3;
  }
  .menu {
    position: absolute;
    z-index: 3;
    inset-block-start: 100%;
    inset-inline-end: 0;
    inline-size: max-content;
    max-inline-size: min(290px, 80vw);
    margin-block-start: 6px;
    padding: 6px;
    border-radius: 14px;
    background: var(--_bg);
    color: var(--_text);
    box-shadow:
      0 0 0 1px light-dark(#0f143814, #ffffff2b),
      0 8px 28px #0f143840;
  }
  .menu[hidden] {
    display: none;
  }
  label {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 16px;
    min-block-size: 44px;
    padding: 4px 12px;
    border-radius: 9px;
    cursor: pointer;
  }
  label:hover {
    background: var(--_field);
  }
  input {
    appearance: none;
    flex: none;
    inline-size: 40px;
    block-size: 24px;
    margin: 0;
    border-radius: 12px;
    background: radial-gradient(circle at 12px 50%, var(--_bg) 8.5px, transparent 9px) var(--_soft);
    cursor: pointer;
  }
  input:dir(rtl),
  input:checked {
    background-position-x: 0;
    scale: -1 1;
  }
  input:checked {
    background-color: var(--_accent);
  }
  input:checked:dir(rtl) {
    scale: none;
  }
  @media (forced-colors: active) {
    .menu {
      border: 1px solid;
    }
    input {
      appearance: auto;
      scale: none !important;
    }
  }
`;
