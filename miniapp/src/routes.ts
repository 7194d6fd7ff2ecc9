import type { Role } from './api/types.ts';
import type { Entry, Route } from './router.ts';

/** Every folder in `pages` that has a `route.ts` is a page. */
export const routes: readonly Route[] = Object.values(
  import.meta.glob<Route>('./pages/*/route.ts', { eager: true, import: 'route' }),
);

const RANKS: readonly Role[] = ['operator', 'admin', 'owner'];

/** Whether `role` may do what `least` may. */
export function atLeast(role: Role, least: Role): boolean {
  return RANKS.indexOf(role) >= RANKS.indexOf(least);
}

/** The pages that a menu leads to, for somebody of this role. */
export function entriesIn(menu: Entry['menu'], role: Role): (Route & { entry: Entry })[] {
  return routes
    .filter((route): route is Route & { entry: Entry } => route.entry?.menu === menu)
    .filter(({ entry }) => atLeast(role, entry.role))
    .sort((one, other) => one.entry.place - other.entry.place);
}
