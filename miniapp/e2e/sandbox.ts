import type { Person, Place } from './place.ts';

/** The demo: the real server, and the sandbox Telegram beside it. */
export class Sandbox implements Place {
  private constructor(
    private readonly telegram: string,
    readonly url: string,
  ) {}

  static async at(demo: string): Promise<Sandbox> {
    const telegram = new URL(demo).href;
    const shop = await (await fetch(new URL('sandbox/state', telegram))).json();
    return new Sandbox(telegram, new URL('../', shop.chats[0].menu_button.web_app.url).href);
  }

  async person(name: string, language = 'en'): Promise<Person> {
    const { user } = await this.#do({ action: 'create_person', first_name: name, language_code: language });
    const person = { id: user as number, language };
    await this.#do({ as: person.id, action: 'start' });
    return person;
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
