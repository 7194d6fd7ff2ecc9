import { css } from 'lit';

export const formStyles = css`
  .asked {
    grid-column: 1 / -1;
    display: grid;
    gap: 7px;
    min-inline-size: 0;
    max-block-size: min(340px, calc(var(--_visible, 100dvh) * 0.48));
    margin: 0;
    margin-block-end: 10px;
    padding: 0 2px 2px;
    overflow: hidden auto;
    border: 0;
  }
  .asked legend {
    padding: 0;
    margin-block-end: 4px;
    font-size: 13px;
    font-weight: 650;
  }
  .asked .row {
    display: grid;
    gap: 2px;
    font-size: 13px;
    color: var(--_soft);
  }
  .asked input {
    all: unset;
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: 40px;
    padding: 8px 14px;
    border-radius: 12px;
    background: var(--_field);
    box-shadow: inset 0 0 0 1px var(--_line);
    font-size: 16px;
    line-height: 22px;
    color: var(--_text);
    cursor: text;
  }
  .asked input:focus-visible {
    box-shadow: inset 0 0 0 2px var(--_accent);
  }
  .asked input[aria-invalid='true'] {
    box-shadow: inset 0 0 0 2px var(--_error);
  }
  .asked .wrong {
    color: var(--_error);
  }
  @media (forced-colors: active) {
    .asked input {
      border: 1px solid;
    }
  }
`;

/** Beside the form there is room for words only. */
export const besideForm = css`
  .empty .kite {
    display: none;
  }
`;
