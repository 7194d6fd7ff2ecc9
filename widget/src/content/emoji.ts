/** What most people answer with. */
export const QUICK = ['👍', '❤', '😁', '🎉', '😢', '🙏'] as const;

/** Telegram's reactions lack the mark that makes a browser draw them in colour. */
export function inColour(emoji: string): string {
  return /^\p{Emoji}$/u.test(emoji) && !/\p{Emoji_Presentation}/u.test(emoji) ? `${emoji}\uFE0F` : emoji;
}
