/** The server said no, with a stable code and a sentence for the person. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly code: string,
    readonly status: number,
    /** A sentence in the person's language; empty where none came. */
    readonly detail: string,
    /** Which fields of the form are wrong, by their path, such as `look.primary`, and why. */
    readonly fields: Readonly<Record<string, string>> = {},
    /** How long to wait before the next try; 0 when nothing was said. */
    readonly retryAfterMs = 0,
  ) {
    super(`${status} ${code}`);
  }
}

/** No answer came: the network or the server is away. Whether the request was carried out is not known. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

/** Reads `application/problem+json`; an answer of something in between (a proxy) has a code from its status. */
export async function refusalIn(response: Response): Promise<Refusal> {
  const problem = await response.json().then(asRecord, () => ({}) as Record<string, unknown>);
  const text = (name: string) => (typeof problem[name] === 'string' ? problem[name] : '');
  return new Refusal(
    text('code') || codeOf(response.status),
    response.status,
    text('detail'),
    asRecord(problem['fields']) as Record<string, string>,
    Number(response.headers.get('Retry-After') ?? 0) * 1_000,
  );
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function codeOf(status: number): string {
  if (status === 401) return 'bad-init-data';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'not-found';
  if (status === 412) return 'changed-meanwhile';
  if (status === 429) return 'rate-limited';
  return status >= 500 ? 'internal' : 'bad-request';
}
