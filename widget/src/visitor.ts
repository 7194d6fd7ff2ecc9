/** Who the visitor is, as far as the page knows. It proves nothing but what `token` has signed. */
export interface Details {
  /** The site's own id of the person. */
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  /** What else the operators should see, by its label. */
  readonly attributes?: Readonly<Record<string, string | number | boolean>> | undefined;
}

/** The property `visitor` of `<kite-chat>`. */
export interface Visitor extends Details {
  /** A JWT by which the site says who it is: the same person then has one talk on all devices. */
  readonly token?: string | undefined;
}

/**
 * What keeps the talks of several persons in one browser apart: the beginning of all that is stored for the one whom
 * this JWT names. It is not checked here; the server does.
 */
export function personOf(jwt: string): string {
  return `~${claimsOf(jwt).sub ?? ''}:`;
}

/** What a JWT claims. It is not checked, and its letters beyond ASCII are not read: it is for telling apart only. */
export function claimsOf(jwt: string): Details & { readonly sub?: string } {
  try {
    return JSON.parse(atob(jwt.split('.')[1]!.replace(/-/g, '+').replace(/_/g, '/')));
  } catch {
    // The server will say that it is none.
    return {};
  }
}
