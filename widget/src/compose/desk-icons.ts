import { svg, type TemplateResult } from 'lit';

export const clip = icon(
  'M20 11.5 12.5 19a5 5 0 0 1-7-7L13 4.5a3.3 3.3 0 0 1 4.7 4.7L10.3 16.600a1.65 1.65 0 0 1-2.4-2.400L14.5 7.6',
);

export const smile = icon(
  'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16ZM8.5 14C10 16 14 16 15.5 14M9 9.500V10M15 9.500V10',
);

export const microphone = icon(
  'M12 3.500a3 3 0 0 0-3 3V11a3 3 0 0 0 6 0V6.500a3 3 0 0 0-3-3ZM5.5 11a6.5 6.5 0 0 0 13 0M12 17.500V21',
);

export const pencil = icon('M4.5 19.5 5.5 15 16 4.500a2.1 2.1 0 0 1 3 3L8.5 18ZM13.5 7 16.5 10');

export const answer = icon('M9.5 6 4 11.5 9.5 17M4 11.500H14a6 6 0 0 1 6 6V19');

export const page = icon('M6.5 3.500H14L18.5 8V20.500H6.500ZM13.5 3.500V8.500H18.5');

export const bin = icon('M5 7H19M10 7V4.500H14V7M7 7 8 20H16L17 7M10.5 11V16M13.5 11V16');

function icon(path: string): TemplateResult {
  return svg`<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${path} /></svg>`;
}
