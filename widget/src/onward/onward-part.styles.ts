import { css } from 'lit';

export const onwardStyles = css`
  .scan {
    grid-column: 1 / -1;
    display: flex;
    align-items: center;
    gap: 14px;
    margin-block-end: 10px;
    padding: 10px;
    border-radius: 16px;
    background: var(--_field);
    font-size: 13.5px;
    line-height: 1.4;
  }
  .scan .code {
    flex: none;
    inline-size: 132px;
    padding: 0;
    border-radius: 8px;
    background: #fff;
    color: #000;
    fill: currentColor;
    stroke: none;
    scale: none;
    forced-color-adjust: none;
  }
  .scan p {
    flex: 1;
    margin: 0;
    text-wrap: balance;
  }
  .scan .quiet {
    align-self: start;
    margin: -6px -6px 0 0;
    margin-inline: 0 -6px;
  }
`;
