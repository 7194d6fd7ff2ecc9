const FOLLOWED = ['http:', 'https:', 'mailto:', 'tel:'];
const LOADED = ['http:', 'https:', 'blob:'];

/** The address of a link, if it is one that may be followed. */
export function followable(address: string | undefined): string | undefined {
  return withScheme(address, FOLLOWED);
}

/** The address of a file, if it is one that may be loaded. */
export function loadable(address: string | undefined): string | undefined {
  return withScheme(address, LOADED);
}

/** The browser's own parser decides what the scheme is, so that no white space or letter case can hide it. */
function withScheme(address: string | undefined, schemes: readonly string[]): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const { href, protocol } = new URL(address);
  return schemes.includes(protocol) ? href : undefined;
}
