/** Colours on which white can be read, as Telegram gives them to people and chats without a picture. */
const TINTS = ['#c8463c', '#b35c12', '#7a56c9', '#2f7d3b', '#17768a', '#2a6fc4', '#b84378'] as const;

/** Always the same colour for the same name or id. */
export function tint(of: string): string {
  let sum = 0;
  for (const letter of of) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9_973;
  return TINTS[sum % TINTS.length] ?? TINTS[0];
}
