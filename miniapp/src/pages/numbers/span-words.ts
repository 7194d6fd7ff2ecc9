import { speak } from '../../i18n/texts.ts';
import { en } from './texts.en.ts';
import { uk } from './texts.uk.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long something took, as people say it: at most two units, the second only where it matters. */
export function spanWords(seconds: number): string {
  const say = speak({ en, uk });
  const whole = Math.round(seconds);
  if (whole < MINUTE) return say('seconds', { count: whole });
  if (whole < HOUR) return say('minutes', { count: Math.round(whole / MINUTE) });
  if (whole < DAY) {
    const minutes = Math.round((whole % HOUR) / MINUTE);
    const hours = Math.floor(whole / HOUR) + (minutes === 60 ? 1 : 0);
    const rest = minutes % 60;
    return rest > 0 && hours < 10
      ? `${say('hours', { count: hours })} ${say('minutes', { count: rest })}`
      : say('hours', { count: hours });
  }
  return say('days', { count: Math.round((whole / DAY) * 10) / 10 });
}
