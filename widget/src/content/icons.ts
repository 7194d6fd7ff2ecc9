import { icon } from '../elements/icons.ts';

export const playIcon = icon('M8 5V19L19 12Z');
export const pauseIcon = icon('M8 5V19M16 5V19');
export const fileIcon = icon('M6 3H14L19 8V21H6ZM14 3V8H19');
export const brokenIcon = icon('M4 5H20V19H4ZM4 16 9 11 12 14M15 12 20 16');
export const downloadIcon = icon('M12 4V15M7 10.5 12 15.5 17 10.5M5 20H19');
export const clockIcon = icon('M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16ZM12 8V12L14.5 14');
