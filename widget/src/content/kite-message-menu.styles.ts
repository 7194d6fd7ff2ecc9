import { css } from 'lit';

export const menuStyles = css`
  svg {
    flex: none;
    inline-size: 20px;
  }
  .menu {
    position: fixed;
    inset: auto;
    margin: 0;
    padding: 6px;
    max-inline-size: calc(100vw - 16px);
    border: 0;
    border-radius: 14px;
    background: var(--_bg);
    color: var(--_text);
    box-shadow:
      0 0 0 1px light-dark(#0f143814, #ffffff2b),
      0 8px 28px #0f143840;
  }
  .item {
    display: flex;
    align-items: center;
    gap: 11px;
    inline-size: 100%;
    min-inline-size: 190px;
    padding: 8px 12px;
    border-radius: 9px;
  }
  .item svg {
    inline-size: 18px;
  }
  .item:is(:hover, :focus) {
    background: var(--_field);
  }
  .danger {
    color: var(--_error);
  }
  .quick {
    display: flex;
    gap: 1px;
    padding-block-end: 6px;
    margin-block-end: 6px;
    border-block-end: 1px solid var(--_line);
  }
  .quick button {
    display: grid;
    place-items: center;
    inline-size: 36px;
    block-size: 36px;
    border-radius: 50%;
    font-size: 20px;
  }
  .quick button:is(:hover, :focus) {
    background: var(--_field);
  }
  .quick svg {
    color: var(--_soft);
  }
  [aria-checked='true'] {
    background: color-mix(in srgb, var(--_accent) 20%, var(--_bg));
  }
  .menu :focus-visible {
    outline-offset: -2px;
  }
  p {
    margin: 0;
    padding: 7px 12px;
    max-inline-size: 240px;
  }
  .answers {
    display: flex;
    gap: 4px;
  }
  .answers .item {
    min-inline-size: 96px;
    justify-content: center;
    font-weight: 600;
  }
  @media (hover: none) {
    .item {
      padding-block: 12px;
    }
    .quick button {
      inline-size: 44px;
      block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .menu {
      border: 1px solid;
    }
    :is(.item, .quick button):focus {
      outline: 2px solid Highlight;
    }
  }
`;
