import { icon } from '../elements/icons.ts';

export const replyIcon = icon('M9 6 4 11 9 16M4 11H14A6 6 0 0 1 20 17V18');
export const copyIcon = icon('M9 9H20V20H9ZM5 15H4V4H15V5');
export const editIcon = icon('M4 20 5 16 16 5 19 8 8 19ZM14 7 17 10');
export const binIcon = icon('M5 7H19M10 7V4H14V7M7 7 8 20H16L17 7');
export const smileIcon = icon(
  'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16ZM8.5 14C10 16 14 16 15.5 14M9 9.5V10M15 9.5V10',
);
