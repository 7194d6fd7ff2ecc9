import { css } from 'lit';

export const composerStyles = css`
  form {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: end;
    gap: 6px 8px;
    padding: 10px 12px 12px;
    border-block-start: 1px solid var(--_line);
  }
  textarea {
    all: unset;
    box-sizing: border-box;
    min-inline-size: 0;
    max-block-size: 144px;
    padding: 10px 46px 10px 14px;
    overflow: hidden auto;
    border-radius: 21px;
    background: var(--_field);
    box-shadow: inset 0 0 0 1px var(--_line);
    font: inherit;
    font-size: 16px;
    line-height: 22px;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    scrollbar-width: none;
    resize: none;
    cursor: text;
    transition: box-shadow 0.15s;
  }
  /* The page's direction says where the buttons are, not that of the words. */
  form:dir(rtl) textarea {
    padding: 10px 14px 10px 46px;
  }
  textarea::placeholder {
    color: var(--_soft);
    opacity: 1;
  }
  textarea:focus-visible {
    outline: none;
    box-shadow: inset 0 0 0 2px var(--_accent);
  }
  .send {
    display: grid;
    place-items: center;
    inline-size: 42px;
    block-size: 42px;
    border-radius: 50%;
    background: var(--_primary);
    color: var(--_on-primary);
    transition:
      background 0.15s,
      transform 0.15s;
  }
  .send:hover {
    transform: scale(1.05);
  }
  .send:disabled {
    background: var(--_field);
    color: var(--_soft);
    box-shadow: inset 0 0 0 1px var(--_line);
    cursor: default;
    transform: none;
  }
  svg {
    inline-size: 22px;
  }
  svg:dir(rtl) {
    scale: -1 1;
  }
`;
