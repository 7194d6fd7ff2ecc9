import type { Person, Place } from './place.ts';

/** The demo: the real server, and the sandbox Telegram beside it. */
export class Sandbox implements Place {
  private constructor(
    private readonly telegram: string,
    readonly url: string,
  ) {}

  /** @param demo where the sandbox Telegram is; the server is at `KITE_APP_URL` */
  static at(demo: string): Sandbox {
    const server = process.env['KITE_APP_URL'];
    if (!server) throw new Error('KITE_APP_URL must say where the server runs');
    return new Sandbox(new URL(demo).href, new URL(server).href);
  }

  async person(name: string, language = 'en'): Promise<Person> {
    const { user } = await this.#do({
      as: await this.#anybody(),
      action: 'create_person',
      first_name: name,
      language_code: language,
    });
    const person = { id: user as number, language };
    await this.#do({ as: person.id, action: 'start' });
    return person;
  }

  /** Somebody who is there from the beginning. */
  async #anybody(): Promise<number> {
    return (await (await fetch(new URL('sandbox/state', this.telegram))).json()).me.id;
  }

  async launchData(person: Person, startParam = ''): Promise<string> {
    const url = `${this.url}app/?tgWebAppStartParam=${startParam}`;
    const { init_data } = await this.#do({ as: person.id, action: 'open_app', url });
    return init_data as string;
  }

  async shareNewGroup(person: Person, prepared: string, title: string): Promise<void> {
    await this.#do({
      as: person.id,
      action: 'create_group',
      title,
      forum: true,
      share_prepared: prepared,
    });
  }

  async close(): Promise<void> {}

  async #do(action: object): Promise<Record<string, unknown>> {
    const answer = await fetch(new URL('sandbox/do', this.telegram), {
      method: 'POST',
      body: JSON.stringify(action),
    });
    if (!answer.ok) throw new Error(`${JSON.stringify(action)}: ${await answer.text()}`);
    return (await answer.json()) as Record<string, unknown>;
  }
}
