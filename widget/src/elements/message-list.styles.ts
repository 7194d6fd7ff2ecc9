import { css } from 'lit';

export const listStyles = css`
  :host {
    position: relative;
    display: grid;
    min-block-size: 0;
  }
  .scroller {
    overflow: hidden auto;
    overflow-anchor: none;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    scrollbar-color: var(--_line) transparent;
  }
  .scroller:focus-visible {
    outline-offset: -3px;
    border-radius: 6px;
  }
  .list {
    display: flex;
    flex-direction: column;
    justify-content: flex-end;
    min-block-size: 100%;
    padding: 6px 16px 16px;
  }
  /* Only what is news comes with a movement: the rest was there before, and is drawn while somebody scrolls. */
  kite-msg[aria-live] {
    --_rise: none;
  }
  .day {
    display: flex;
    align-items: center;
    gap: 12px;
    margin-block: 18px 4px;
    font-size: 12px;
    font-weight: 600;
    color: var(--_soft);
  }
  .day::before,
  .day::after {
    content: '';
    flex: 1;
    block-size: 1px;
    background: var(--_line);
  }
  .older {
    margin: 12px 0 0;
    font-size: 12.5px;
    text-align: center;
    color: var(--_soft);
  }
  .filling {
    margin: auto;
    color: var(--_soft);
    animation: appear 0.3s 0.6s backwards;
  }
  .empty {
    margin: auto;
    padding: 16px 20px 32px;
    max-inline-size: 300px;
    text-align: center;
    color: var(--_soft);
    text-wrap: balance;
  }
  .empty p {
    margin: 6px 0 0;
  }
  .empty .title {
    font-size: 19px;
    font-weight: 650;
    letter-spacing: -0.01em;
    color: var(--_text);
  }
  .kite {
    inline-size: 88px;
    margin-block-end: 6px;
    stroke: var(--_accent);
    stroke-width: 1.2;
    animation: float 5s ease-in-out infinite alternate;
  }
  .kite .sail {
    fill: color-mix(in srgb, var(--_accent) 14%, transparent);
  }
  .kite .tail {
    stroke: var(--_secondary);
    stroke-width: 1.6;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  @keyframes float {
    from {
      transform: rotate(-4deg);
    }
    to {
      transform: translateY(-5px) rotate(4deg);
    }
  }
`;
