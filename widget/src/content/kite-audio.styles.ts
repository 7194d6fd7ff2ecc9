import { css } from 'lit';

export const audioStyles = css`
  :host {
    display: flex;
    align-items: center;
    gap: 10px;
    inline-size: 250px;
    max-inline-size: 100%;
    padding-block: 3px 1px;
    color: inherit;
    font: inherit;
  }
  .disc {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 42px;
    block-size: 42px;
    border-radius: 50%;
    background: color-mix(in srgb, currentColor 15%, transparent);
  }
  svg {
    inline-size: 20px;
    fill: currentColor;
  }
  .track {
    flex: 1;
    min-inline-size: 0;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 8px;
  }
  .heading {
    grid-column: 1 / -1;
    overflow: hidden;
    font-weight: 600;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  input {
    color: inherit;
    inline-size: 100%;
    block-size: 24px;
    margin: 0;
    appearance: none;
    background: none;
    cursor: pointer;
  }
  input::-webkit-slider-runnable-track {
    block-size: 4px;
    border-radius: 2px;
    background: color-mix(in srgb, currentColor 32%, transparent);
  }
  input::-webkit-slider-thumb {
    appearance: none;
    inline-size: 14px;
    block-size: 14px;
    margin-block-start: -5px;
    border-radius: 50%;
    background: currentColor;
  }
  input::-moz-range-track {
    block-size: 4px;
    border-radius: 2px;
    background: color-mix(in srgb, currentColor 32%, transparent);
  }
  input::-moz-range-thumb {
    inline-size: 14px;
    block-size: 14px;
    border: 0;
    border-radius: 50%;
    background: currentColor;
  }
  .time {
    min-inline-size: 4ch;
    font-size: 12.5px;
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  :focus-visible {
    outline-color: currentColor;
  }
  @media (forced-colors: active) {
    .disc {
      border: 1px solid;
    }
    input {
      appearance: auto;
    }
  }
`;
