type Front = typeof import('../front/front.ts');

/**
 * The tag that loaded this script. A module has no `currentScript`, and a classic script has no `import.meta`: the
 * tag is then found by the file's name.
 */
export const ownScript =
  (document.currentScript as HTMLScriptElement | null) ??
  document.querySelector<HTMLScriptElement>('script[src*="kite-chat.js"]');

/** Where this script and everything beside it was loaded from, without the last slash; empty when unknown. */
export const ownAddress = ownScript?.src.replace(/\/[^/]*$/, '') ?? '';

/** The file of what stands before the conversation and fetches it, named by the build. */
declare const FRONT: string;

/**
 * A browser that could not fetch a module once never asks for it again under this address: each failure adds a slash,
 * which means the same to a server. In the folder, so that what is beside it is asked for there too.
 */
let file = FRONT;

/** Makes use of what stands beside this script before the conversation or, where that is unknown, at the server. */
export const withFront = <T>(server: string, use: (front: Front) => Promise<T>): Promise<T> =>
  import(/* @vite-ignore */ `${ownAddress || server}/${file}`).then(use).catch((cause) => {
    file = file.replace('/', '//');
    throw cause;
  });
