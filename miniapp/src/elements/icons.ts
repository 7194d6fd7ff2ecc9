import { html, svg, type TemplateResult } from 'lit';

/** Drawn on 24 by 24, by strokes of the colour of the words around. */
const PATHS = {
  alert: svg`<path d="M12 8v5m0 3.2v.1M10.3 4 2.6 17.5A2 2 0 0 0 4.3 20.5h15.4a2 2 0 0 0 1.7-3L13.7 4a2 2 0 0 0-3.4 0Z"/>`,
  bell: svg`<path d="M6 10a6 6 0 1 1 12 0c0 5 2 6.5 2 6.5H4S6 15 6 10Zm4.2 10a2 2 0 0 0 3.6 0"/>`,
  book: svg`<path d="M5 4.5h12.5a1.5 1.5 0 0 1 1.5 1.5v14H6.5A1.5 1.5 0 0 1 5 18.5v-14Zm0 13A1.5 1.5 0 0 1 6.5 16H19M9 8.5h6"/>`,
  brush: svg`<path d="M9.5 14.5 19 5a1.8 1.8 0 0 0-2.6-2.5L7 12m2.5 2.5A3.5 3.5 0 0 1 6 19c-1.4.8-3.5.5-3.5.5S4 18 4 15.5A3 3 0 0 1 7 12m2.5 2.5L7 12"/>`,
  chart: svg`<path d="M4 20h16M7 16v-5m5 5V5m5 11V9"/>`,
  chat: svg`<path d="M12 4c-5 0-9 3.2-9 7.2 0 2.3 1.3 4.3 3.3 5.6L5.5 20.5l4-2.2c.8.2 1.6.2 2.5.2 5 0 9-3.2 9-7.3S17 4 12 4Z"/>`,
  check: svg`<path d="m5 12.5 4.5 4.5L19 7.5"/>`,
  chevron: svg`<path d="m9 5 7 7-7 7"/>`,
  clock: svg`<circle cx="12" cy="12" r="8.5"/><path d="M12 7v5l3.5 2"/>`,
  code: svg`<path d="m8.5 7-5 5 5 5m7-10 5 5-5 5M13.5 5l-3 14"/>`,
  copy: svg`<rect x="8.5" y="8.5" width="11" height="11" rx="2.2"/><path d="M15.5 8.5v-2a2 2 0 0 0-2-2h-7a2 2 0 0 0-2 2v7a2 2 0 0 0 2 2h2"/>`,
  cross: svg`<path d="m6.5 6.5 11 11m0-11-11 11"/>`,
  gear: svg`<circle cx="12" cy="12" r="3"/><path d="M12 3.5v2.3m0 12.4v2.3m8.5-8.5h-2.3M5.8 12H3.5m14.5-6-1.6 1.6M7.6 16.4 6 18m12 0-1.6-1.6M7.6 7.6 6 6"/>`,
  globe: svg`<circle cx="12" cy="12" r="8.5"/><path d="M3.5 12h17M12 3.5c2.4 2.3 3.6 5.2 3.6 8.5s-1.2 6.2-3.6 8.5c-2.4-2.3-3.6-5.2-3.6-8.5s1.2-6.2 3.6-8.5Z"/>`,
  group: svg`<circle cx="9" cy="8.5" r="3.5"/><path d="M2.5 19.5c.5-3.5 3-5.5 6.5-5.5s6 2 6.5 5.5M15.5 5.4a3.5 3.5 0 0 1 0 6.2M18 14.5c2 .8 3.2 2.5 3.5 5"/>`,
  info: svg`<circle cx="12" cy="12" r="8.5"/><path d="M12 11v5m0-8.2v.1"/>`,
  link: svg`<path d="M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.5 1.5M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.5-1.5"/>`,
  offline: svg`<path d="M4 4l16 16M8.5 15.5a5 5 0 0 1 5.3-1.1M5 12a10 10 0 0 1 4.2-2.5m5-.2A10 10 0 0 1 19 12M2 8.5a15 15 0 0 1 3.7-2.4m4.8-1.5A15 15 0 0 1 22 8.5M12 19.3v.1"/>`,
  pause: svg`<path d="M8.5 5.5v13m7-13v13"/>`,
  person: svg`<circle cx="12" cy="8" r="4"/><path d="M4.5 20c.7-4 3.5-6 7.5-6s6.8 2 7.5 6"/>`,
  play: svg`<path d="M8 5.5v13l11-6.5-11-6.5Z"/>`,
  plus: svg`<path d="M12 5v14M5 12h14"/>`,
  qr: svg`<path d="M4 4h6v6H4V4Zm10 0h6v6h-6V4ZM4 14h6v6H4v-6Zm10 0h2.5v2.5m3.5-2.5v2.5M14 20v-1m3.5 1H20m-2.5-3.5H20"/>`,
  send: svg`<path d="M20.5 4 3.5 11l6 2.5m11-9.5-5 16-6-6.5m11-9.5-11 9.5m0 0v5.5l3-3"/>`,
  share: svg`<path d="M12 15V4m0 0L7.5 8.5M12 4l4.5 4.5M5 13v5.5A1.5 1.5 0 0 0 6.5 20h11a1.5 1.5 0 0 0 1.5-1.5V13"/>`,
  shield: svg`<path d="M12 3.5 5 6v6c0 4.5 3 7.3 7 8.5 4-1.2 7-4 7-8.5V6l-7-2.5Z"/>`,
  trash: svg`<path d="M4.5 7h15M9.5 7V4.5h5V7m-8 0 .8 11.6a2 2 0 0 0 2 1.9h5.4a2 2 0 0 0 2-1.9L17.5 7"/>`,
  unlink: svg`<path d="M14.5 9.5 16 8m-8.5 8.5-1 1a4 4 0 0 0 5.6.1m4.4-10.1 1-1a4 4 0 0 0-5.6-.1M4 4l16 16"/>`,
} as const;

export type IconName = keyof typeof PATHS;

/** A drawing beside words that say the same. */
export function icon(name: IconName): TemplateResult {
  return html`<svg
    viewBox="0 0 24 24"
    width="24"
    height="24"
    fill="none"
    stroke="currentcolor"
    stroke-width="1.8"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    ${PATHS[name]}
  </svg>`;
}
