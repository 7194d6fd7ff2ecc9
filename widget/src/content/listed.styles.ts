import { css } from 'lit';

/** For what the list holds once it can show everything. */
export const listedStyles = css`
  /* Of many, a column of blocks is laid out several times faster than a flexible one. */
  .long {
    display: block;
    align-content: end;
  }
  .long > .day {
    margin-block-end: 18px;
  }
  .pill {
    position: absolute;
    inset-block-end: 12px;
    inset-inline: 0;
    display: flex;
    align-items: center;
    gap: 6px;
    inline-size: fit-content;
    margin-inline: auto;
    padding: 7px 14px 7px 11px;
    border-radius: 999px;
    background: var(--_primary);
    color: var(--_on-primary);
    font-size: 13px;
    font-weight: 600;
    box-shadow: 0 4px 16px #0f143840;
  }
  .pill svg {
    inline-size: 15px;
  }
  a {
    color: inherit;
    text-underline-offset: 2px;
  }
  kite-msg {
    position: relative;
    z-index: 0;
    border-radius: 14px;
  }
  kite-msg:has(> [bare])::part(message) {
    padding: 0;
    background: none;
    color: var(--_text);
  }
  /* Above the messages below it, where a browser has no popovers. */
  kite-msg:has(> kite-message-menu) {
    z-index: 1;
  }
  .actions {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 100%;
    display: grid;
    place-items: center;
    inline-size: 32px;
    block-size: 32px;
    margin: auto 4px;
    border-radius: 50%;
    color: var(--_soft);
  }
  .actions.own {
    inset-inline: auto 100%;
  }
  .actions:hover {
    background: var(--_field);
  }
  .actions svg {
    inline-size: 20px;
    stroke-width: 3;
    visibility: hidden;
  }
  kite-msg:hover > .actions svg,
  .actions:is([aria-expanded='true'], :focus-visible) svg {
    visibility: visible;
  }
  kite-message-menu {
    position: absolute;
    inset-block-start: 100%;
    z-index: 1;
    font-size: 14.5px;
    text-align: start;
  }
  .delayed {
    display: inline-flex;
    align-items: center;
    gap: 3px;
  }
  .delayed svg {
    inline-size: 15px;
  }
  .reactions {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    margin-block-start: 3px;
  }
  .reaction {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    padding: 2px 9px;
    border: 1px solid var(--_line);
    border-radius: 999px;
    background: var(--_field);
    font-size: 14px;
    line-height: 1.5;
  }
  .reaction span {
    font-size: 12.5px;
  }
  .reaction[aria-pressed='true'] {
    border-color: var(--_accent);
    background: color-mix(in srgb, var(--_accent) 16%, var(--_bg));
  }
  @media (hover: none) {
    kite-msg::part(message) {
      user-select: none;
      -webkit-touch-callout: none;
    }
    button.reaction {
      min-inline-size: 44px;
      justify-content: center;
      padding-block: 5px;
    }
  }
  @media (forced-colors: active) {
    .reaction[aria-pressed='true'] {
      outline: 2px solid Highlight;
    }
  }
`;
