import { css } from 'lit';

export const panelStyles = css`
  :host {
    position: fixed;
    z-index: var(--kite-z-index, 2147483000);
    inset-block-end: calc(max(var(--kite-offset, 20px), env(safe-area-inset-bottom)) + 74px);
    inset-inline-end: max(var(--kite-offset, 20px), env(safe-area-inset-right));
    inline-size: min(var(--kite-dialog-width, 384px), calc(100vw - 2 * var(--kite-offset, 20px)));
    block-size: min(var(--kite-dialog-height, 640px), calc(100dvh - 2 * var(--kite-offset, 20px) - 74px));
    transform-origin: 100% 100%;
    transition:
      opacity 0.18s ease-out,
      transform 0.22s cubic-bezier(0.2, 0.9, 0.3, 1),
      visibility 0s;
  }
  :host(:dir(rtl)) {
    transform-origin: 0 100%;
  }
  :host([placement='start']) {
    inset-inline: max(var(--kite-offset, 20px), env(safe-area-inset-left)) auto;
    transform-origin: 0 100%;
  }
  :host([alone]) {
    inset-block-end: max(var(--kite-offset, 20px), env(safe-area-inset-bottom));
  }
  :host(:not([open])) {
    visibility: hidden;
    opacity: 0;
    transform: translateY(10px) scale(0.97);
    pointer-events: none;
    transition:
      opacity 0.14s ease-in,
      transform 0.14s ease-in,
      visibility 0s 0.14s;
  }
  :host([inline]) {
    position: static;
    display: block;
    inline-size: 100%;
    block-size: 100%;
    min-block-size: 320px;
    transition: none;
  }
  :host([inline]:not([open])) {
    display: none;
  }
  .dialog {
    position: relative;
    display: grid;
    grid-template: auto auto 1fr auto / minmax(0, 1fr);
    block-size: 100%;
    min-block-size: inherit;
    overflow: hidden;
    border-radius: var(--_radius);
    background: var(--_bg);
    color: var(--_text);
    outline: none;
    box-shadow:
      0 0 0 1px light-dark(#0f14380f, #ffffff1f),
      0 8px 24px #0f14381f,
      0 24px 64px #0f143838;
  }
  header {
    position: relative;
    display: flex;
    align-items: center;
    gap: 10px;
    padding-block: 14px;
    padding-inline: 18px 12px;
    color: var(--_on-primary);
    background: radial-gradient(120% 180% at 100% 0, #ffffff2e, transparent 60%), var(--_primary);
  }
  h2 {
    flex: 1;
    min-inline-size: 0;
    margin: 0;
    overflow: hidden;
    font-size: 17px;
    font-weight: 650;
    line-height: 1.3;
    letter-spacing: -0.01em;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  svg {
    flex: none;
    inline-size: 22px;
  }
  header .kite {
    inline-size: 30px;
    stroke-width: 1.6;
  }
  .close {
    display: grid;
    place-items: center;
    inline-size: 40px;
    block-size: 40px;
    border-radius: 50%;
    transition: background 0.15s;
  }
  .close:hover {
    background: #ffffff2b;
  }
  header :focus-visible {
    outline-color: currentColor;
    outline-offset: -2px;
  }
  .notice {
    margin: 0;
    padding: 7px 16px;
    font-size: 13px;
    text-align: center;
    background: light-dark(#fdf3d7, #3a3320);
    color: light-dark(#5d4708, #f4e3b2);
  }
  .notice:empty {
    padding: 0;
  }
  .failure {
    grid-row: 3 / -1;
    display: grid;
    align-content: center;
    justify-items: center;
    gap: 14px;
    padding: 32px;
    text-align: center;
    text-wrap: balance;
    color: var(--_soft);
  }
  .failure p {
    margin: 0;
    max-inline-size: 290px;
  }
  .failure .kite {
    inline-size: 72px;
    rotate: 130deg;
    stroke: var(--_accent);
    stroke-width: 1.2;
  }
  .failure .tail {
    stroke: var(--_secondary);
  }
  @media (max-width: 480px), (max-height: 480px) {
    :host(:not([inline])) {
      inset: var(--_top, 0) 0 auto;
      inline-size: 100vw;
      block-size: var(--_visible, 100dvh);
    }
    :host(:not([inline])) .dialog {
      border-radius: 0;
      padding-block: env(safe-area-inset-top) env(safe-area-inset-bottom);
      padding-inline: env(safe-area-inset-left) env(safe-area-inset-right);
    }
  }
  @media (max-height: 480px) {
    header {
      padding-block: 4px;
    }
  }
  @media print {
    :host(:not([inline])) {
      display: none;
    }
  }
`;
