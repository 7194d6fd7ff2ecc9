import type { Locks } from '../src/client/visitor-store.ts';

interface Request {
  readonly hold: () => Promise<unknown>;
  readonly resolve: (outcome: unknown) => void;
  readonly reject: (cause: unknown) => void;
}

/** The locks of one browser, for tabs without a browser: one holder of each name, the others in line. */
export function tabLocks(): Locks {
  const lines = new Map<string, Request[]>();
  const holders = new Map<string, Request>();

  const grant = (name: string): void => {
    const next = holders.has(name) ? undefined : lines.get(name)?.shift();
    if (next === undefined) return;
    holders.set(name, next);
    const done = () => free(name, next);
    queueMicrotask(() => void next.hold().then(next.resolve, next.reject).then(done));
  };
  const free = (name: string, request: Request): void => {
    if (holders.get(name) === request) holders.delete(name);
    grant(name);
  };

  const request = (name: string, ...rest: unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const hold = rest.pop() as Request['hold'];
      const { signal, steal } = (rest[0] ?? {}) as LockOptions;
      const line = lines.get(name) ?? [];
      lines.set(name, line);
      const mine = { hold, resolve, reject };
      if (steal) {
        holders.get(name)?.reject(new DOMException('Stolen', 'AbortError'));
        holders.delete(name);
        line.unshift(mine);
      } else line.push(mine);
      signal?.addEventListener('abort', () => {
        const place = line.indexOf(mine);
        if (place >= 0) line.splice(place, 1)[0]!.reject(signal.reason);
      });
      grant(name);
    });
  return { request } as unknown as Locks;
}
