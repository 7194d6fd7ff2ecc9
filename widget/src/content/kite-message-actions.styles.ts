import { css } from 'lit';

export const actionsStyles = css`
  :host {
    position: absolute;
    inset-block: 0;
    block-size: fit-content;
    margin-block: auto;
    inset-inline-start: 100%;
    padding-inline: 4px;
    font-size: 14.5px;
    text-align: start;
  }
  :host([own]) {
    inset-inline: auto 100%;
  }
  .more {
    display: grid;
    place-items: center;
    inline-size: 32px;
    block-size: 32px;
    border-radius: 50%;
    color: var(--_soft);
    opacity: var(--_more, 0);
    transition: opacity 0.12s;
  }
  .more:hover {
    background: var(--_field);
  }
  :host([open]) .more,
  .more:focus-visible {
    opacity: 1;
  }
  svg {
    inline-size: 20px;
    stroke-width: 3;
  }
`;
