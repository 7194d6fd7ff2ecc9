import { icon } from '../elements/icons.ts';

export const pinIcon = icon('M12 21C7 15.5 5 13 5 9.5A7 7 0 0 1 19 9.5C19 13 17 15.5 12 21ZM12 8.5V9.5');
export const personIcon = icon(
  'M12 4A4 4 0 1 0 12 12A4 4 0 1 0 12 4M4.5 20C5 16.5 8 15 12 15S19 16.5 19.5 20',
);
export const checkIcon = icon('M5 12.5 10 17.5 19.5 7');
