import { Refusal, refusalIn, Unreachable } from './problem.ts';

export interface Request {
  body?: unknown;
  /** The version of the resource that this changes, as a GET told it. */
  etag?: string;
  /** Of `body`; JSON unless it says something else. A {@link Blob} brings its own. */
  type?: string;
  signal?: AbortSignal | undefined;
}

/** What the server has, and the version it is in. */
export interface Versioned<T> {
  value: T;
  etag: string;
}

/** How long to wait before a GET is tried again after the network failed. */
const PAUSES_MS = [300, 1_000];
const LONGEST_WAIT_MS = 3_000;
const MERGE_PATCH = 'application/merge-patch+json';
const TOO_MANY_REQUESTS = 429;

/** Told whenever the server can, or can no longer, be reached: `online` and `offline`. */
export class Http extends EventTarget {
  #online = true;

  constructor(
    private readonly base: URL,
    private readonly initData: string,
    private readonly pauses: readonly number[] = PAUSES_MS,
  ) {
    super();
  }

  /** Whether the last request came through. */
  get online(): boolean {
    return this.#online;
  }

  async get<T>(path: string, signal?: AbortSignal): Promise<T> {
    return this.#json<T>(await this.#patiently(path, signal));
  }

  async getVersioned<T>(path: string, signal?: AbortSignal): Promise<Versioned<T>> {
    return versioned<T>(await this.#patiently(path, signal));
  }

  async getBlob(path: string, signal?: AbortSignal): Promise<Blob> {
    return (await this.#patiently(path, signal)).blob();
  }

  async post<T>(path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
    return this.#json<T>(await this.#once('POST', path, { body, signal }));
  }

  async put<T>(path: string, body: unknown): Promise<T> {
    return this.#json<T>(await this.#once('PUT', path, { body }));
  }

  async delete<T = void>(path: string): Promise<T> {
    return this.#json<T>(await this.#once('DELETE', path, {}));
  }

  async patch<T>(path: string, body: unknown): Promise<T> {
    return this.#json<T>(await this.#once('PATCH', path, { body, type: MERGE_PATCH }));
  }

  /** Changes some fields of the version in `etag`, and only of that one. Null takes a field away. */
  async merge<T>(path: string, body: unknown, etag: string): Promise<Versioned<T>> {
    const request = { body, etag, type: MERGE_PATCH };
    return versioned<T>(await this.#once('PATCH', path, request));
  }

  async #json<T>(response: Response): Promise<T> {
    return (response.status === 204 ? undefined : await response.json()) as T;
  }

  /** A GET changes nothing, so that it may be repeated. */
  async #patiently(path: string, signal: AbortSignal | undefined): Promise<Response> {
    for (const pause of this.pauses) {
      try {
        return await this.#once('GET', path, { signal }, true);
      } catch (fault) {
        const wait = waitFor(fault, pause);
        if (wait === undefined) throw fault;
        await sleep(wait, signal);
      }
    }
    return this.#once('GET', path, { signal });
  }

  async #once(method: string, path: string, request: Request, again = false): Promise<Response> {
    const response = await this.#fetch(method, path, request).catch((fault: unknown) => {
      if (request.signal?.aborted) throw fault;
      if (!again) this.#tell(false);
      throw new Unreachable(String(fault));
    });
    this.#tell(true);
    if (!response.ok) throw await refusalIn(response);
    return response;
  }

  #fetch(method: string, path: string, { body, etag, type, signal }: Request): Promise<Response> {
    const headers = new Headers({ Authorization: `tma ${this.initData}` });
    if (etag !== undefined) headers.set('If-Match', etag);
    const json = body !== undefined && !(body instanceof Blob);
    if (json) headers.set('Content-Type', type ?? 'application/json');
    return fetch(new URL(path, this.base), {
      method,
      headers,
      // A version names what people edit; the state of the group beside it changes without it, and a browser that asks
      // by the version would show an old one.
      cache: 'no-store',
      signal: signal ?? null,
      body: json ? JSON.stringify(body) : ((body as Blob | undefined) ?? null),
    });
  }

  #tell(online: boolean): void {
    if (this.#online === online) return;
    this.#online = online;
    this.dispatchEvent(new Event(online ? 'online' : 'offline'));
  }
}

async function versioned<T>(response: Response): Promise<Versioned<T>> {
  return { value: (await response.json()) as T, etag: response.headers.get('ETag') ?? '' };
}

/** How long to wait before trying again after `fault`; undefined when trying again does not help. */
function waitFor(fault: unknown, pause: number): number | undefined {
  if (fault instanceof Unreachable) return pause;
  if (!(fault instanceof Refusal) || fault.status !== TOO_MANY_REQUESTS) return undefined;
  const wait = Math.max(pause, fault.retryAfterMs);
  return wait <= LONGEST_WAIT_MS ? wait : undefined;
}

function sleep(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const woken = setTimeout(resolve, ms);
    signal?.addEventListener('abort', () => {
      clearTimeout(woken);
      reject(signal.reason);
    });
  });
}
