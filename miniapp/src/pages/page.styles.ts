import { css } from 'lit';

/** What pages have in common. */
export const pageStyles = css`
  header {
    padding: 14px 16px 16px;
  }

  h1 {
    margin: 0;
    font-size: 1.625rem;
    font-weight: 700;
    line-height: 1.2;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }

  /* It has the focus for those who listen; nothing can be done with it. */
  h1:focus-visible {
    outline: none;
  }

  .lead {
    margin: 6px 0 0;
    color: var(--kite-ink-soft);
    text-wrap: pretty;
  }

  .hint {
    margin: 0 0 22px;
    padding-inline: 16px;
    color: var(--kite-ink-soft);
    font-size: 0.875rem;
  }

  .stack {
    display: grid;
    gap: 10px;
    margin-block-end: 22px;
  }

  .badge {
    flex: none;
    min-inline-size: 24px;
    padding: 2px 7px;
    border-radius: 12px;
    color: var(--kite-on-fill);
    background: var(--kite-fill);
    font-size: 0.875rem;
    font-weight: 600;
    text-align: center;
  }

  .good {
    color: var(--kite-good);
  }

  .warn {
    color: var(--kite-warn);
  }

  .bad {
    color: var(--kite-danger);
  }
`;
