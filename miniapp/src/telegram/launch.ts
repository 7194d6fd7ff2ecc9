import { init, isTMA, retrieveLaunchParams, retrieveRawInitData, setTargetOrigin } from '@tma.js/sdk';

/** How Telegram opened the app. */
export interface Launch {
  /** Signed by Telegram: who opened the app, as every call to the server has to carry it. */
  initData: string;
  /** What the link that opened the app carried; empty for none. */
  startParam: string;
  /** Whether this is the first page of this launch, not the same one loaded anew. */
  fresh: boolean;
  /** What Telegram knows of the person's language, such as `uk`. */
  language: string;
}

/** What {@link launch} finds outside Telegram, or where Telegram tells nothing about the person. */
export type NoLaunch = 'outside' | 'nameless';

/** Reads how the app was opened, and tells Telegram that it is there. */
export function launch(): Launch | NoLaunch {
  if (!isTMA()) return 'outside';
  const fresh = location.hash.includes('tgWebApp');
  try {
    const { tgWebAppData, tgWebAppStartParam } = retrieveLaunchParams();
    const initData = retrieveRawInitData();
    if (!initData || !tgWebAppData?.user) return 'nameless';
    // Who may have this page in a frame the server has said (`frame-ancestors`): nobody else is there to hear it.
    setTargetOrigin('*');
    init({ acceptCustomStyles: false });
    return {
      initData,
      startParam: tgWebAppData.start_param ?? tgWebAppStartParam ?? '',
      fresh,
      language: tgWebAppData.user.language_code ?? '',
    };
  } catch {
    // A Telegram so old, or a page so strange, that the parameters can't be read: as if there were none.
    return 'outside';
  }
}
