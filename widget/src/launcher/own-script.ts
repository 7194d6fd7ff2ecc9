/**
 * The tag that loaded this script. A module has no `currentScript`, and a classic script has no `import.meta`: the
 * tag is then found by the file's name.
 */
export const ownScript =
  (document.currentScript as HTMLScriptElement | null) ??
  document.querySelector<HTMLScriptElement>('script[src*="kite-chat.js"]');

/** Where this script and everything beside it was loaded from, without the last slash; empty when unknown. */
export const ownAddress = ownScript?.src.replace(/\/[^/]*$/, '') ?? '';

/** The conversation's file, named by the build. */
declare const CONVERSATION: string;

/** Fetches the conversation from beside this script or, where that is unknown, from the server. */
export const fetchConversation = (server: string): Promise<unknown> =>
  import(/* @vite-ignore */ `${ownAddress || server}/${CONVERSATION}`);
