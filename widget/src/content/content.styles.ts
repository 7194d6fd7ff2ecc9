import { css } from 'lit';

export const contentStyles = css`
  :host {
    display: block;
    color: inherit;
    font: inherit;
    white-space: normal;
  }
  .words {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .picture + .words,
  .album + .words,
  .stack + .words {
    margin-block-start: 7px;
  }
  .words + .words {
    margin-block-start: 4px;
  }
  code,
  pre {
    font:
      0.9em/1.45 ui-monospace,
      SFMono-Regular,
      Menlo,
      Consolas,
      monospace;
    background: color-mix(in srgb, currentColor 11%, transparent);
    border-radius: 6px;
  }
  code {
    padding: 1px 5px;
  }
  pre {
    margin: 4px 0;
    padding: 8px 10px;
    overflow-x: auto;
    white-space: pre-wrap;
  }
  blockquote {
    margin: 3px 0;
    padding: 3px 10px;
    border-inline-start: 3px solid;
    border-radius: 4px;
    background: color-mix(in srgb, currentColor 8%, transparent);
  }
  .spoiler[role] {
    border-radius: 4px;
    background: color-mix(in srgb, currentColor 38%, transparent);
    -webkit-text-fill-color: transparent;
    cursor: pointer;
    user-select: none;
  }
  .forwarded {
    margin-block-end: 3px;
    font-size: 12.5px;
    font-style: italic;
    overflow-wrap: anywhere;
    opacity: 0.85;
  }
  .quote {
    display: grid;
    inline-size: 100%;
    margin-block: 2px 6px;
    padding: 4px 10px 5px;
    border-inline-start: 3px solid;
    border-radius: 6px;
    background: color-mix(in srgb, currentColor 9%, transparent);
    font-size: 13.5px;
    line-height: 1.4;
  }
  .whose {
    font-weight: 600;
  }
  .whose,
  .line {
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .muted {
    opacity: 0.85;
  }
  .picture {
    display: block;
    inline-size: fit-content;
    max-inline-size: calc(100% + 18px);
    margin: -4px -9px 3px;
    overflow: hidden;
    border-radius: 14px;
  }
  .picture:focus-visible {
    outline-offset: -3px;
  }
  img,
  video {
    display: block;
    block-size: auto;
    max-inline-size: 100%;
    object-fit: cover;
    background: color-mix(in srgb, currentColor 10%, transparent);
  }
  .picture:is(video) {
    max-inline-size: calc(100% + 18px);
  }
  button.picture {
    cursor: zoom-in;
  }
  button.hidden {
    position: relative;
    cursor: pointer;
  }
  .hidden img {
    filter: blur(24px);
  }
  .hidden::after {
    content: '•••';
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    font-size: 22px;
    letter-spacing: 4px;
    color: #fff;
    background: #0f143859;
  }
  .album {
    display: grid;
    gap: 3px;
    margin: -4px -9px 3px;
    overflow: hidden;
    border-radius: 14px;
  }
  .across {
    display: flex;
    gap: 3px;
  }
  .cell {
    flex: 1;
    display: grid;
    min-inline-size: 0;
  }
  .cell .picture,
  .cell img {
    inline-size: 100%;
    max-inline-size: none;
    block-size: 100%;
    margin: 0;
    border-radius: 0;
  }
  .stack {
    display: grid;
    gap: 8px;
  }
  .note {
    position: relative;
    display: block;
    inline-size: 200px;
    max-inline-size: 100%;
    aspect-ratio: 1;
    overflow: hidden;
    border-radius: 50%;
  }
  .note video {
    inline-size: 100%;
    block-size: 100%;
  }
  .sign {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    inline-size: 56px;
    block-size: 56px;
    margin: auto;
    border-radius: 50%;
    color: #fff;
    background: #0f1438a6;
  }
  .note[data-playing] .sign {
    visibility: hidden;
  }
  .sticker img,
  .sticker video {
    margin: 0;
    max-block-size: 148px;
    object-fit: contain;
    border-radius: 0;
    background: none;
  }
  .large {
    font-size: 64px;
    line-height: 1.2;
    overflow-wrap: anywhere;
  }
  .dice {
    display: flex;
    align-items: center;
    gap: 10px;
  }
  .value {
    font-size: 28px;
    font-weight: 650;
    font-variant-numeric: tabular-nums;
  }
  @media (forced-colors: active) {
    pre,
    code,
    .picture {
      border: 1px solid;
    }
    .spoiler[role] {
      forced-color-adjust: none;
      background: CanvasText;
    }
  }
`;
