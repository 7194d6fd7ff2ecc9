/** Small pure functions that turn what the sandbox says into words, times and colours. */

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

export function initials(name) {
  const words = name.trim().split(/\s+/u);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0] ?? '?'];
  return letters
    .map((word) => [...word][0] ?? '')
    .join('')
    .toUpperCase();
}

/** One of seven tints that stays the same for an id. */
export function tint(id) {
  return Math.abs(Number(id)) % 7;
}

export function fullName(user) {
  if (!user) return 'Somebody';
  return [user.first_name, user.last_name].filter(Boolean).join(' ') || 'Deleted account';
}

/** Who a message is from: a person, or the chat itself for anonymous administrators and channels. */
export function authorOf(message) {
  if (message.sender_chat)
    return { id: message.sender_chat.id, name: message.sender_chat.title ?? 'Channel' };
  return { id: message.from?.id ?? 0, name: fullName(message.from), isBot: message.from?.is_bot === true };
}

export function chatTitle(chat) {
  return chat.title ?? fullName(chat);
}

export function clockTime(seconds) {
  return new Date(seconds * 1000).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
}

export function dayName(seconds, now = new Date()) {
  const day = new Date(seconds * 1000);
  const daysAgo = Math.round((startOfDay(now) - startOfDay(day)) / DAY_MS);
  if (daysAgo === 0) return 'Today';
  if (daysAgo === 1) return 'Yesterday';
  const year = day.getFullYear() === now.getFullYear() ? undefined : 'numeric';
  return day.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year });
}

/** The time beside a row of a list: today's as a clock, older ones as a date. */
export function rowTime(seconds, now = new Date()) {
  const day = new Date(seconds * 1000);
  if (startOfDay(day) === startOfDay(now)) return clockTime(seconds);
  return day.toLocaleDateString('en-GB', { day: 'numeric', month: 'short' });
}

/** When a chat action fades, in milliseconds, whichever way the sandbox writes the time. */
export function untilMs(until) {
  if (typeof until === 'string') return Date.parse(until);
  return until < 1e11 ? until * 1000 : until;
}

export function fileSize(bytes) {
  if (bytes === undefined) return '';
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 ** 2 ? `${Math.round(bytes / 1024)} kB` : `${(bytes / 1024 ** 2).toFixed(1)} MB`;
}

function startOfDay(date) {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}
