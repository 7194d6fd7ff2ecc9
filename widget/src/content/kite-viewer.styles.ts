import { css } from 'lit';

export const viewerStyles = css`
  dialog {
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    max-inline-size: none;
    max-block-size: none;
    margin: 0;
    padding: 0;
    border: 0;
    overflow: hidden;
    background: #0b0d16f2;
    color: #fff;
    outline: none;
  }
  dialog::backdrop {
    background: none;
  }
  .stage {
    display: grid;
    inline-size: 100%;
    block-size: 100%;
    overflow: auto;
    touch-action: pan-x pan-y;
  }
  img {
    margin: auto;
    max-inline-size: 100vw;
    max-block-size: 100dvh;
    object-fit: contain;
    cursor: zoom-in;
  }
  img.zoomed {
    max-inline-size: none;
    max-block-size: none;
    inline-size: var(--_zoomed);
    cursor: zoom-out;
  }
  .tools {
    position: absolute;
    inset-block-start: max(10px, env(safe-area-inset-top));
    inset-inline: auto max(10px, env(safe-area-inset-right));
    display: flex;
    gap: 6px;
  }
  .tool {
    all: unset;
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    border-radius: 50%;
    color: inherit;
    background: #0b0d16a6;
    cursor: pointer;
  }
  .tool:hover {
    background: #3a3f55cc;
  }
  .side {
    position: absolute;
    inset-block: 0;
    margin-block: auto;
  }
  .side[data-step='-1'] {
    inset-inline-start: 10px;
  }
  .side[data-step='1'] {
    inset-inline-end: 10px;
  }
  .side:dir(rtl) svg {
    transform: scaleX(-1);
  }
  svg {
    inline-size: 22px;
  }
  :focus-visible {
    outline: 2px solid #fff;
    outline-offset: 2px;
  }
  .count {
    position: absolute;
    inset-block-end: max(14px, env(safe-area-inset-bottom));
    inset-inline: 0;
    inline-size: fit-content;
    margin: 0 auto;
    padding: 3px 12px;
    border-radius: 999px;
    background: #0b0d16a6;
    font-size: 13px;
  }
  @media (forced-colors: active) {
    .tool {
      border: 1px solid;
    }
  }
`;
