/** How far a menu stays from the edge of the screen. */
const EDGE = 8;

/** Opens a menu beside its button, where there is room. Browsers without popovers show it in the flow. */
export function placeMenu(menu: HTMLElement, button: HTMLElement): void {
  if (!('showPopover' in menu)) return;
  if (!menu.matches(':popover-open')) menu.showPopover();
  const around = button.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = menu;
  const rtl = getComputedStyle(menu).direction === 'rtl';
  const inStartHalf = around.left + around.width / 2 < innerWidth / 2;
  const left = inStartHalf === rtl ? around.right - offsetWidth : around.left - offsetWidth / 2;
  const below = around.bottom + 4;
  const top = below + offsetHeight > innerHeight - EDGE ? around.top - offsetHeight - 4 : below;
  menu.style.left = `${within(left, innerWidth - offsetWidth)}px`;
  menu.style.top = `${within(top, innerHeight - offsetHeight)}px`;
}

function within(place: number, most: number): number {
  return Math.max(EDGE, Math.min(place, most - EDGE));
}
