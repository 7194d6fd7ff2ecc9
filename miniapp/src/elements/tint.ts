import { css, unsafeCSS } from 'lit';

/** Colours on which white can be read, as Telegram gives them to people and chats without a picture. */
const TINTS = ['#c8463c', '#b35c12', '#7a56c9', '#2f7d3b', '#17768a', '#2a6fc4', '#b84378'] as const;

/** What {@link tint} names. A style sheet, because the page's policy lets no element have a `style` of its own. */
export const tints = css`
  ${unsafeCSS(TINTS.map((colour, index) => `.tint-${index} { background: ${colour}; }`).join('\n'))}
`;

/** The class of a colour that is always the same for the same name or id. */
export function tint(of: string): string {
  let sum = 0;
  for (const letter of of) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9_973;
  return `tint-${sum % TINTS.length}`;
}
