import type { Http } from '../api/http.ts';
import { me, speakToMeIn } from '../api/me.ts';
import type { Me, Membership } from '../api/types.ts';
import { speakIn, spoken, type Language } from '../i18n/language.ts';

/** Who the person is, asked once. Tells `language` when the page should be said anew. */
export class Session extends EventTarget {
  #asked: Promise<Me> | undefined;

  constructor(private readonly http: Http) {
    super();
  }

  me(): Promise<Me> {
    this.#asked ??= me(this.http).then(
      (found) => this.#follow(found),
      (fault: unknown) => {
        // The next page asks again.
        this.#asked = undefined;
        throw fault;
      },
    );
    return this.#asked;
  }

  /** Asks anew: the person has made a first channel, or has left a team. */
  renew(): Promise<Me> {
    this.#asked = undefined;
    return this.me();
  }

  /** The person's own team, else the first one that they are in. */
  async ownTenant(): Promise<Membership | undefined> {
    const { tenants } = await this.me();
    return tenants.find(({ own }) => own) ?? tenants[0];
  }

  async speak(language: Language): Promise<void> {
    const found = await speakToMeIn(this.http, language);
    this.#asked = Promise.resolve(found);
    this.#follow(found);
  }

  #follow(found: Me): Me {
    if (found.user.language !== spoken()) {
      speakIn(found.user.language);
      this.dispatchEvent(new Event('language'));
    }
    return found;
  }
}
