import { css } from 'lit';

export const fieldStyles = css`
  :host {
    position: relative;
    padding: 0 16px;
  }

  :host(:not(:last-child))::after {
    content: '';
    position: absolute;
    inset-block-end: 0;
    inset-inline: 16px 0;
    border-block-end: 0.5px solid var(--kite-line);
  }

  .field {
    padding-block: 9px 5px;
  }

  .beside {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    min-block-size: 48px;
    padding-block: 2px;
  }

  label {
    display: block;
  }

  .field:not(.beside) label {
    color: var(--kite-ink-soft);
    font-size: 0.8125rem;
  }

  .beside label {
    flex: 1;
    min-inline-size: 0;
    padding-block: 10px;
  }

  .input {
    display: flex;
    align-items: center;
    gap: 8px;
  }

  .beside .input {
    flex: none;
    max-inline-size: 62%;
  }

  input:not([type='checkbox'], [type='color']),
  textarea,
  select {
    appearance: none;
    inline-size: 100%;
    min-block-size: 32px;
    margin: 0;
    padding: 4px 0;
    border: 0;
    border-radius: 4px;
    color: var(--kite-ink);
    background: none;
    line-height: 1.35;
    outline: none;
  }

  :host(:focus-within) {
    --kite-line: var(--kite-accent);
  }

  /* The line below it turns to the accent; the last one of a sheet has no line. */
  :is(input, textarea):not([type='checkbox'], [type='color']):focus-visible {
    outline: none;
    box-shadow: 0 2px 0 var(--kite-accent);
    border-radius: 0;
  }

  textarea {
    resize: none;
    field-sizing: content;
    min-block-size: 56px;
  }

  ::placeholder {
    color: color-mix(in srgb, var(--kite-ink-soft) 85%, transparent);
    opacity: 1;
  }

  select {
    min-block-size: 44px;
    padding-inline: 4px 22px;
    color: var(--kite-accent);
    text-align: end;
    text-align-last: end;
    cursor: pointer;
  }

  select:focus-visible,
  input[type='checkbox']:focus-visible {
    outline: 2px solid var(--kite-accent);
    outline-offset: 2px;
  }

  input[type='color']:focus-visible {
    outline: none;
  }

  input[type='color']:focus-visible::-webkit-color-swatch {
    border: 2px solid var(--kite-accent);
  }

  :host([kind='select']) .input {
    position: relative;
  }

  :host([kind='select']) .input::after {
    content: '';
    position: absolute;
    inset-inline-end: 5px;
    inline-size: 7px;
    block-size: 7px;
    border: solid var(--kite-ink-soft);
    border-width: 0 1.6px 1.6px 0;
    rotate: 45deg;
    translate: 0 -2px;
    pointer-events: none;
  }

  option {
    color: var(--kite-ink);
    background: var(--kite-paper);
  }

  input[type='color'] {
    inline-size: 48px;
    block-size: 44px;
    padding: 4px 0;
    border: 0;
    background: none;
    cursor: pointer;
  }

  input[type='color']::-webkit-color-swatch-wrapper {
    padding: 0;
  }

  input[type='color']::-webkit-color-swatch {
    border: 1px solid var(--kite-line);
    border-radius: 10px;
  }

  /* Telegram's switch: the thumb runs, the track takes the colour. Around it 44 px can be pressed. */
  input[type='checkbox'] {
    appearance: none;
    position: relative;
    flex: none;
    inline-size: 51px;
    block-size: 31px;
    margin: 7px 0;
    border-radius: 16px;
    background: color-mix(in srgb, var(--kite-ink) 38%, var(--kite-paper));
    cursor: pointer;
    transition: background-color 0.2s;
  }

  input[type='checkbox']::before {
    content: '';
    position: absolute;
    inset: 2px auto auto 2px;
    inline-size: 27px;
    block-size: 27px;
    border-radius: 50%;
    background: #fff;
    box-shadow: 0 1px 3px rgb(0 0 0 / 30%);
    transition: translate 0.2s;
  }

  input[type='checkbox']::after {
    content: '';
    position: absolute;
    inset: -7px 0;
  }

  input[type='checkbox']:checked {
    background: var(--kite-fill);
  }

  input[type='checkbox']:checked::before {
    translate: 20px;
  }

  input[type='checkbox']:dir(rtl)::before {
    inset: 2px 2px auto auto;
  }

  input[type='checkbox']:checked:dir(rtl)::before {
    translate: -20px;
  }

  :disabled {
    opacity: 0.6;
    cursor: default;
  }

  p {
    margin: 0;
    padding-block-end: 9px;
    color: var(--kite-ink-soft);
    font-size: 0.8125rem;
    line-height: 1.4;
  }

  .beside ~ p {
    margin-block-start: -4px;
  }

  #error {
    color: var(--kite-danger);
  }

  #error:empty {
    padding: 0;
  }
`;
