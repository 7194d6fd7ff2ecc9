import type { Http } from './http.ts';
import { path, withQuery } from './path.ts';

/** How long something took. */
export interface Durations {
  medianSeconds: number;
  p90Seconds: number;
  count: number;
}

/** What happened in one channel, or in all of a team, in some days. */
export interface Numbers {
  from: string;
  to: string;
  zone: string;
  totals: {
    visitors: number;
    threads: number;
    visitorMessages: number;
    operatorMessages: number;
    unanswered: number;
  };
  firstAnswer?: Durations;
  resolution?: Durations;
  /** `byScore` begins with how often the lowest was given. */
  rating?: { average: number; count: number; byScore: number[] };
  byDay: { date: string; visitors: number; visitorMessages: number; operatorMessages: number }[];
  /** Messages of visitors by the hour of the day. */
  byHour: number[];
  /** The same by the day of the week, from Monday. */
  byWeekday: number[];
}

export const SPANS = [7, 30, 90] as const;
export type Span = (typeof SPANS)[number];

/** @param of a channel, or all channels of a team */
export function numbers(
  http: Http,
  of: { channel: string } | { tenant: string },
  days: Span,
  zone: string,
  signal?: AbortSignal,
): Promise<Numbers> {
  const place = 'channel' in of ? path`channels/${of.channel}/numbers` : 'numbers';
  return http.get(withQuery(place, { days, zone, tenant: 'tenant' in of ? of.tenant : undefined }), signal);
}
