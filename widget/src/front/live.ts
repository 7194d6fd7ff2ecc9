import { languageOf } from '../i18n/language.ts';
import type { KiteChatElement } from '../launcher/kite-chat-launcher.ts';
import { dress, lookOf } from './look.ts';

/** Dresses a launcher whose owner wants something of it before anybody opens it. */
export async function live(launcher: KiteChatElement): Promise<void> {
  const language = languageOf(launcher);
  const look = await lookOf(launcher, language);
  if (!look) return;
  dress(launcher, look);
  if (!look.greeting && !look.availability) return;
  import('./greeting.ts').then(
    ({ greet }) => greet(launcher, look, language),
    // It is not missed, and all else need not be fetched anew for it.
    () => {},
  );
}
