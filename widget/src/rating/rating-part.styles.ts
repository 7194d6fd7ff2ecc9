import { css } from 'lit';

export const ratingStyles = css`
  .rating {
    grid-column: 1 / -1;
    display: grid;
    justify-items: center;
    gap: 2px;
    min-inline-size: 0;
    margin: 0 0 10px;
    padding: 0;
    border: 0;
    text-align: center;
  }
  .rating legend {
    padding: 0;
    margin-inline: auto;
    font-weight: 600;
  }
  .stars {
    display: flex;
  }
  .stars label {
    position: relative;
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    border-radius: 50%;
    color: var(--_soft);
    cursor: pointer;
    transition: transform 0.15s;
  }
  .stars label:hover {
    transform: scale(1.12);
  }
  .stars input {
    position: absolute;
    z-index: 1;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .stars svg {
    inline-size: 30px;
    stroke-width: 1.6;
  }
  .stars .lit {
    color: light-dark(#a86400, #ffc53d);
  }
  .stars .lit svg {
    fill: currentColor;
  }
  .stars label:has(:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }
  .said {
    min-block-size: 1.45em;
    margin: 0;
    font-size: 13px;
    color: var(--_soft);
  }
  .why {
    display: flex;
    gap: 8px;
    inline-size: 100%;
    margin-block-start: 6px;
  }
  .why input {
    all: unset;
    flex: 1;
    box-sizing: border-box;
    min-inline-size: 0;
    min-block-size: 42px;
    padding: 9px 14px;
    border-radius: 12px;
    background: var(--_field);
    box-shadow: inset 0 0 0 1px var(--_line);
    font-size: 16px;
    line-height: 22px;
    text-align: start;
    cursor: text;
  }
  .why input::placeholder {
    color: var(--_soft);
    opacity: 1;
  }
  .why input:focus-visible {
    box-shadow: inset 0 0 0 2px var(--_accent);
  }
  .why button {
    padding-inline: 16px;
    border-radius: 12px;
    background: var(--_primary);
    color: var(--_on-primary);
    font-weight: 600;
  }
  @media (forced-colors: active) {
    .why input,
    .why button {
      border: 1px solid;
    }
    .stars .lit svg {
      forced-color-adjust: none;
      fill: Highlight;
    }
  }
`;
