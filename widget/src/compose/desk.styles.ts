import { css } from 'lit';

export const deskStyles = css`
  form {
    row-gap: 0;
  }
  textarea,
  .inside,
  .recording,
  .send,
  .record {
    grid-row: 9;
  }
  textarea,
  .inside,
  .recording {
    grid-column: 1;
  }
  .inside {
    position: relative;
    justify-self: end;
    display: flex;
  }
  /* As far as the button beside the field: a small dialog is hardly wider. */
  kite-emoji-picker {
    position: absolute;
    z-index: 2;
    inset-block-end: calc(100% + 6px);
    inset-inline-end: -50px;
    padding: 6px;
    border-radius: 14px;
    background: var(--_bg);
    box-shadow:
      0 0 0 1px light-dark(#0f143814, #ffffff2b),
      0 8px 28px #0f143840;
  }
  .quiet {
    display: grid;
    place-items: center;
    inline-size: 42px;
    block-size: 42px;
    border-radius: 50%;
    color: var(--_soft);
    transition: color 0.15s;
  }
  .emoji {
    display: none;
  }
  .quiet:hover {
    color: var(--_accent);
  }
  .quiet:focus-visible {
    outline-offset: -3px;
  }
  .record {
    color: var(--_accent);
    background: var(--_field);
    box-shadow: inset 0 0 0 1px var(--_line);
  }
  .context,
  .file {
    display: flex;
    align-items: center;
    gap: 10px;
    min-inline-size: 0;
  }
  .context,
  .files,
  .note {
    grid-column: 1 / -1;
    margin-block-end: 8px;
  }
  .context {
    padding-inline-start: 10px;
    border-inline-start: 3px solid var(--_accent);
    border-radius: 4px;
  }
  .context > svg {
    flex: none;
    color: var(--_accent);
  }
  .gist {
    flex: 1;
    display: grid;
    min-inline-size: 0;
    font-size: 13px;
    line-height: 1.4;
    color: var(--_soft);
  }
  .gist > * {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .gist b {
    font-weight: 600;
    color: var(--_text);
  }
  .context b {
    color: var(--_accent);
  }
  .files {
    display: grid;
    gap: 6px;
    max-block-size: 158px;
    margin: 0 0 8px;
    padding: 0;
    overflow: hidden auto;
    scrollbar-width: thin;
    list-style: none;
  }
  .file {
    padding: 4px;
    border-radius: 12px;
    background: var(--_field);
  }
  .preview {
    display: grid;
    place-items: center;
    inline-size: 40px;
    block-size: 40px;
    overflow: hidden;
    border-radius: 9px;
    background: color-mix(in srgb, var(--_accent) 14%, transparent);
    color: var(--_accent);
  }
  canvas {
    inline-size: 40px;
    block-size: 40px;
  }
  .progress {
    block-size: 4px;
    margin-block: 7px;
    border-radius: 2px;
    background: linear-gradient(var(--_accent) 0 0) no-repeat 0 0 / var(--_done) 100% var(--_line);
    transition: background-size 0.2s;
  }
  .progress:dir(rtl) {
    background-position-x: 100%;
  }
  .note {
    margin: 0 14px 8px;
    font-size: 12.5px;
    color: var(--_soft);
  }
  .note:empty {
    display: none;
  }
  .foot {
    grid-row: 10;
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 12px;
    padding-inline: 14px;
    font-size: 12.5px;
    line-height: 24px;
    color: var(--_soft);
  }
  .onward {
    margin-inline-start: auto;
    color: var(--_accent);
    text-decoration: none;
  }
  .onward:hover {
    text-decoration: underline;
  }
  .recording {
    z-index: 1;
    display: flex;
    align-items: center;
    gap: 8px;
    block-size: 42px;
    padding-inline-end: 16px;
    border-radius: 21px;
    background: linear-gradient(var(--_field) 0 0) var(--_bg);
    box-shadow: inset 0 0 0 1px var(--_line);
  }
  .recording [role='status'] {
    flex: 1;
    color: var(--_soft);
  }
  .recording time {
    font-variant-numeric: tabular-nums;
  }
  .dot {
    inline-size: 10px;
    block-size: 10px;
    border-radius: 50%;
    background: var(--_error);
    animation: breathe 1s ease-in-out infinite alternate;
  }
  .drop {
    position: absolute;
    z-index: 2;
    inset: 0;
    display: grid;
    place-items: center;
    padding: 24px;
    background: var(--_bg);
    color: var(--_accent);
  }
  .drop::after {
    content: '';
    position: absolute;
    inset: 12px;
    border: 2px dashed;
    border-radius: 14px;
    pointer-events: none;
  }
  .drop span {
    display: grid;
    justify-items: center;
    gap: 8px;
    max-inline-size: 220px;
    font-size: 17px;
    font-weight: 600;
    text-align: center;
    text-wrap: balance;
    pointer-events: none;
  }
  .drop svg {
    inline-size: 40px;
  }
  @media (hover: hover) and (pointer: fine) {
    .emoji {
      display: grid;
    }
    form textarea {
      padding-right: 86px;
    }
    form:dir(rtl) textarea {
      padding: 10px 14px 10px 86px;
    }
  }
  @media (pointer: coarse) {
    .quiet {
      inline-size: 44px;
      block-size: 44px;
      margin: -1px;
    }
  }
  @keyframes breathe {
    to {
      opacity: 0.35;
    }
  }
`;
