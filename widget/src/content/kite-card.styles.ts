import { css } from 'lit';

export const listingStyles = css`
  :host {
    display: block;
    color: inherit;
    font: inherit;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    margin-block-start: 2px;
  }
  .listing {
    inline-size: 250px;
    max-inline-size: 100%;
    overflow-wrap: anywhere;
  }
  .listing p {
    margin: 0;
  }
  ul {
    display: grid;
    gap: 8px;
    margin: 8px 0 4px;
    padding: 0;
    list-style: none;
  }
  .option {
    display: flex;
    gap: 12px;
    justify-content: space-between;
  }
  .share {
    position: relative;
    font-variant-numeric: tabular-nums;
  }
  .bar {
    display: block;
    inline-size: 100%;
    block-size: 6px;
    margin-block-start: 4px;
    fill: color-mix(in srgb, currentColor 16%, transparent);
    stroke: none;
  }
  :host(:dir(rtl)) .bar {
    transform: scaleX(-1);
  }
  .filled {
    fill: currentColor;
  }
  .task {
    display: flex;
    gap: 9px;
    align-items: start;
  }
  .done bdi {
    text-decoration: line-through;
    opacity: 0.85;
  }
  .tick {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    margin-block-start: 1px;
    border: 1.5px solid;
    border-radius: 6px;
  }
  .tick svg {
    display: block;
    inline-size: 100%;
  }
  @media (forced-colors: active) {
    .filled {
      fill: Highlight;
    }
  }
`;
