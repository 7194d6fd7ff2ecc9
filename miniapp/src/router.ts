import type { Bilingual } from './i18n/texts.ts';
import type { Role } from './api/types.ts';
import type { IconName } from './elements/icons.ts';

export type Params = Readonly<Record<string, string>>;

/** A page, as its folder declares it in `route.ts`. */
export interface Route {
  /** Where it is: `/channels/:channel/embed`. */
  path: string;
  /** The tag of its element, which {@link load} defines. */
  tag: string;
  load: () => Promise<unknown>;
  title: Bilingual;
  /** Where the back button leads when a link has opened the page; empty for the first page. */
  parent: string;
  /** A row that leads to it from another page. */
  entry?: Entry;
}

export interface Entry {
  menu: 'home' | 'channel' | 'tenant';
  /** Its place among the rows; smaller is higher. */
  place: number;
  icon: IconName;
  /** The least role that sees it. */
  role: Role;
  hint?: Bilingual;
}

/** A page that is shown, and what its path says. */
export interface Place {
  route: Route;
  params: Params;
  path: string;
}

/** What history keeps for each page that was shown. */
interface Stop {
  id: number;
  /** How many pages of the app are behind this one. */
  depth: number;
}

/** The hash of the address is the path, so that links are links and the browser's history is the app's. */
export class Router extends EventTarget {
  #place: Place;
  #stop: Stop = { id: 0, depth: 0 };
  readonly #scrolled = new Map<number, number>();

  constructor(private readonly routes: readonly Route[]) {
    super();
    history.scrollRestoration = 'manual';
    this.#place = this.#placeAt(pathNow());
    this.#stop = stopNow() ?? this.#stop;
    addEventListener('popstate', () => this.#arrive());
    addEventListener('scroll', () => this.#scrolled.set(this.#stop.id, scrollY), { passive: true });
  }

  /** Makes this the first page, or goes there from the first page when it is another one. */
  start(path: string): void {
    history.replaceState({ id: nextId(), depth: 0 } satisfies Stop, '', '#/');
    if (path !== '/') history.pushState({ id: nextId(), depth: 1 } satisfies Stop, '', `#${path}`);
    this.#arrive();
  }

  get place(): Place {
    return this.#place;
  }

  /** How far down the page was when it was left. */
  get scrolled(): number {
    return this.#scrolled.get(this.#stop.id) ?? 0;
  }

  /** Whether there is a page to go back to. */
  get canGoBack(): boolean {
    return this.#place.route.parent !== '';
  }

  /** @param instead true when the way back should not lead to the present page */
  go(path: string, instead = false): void {
    const stop: Stop = { id: nextId(), depth: this.#stop.depth + (instead ? 0 : 1) };
    if (instead) history.replaceState(stop, '', `#${path}`);
    else history.pushState(stop, '', `#${path}`);
    this.#arrive();
  }

  /** Fetches the other pages ahead, so that going there takes no time, and no network. */
  prepare(): void {
    // One that can't be fetched now is said when somebody goes there.
    for (const route of this.routes) route.load().catch(() => undefined);
  }

  back(): void {
    if (this.#stop.depth > 0) history.back();
    else this.go(pathOf(this.#place.route.parent, this.#place.params), true);
  }

  #arrive(): void {
    let stop = stopNow();
    if (!stop) {
      // A link was followed; the browser has made the entry, and we number it.
      stop = { id: nextId(), depth: this.#stop.depth + 1 };
      history.replaceState(stop, '');
    }
    this.#stop = stop;
    this.#place = this.#placeAt(pathNow());
    this.dispatchEvent(new Event('arrive'));
  }

  #placeAt(path: string): Place {
    for (const route of this.routes) {
      const params = paramsIn(route.path, path);
      if (params) return { route, params, path };
    }
    return this.#placeAt('/');
  }
}

/** `/channels/:channel` with the parameters put in. */
export function pathOf(pattern: string, params: Params): string {
  return pattern.replace(/:(\w+)/g, (_gap, name: string) => encodeURIComponent(params[name] ?? ''));
}

/** What the gaps of `pattern` are in `path`; undefined when it is another path. */
export function paramsIn(pattern: string, path: string): Params | undefined {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    if (part.startsWith(':') && value) params[part.slice(1)] = decodeURIComponent(value);
    else if (part !== value) return undefined;
  }
  return params;
}

/** The page that the parameter of a link (`?startapp=`) asks for. */
export function pathForStart(startParam: string): string {
  if (startParam === 'new') return '/new';
  const [, kind, id = ''] = /^(ch|th|team)_([\w-]+)$/.exec(startParam) ?? [];
  switch (kind) {
    case 'ch':
      return `/channels/${id}`;
    case 'th':
      return `/threads/${id}`;
    case 'team':
      return `/tenants/${id}/operators`;
    default:
      return '/';
  }
}

function pathNow(): string {
  return location.hash.startsWith('#/') ? location.hash.slice(1) : '/';
}

function stopNow(): Stop | undefined {
  return (history.state as Stop | null) ?? undefined;
}

/** Unlike every other one, after a reload too. */
function nextId(): number {
  return Date.now() + Math.random();
}
