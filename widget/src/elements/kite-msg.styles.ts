import { css } from 'lit';

export const messageStyles = css`
  :host {
    display: grid;
    justify-items: start;
    inline-size: fit-content;
    max-inline-size: 84%;
    margin-block-start: 14px;
  }
  :host([follows]) {
    margin-block-start: 3px;
  }
  :host([author='visitor']) {
    margin-inline-start: auto !important;
    justify-items: end;
  }
  :host([author='system']) {
    margin-inline: auto !important;
    justify-items: center;
  }
  .name {
    margin-inline-start: 4px;
    margin-block-end: 4px;
    font-size: 12.5px;
    font-weight: 600;
    color: var(--_soft);
  }
  .bubble {
    min-inline-size: 0;
    max-inline-size: 100%;
    padding: 8px 13px 6px;
    border-radius: 18px;
    border-end-start-radius: 6px;
    background: var(--_msg-bg);
    color: var(--_text);
    animation: var(--_rise, rise 0.22s ease-out);
  }
  :host([follows]) .bubble {
    border-start-start-radius: 6px;
  }
  :host([author='visitor']) .bubble {
    border-end-start-radius: 18px;
    border-end-end-radius: 6px;
    background: var(--_msg-sent-bg);
    color: var(--_on-sent);
  }
  :host([author='visitor'][follows]) .bubble {
    border-start-start-radius: 18px;
    border-start-end-radius: 6px;
  }
  :host([author='system']) .bubble {
    background: none;
    color: var(--_soft);
    font-size: 13px;
    text-align: center;
  }
  :host([state='failed']) .bubble {
    background: var(--_msg-bg);
    color: var(--_text);
    box-shadow: inset 0 0 0 1.5px var(--_error);
  }
  .text {
    unicode-bidi: plaintext;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  ::slotted(a) {
    color: inherit;
    text-underline-offset: 2px;
  }
  .foot {
    display: flex;
    justify-content: flex-end;
    align-items: center;
    gap: 5px;
    margin-block-start: 1px;
    font-size: 11.5px;
    line-height: 1.35;
    font-variant-numeric: tabular-nums;
  }
  .mark {
    display: inline-flex;
    align-items: center;
    gap: 3px;
  }
  svg {
    inline-size: 15px;
    block-size: 15px;
  }
  :host([state='failed']) svg {
    color: var(--_error);
  }
  .failure {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 0 10px;
    margin-block-start: 1px;
    align-items: center;
    font-size: 13px;
    text-align: end;
    color: var(--_error);
  }
  .retry {
    padding-block: 3px;
    border-radius: 4px;
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  @keyframes rise {
    from {
      opacity: 0;
      transform: translateY(6px);
    }
  }
`;
