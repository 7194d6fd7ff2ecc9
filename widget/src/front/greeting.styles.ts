import { sheetOf } from './sheet.ts';

/** What stands beside the launcher. */
export const greetingStyles = (): CSSStyleSheet =>
  sheetOf(`
  #beside {
    position: fixed;
    z-index: var(--kite-z-index, 2147483000);
    inset-block-end: max(var(--kite-offset, 20px), env(safe-area-inset-bottom));
    inset-inline-end: calc(var(--kite-offset, 20px) + 72px);
    max-inline-size: min(300px, calc(100vw - 2 * var(--kite-offset, 20px) - 72px));
    font: 400 15px/1.45 var(--kite-font, system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif);
    color-scheme: light dark;
    color: light-dark(#1c2033, #eceef8);
  }
  #beside.start {
    inset-inline: calc(var(--kite-offset, 20px) + 72px) auto;
  }
  :host([theme='light']) #beside {
    color-scheme: light;
  }
  :host([theme='dark']) #beside {
    color-scheme: dark;
  }
  #beside button {
    all: unset;
    box-sizing: border-box;
    cursor: pointer;
  }
  #beside button::before {
    content: none;
  }
  #beside button:focus-visible {
    outline: 3px solid Highlight;
    outline-offset: 2px;
  }
  #beside .greeting,
  #beside .availability {
    background: light-dark(#fff, #23283a);
    box-shadow:
      0 0 0 1px light-dark(#0f14380f, #ffffff1f),
      0 6px 24px #0f143833;
  }
  #beside .greeting {
    display: grid;
    grid-template-columns: auto 1fr;
    column-gap: 10px;
    padding-block: 12px 14px;
    padding-inline: 16px 40px;
    border-radius: 18px;
    border-end-end-radius: 5px;
    animation: beside 0.25s ease-out;
  }
  #beside.start .greeting {
    border-end-end-radius: 18px;
    border-end-start-radius: 5px;
  }
  #beside .greeting > * {
    grid-column: 2;
  }
  #beside .greeting > img {
    grid-area: 1 / 1 / span 3;
    inline-size: 36px;
    block-size: 36px;
    border-radius: 50%;
    object-fit: cover;
  }
  #beside .from {
    overflow: hidden;
    font-size: 13px;
    font-weight: 650;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  #beside .words {
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
  #beside .soon {
    margin-block-start: 4px;
  }
  #beside .soon,
  #beside .availability {
    font-size: 13px;
    color: light-dark(#555b73, #b6bbd0);
  }
  #beside .availability {
    display: block;
    margin-block-end: 12px;
    padding: 8px 14px;
    border-radius: 18px;
    pointer-events: none;
  }
  #beside .dismiss {
    position: absolute;
    inset-block-start: 2px;
    inset-inline-end: 2px;
    display: grid;
    place-items: center;
    inline-size: 40px;
    block-size: 40px;
    border-radius: 50%;
    color: light-dark(#555b73, #b6bbd0);
  }
  #beside .dismiss::before {
    all: unset;
    content: '';
    border: 9px solid;
    clip-path: path('M2 3.4 3.4 2 9 7.6 14.6 2 16 3.4 10.4 9 16 14.6 14.6 16 9 10.4 3.4 16 2 14.6 7.6 9Z');
  }
  @keyframes beside {
    from {
      opacity: 0;
      transform: translateY(8px);
    }
  }
  @media (max-width: 480px) {
    #beside .availability {
      display: none;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    #beside .greeting {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    #beside .greeting,
    #beside .availability {
      border: 1px solid;
    }
  }
  @media print {
    #beside {
      display: none;
    }
  }
`);
