/**
 * The launcher's look until the conversation adds the rest. What the page's style sheets say of every element must
 * not reach it, and the page must not make room for it: even something without a size has a gap beside it in a grid.
 * The kite is a border because that is what forced colours leave to see.
 */
export const styles = `
  :host(:not([placement='inline'], [hidden])) {
    all: initial !important;
    position: absolute !important;
  }
  [name='launcher'] {
    display: inline-block;
    position: fixed;
    z-index: var(--kite-z-index, 2147483000);
    inset-inline-end: var(--kite-offset, 20px);
    inset-block-end: max(var(--kite-offset, 20px), env(safe-area-inset-bottom));
  }
  :host([placement='start']) [name='launcher'] {
    inset-inline: var(--kite-offset, 20px) auto;
  }
  :host([placement='inline']) [name='launcher'] {
    position: static;
  }
  :host([launcher='none']) [name='launcher'] {
    display: none;
  }
  button {
    all: unset;
    display: grid;
    place-items: center;
    inline-size: 60px;
    block-size: 60px;
    border-radius: 50%;
    background: var(--kite-primary-color, #3d4fc9);
    color: #fff;
    cursor: pointer;
    box-shadow: 0 6px 24px #0005;
    outline: 1px solid #0000;
  }
  button:hover {
    filter: brightness(1.1);
  }
  button:focus-visible {
    outline: 3px solid Highlight;
    outline-offset: 3px;
  }
  button::before {
    content: '';
    border: 16px solid;
    clip-path: path(
      'M15 2V10H7ZM17 2V10H25ZM15 12V22L7 12ZM17 12V22L25 12ZM15 24c0 2-4 2-4 4 0 3 4 3 7 2l-1-2c-2 1-3 1-3 0s4-1 4-4Z'
    );
  }
  @media print {
    [name='launcher'] {
      display: none;
    }
  }
`;
