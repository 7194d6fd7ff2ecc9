import { sheetOf } from '../front/sheet.ts';

/** What the launcher's look lacks as long as there is no conversation. */
export const faceStyles = (): CSSStyleSheet =>
  sheetOf(`
  :host([placement='inline']) {
    display: block;
    block-size: 560px;
  }
  :host([placement='inline'][open]) [name='launcher'] {
    display: none;
  }
  kite-conversation {
    all: initial;
    color-scheme: light dark;
    display: block;
    block-size: 100%;
  }
  :host([theme='light']) kite-conversation {
    color-scheme: light;
  }
  :host([theme='dark']) kite-conversation {
    color-scheme: dark;
  }
  :host([open]) button::before {
    clip-path: path('M8 10 10 8 16 14 22 8 24 10 18 16 24 22 22 24 16 18 10 24 8 22 14 16Z');
  }
  #badge {
    position: absolute;
    inset-block-start: -3px;
    inset-inline-end: -3px;
    padding-inline: 7px;
    border-radius: 11px;
    background: var(--kite-secondary-color, #c63d22);
    color: #fff;
    font:
      600 13px/22px system-ui,
      sans-serif;
  }
  #badge:empty {
    display: none;
  }
`);
