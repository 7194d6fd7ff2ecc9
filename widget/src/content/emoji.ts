/** What most people answer with. */
export const QUICK = ['👍', '❤', '😁', '🎉', '😢', '🙏'] as const;

/** The emoji as Telegram knows it as a reaction. */
export function asReaction(emoji: string): string {
  return emoji.replace('\uFE0F', '');
}

/** Telegram's reactions lack the mark that makes a browser draw them in colour. */
export function inColour(emoji: string): string {
  return /^\p{Emoji}$/u.test(emoji) && !/\p{Emoji_Presentation}/u.test(emoji) ? `${emoji}\uFE0F` : emoji;
}
