import { Refusal, Unreachable } from '../api/problem.ts';
import { speak } from '../i18n/texts.ts';
import type { IconName } from './icons.ts';
import { common } from './texts.ts';

/** What a person reads about a fault, and whether trying again may help. */
export interface ProblemWords {
  icon: IconName;
  heading: string;
  text: string;
  next: 'retry' | 'close' | 'nothing';
}

export function problemWords(fault: unknown): ProblemWords {
  const say = speak(common);
  if (fault instanceof Unreachable)
    return { icon: 'offline', heading: say('offlineTitle'), text: say('offlineText'), next: 'retry' };
  if (!(fault instanceof Refusal))
    return { icon: 'alert', heading: say('errorTitle'), text: say('errorText'), next: 'retry' };
  switch (fault.status) {
    case 401:
      return { icon: 'clock', heading: say('expiredTitle'), text: say('expiredText'), next: 'close' };
    case 403:
      return {
        icon: 'shield',
        heading: say('forbiddenTitle'),
        text: fault.detail || say('forbiddenText'),
        next: 'nothing',
      };
    case 404:
      return { icon: 'trash', heading: say('goneTitle'), text: say('goneText'), next: 'nothing' };
    default:
      return {
        icon: 'alert',
        heading: say('errorTitle'),
        text: fault.detail || say('errorText'),
        next: 'retry',
      };
  }
}

/** One sentence about a fault, for a short notice. */
export function problemSentence(fault: unknown): string {
  const say = speak(common);
  if (fault instanceof Unreachable) return say('offline');
  if (!(fault instanceof Refusal)) return say('errorText');
  if (fault.detail) return fault.detail;
  if (fault.code === 'init-data-old-for-this') return say('oldForThisText');
  if (fault.code === 'rate-limited') return say('tooOftenText');
  return problemWords(fault).text;
}

/** Why a field was refused, in a sentence; empty when it was not. */
export function fieldWords(code: string | undefined): string {
  if (!code) return '';
  const say = speak(common);
  const known = `refused-${code}`;
  return say(isRefusal(known) ? known : 'refused');
}

function isRefusal(key: string): key is keyof typeof common.en & `refused-${string}` {
  return key in common.en;
}
