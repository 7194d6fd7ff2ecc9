/** Somebody with a Telegram account. */
export interface Person {
  id: number;
  language: string;
}

/** Where somebody writes in Telegram. */
export interface Topic {
  chat: number;
  topic: number;
}

/** The server, and the sandbox Telegram around it: the demo. */
export class Place {
  private constructor(
    private readonly telegram: string,
    /** The server's address, with a slash at its end. */
    readonly url: string,
  ) {}

  /** The demo that runs at `KITE_DEMO_URL`, with its server at `KITE_APP_URL`. */
  static open(): Place {
    return new Place(setting('KITE_DEMO_URL'), setting('KITE_APP_URL'));
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

  /** What Telegram would open the app with, signed. */
  async launchData(person: Person, startParam = ''): Promise<string> {
    const url = `${this.url}app/?tgWebAppStartParam=${startParam}`;
    const { init_data } = await this.#do({ as: person.id, action: 'open_app', url });
    return init_data as string;
  }

  /** Picks a new group in Telegram's picker, for a prepared button. */
  async shareNewGroup(person: Person, prepared: string, title: string): Promise<void> {
    await this.#do({
      as: person.id,
      action: 'create_group',
      title,
      forum: true,
      share_prepared: prepared,
    });
  }

  /** Opens a link to the bot, as who was invited does. */
  async follow(person: Person, link: string): Promise<void> {
    await this.#do({ as: person.id, action: 'start', payload: new URL(link).searchParams.get('start') });
  }

  /** How many topics a group has, as one of its members sees it. */
  async topics(person: Person, group: string): Promise<number> {
    const state = await (await fetch(new URL(`sandbox/state?as=${person.id}`, this.telegram))).json();
    const chat = state.chats.find(({ title }: { title: string }) => title === group);
    return chat.topics.length;
  }

  /** Types in a topic, as operators do. */
  async say(person: Person, where: Topic, text: string): Promise<void> {
    await this.#do({ as: person.id, action: 'send', ...where, text });
  }

  /** Calls the server as `person`, as the app does. */
  async call<T>(person: Person, method: string, path: string, body?: unknown): Promise<T> {
    const answer = await fetch(new URL(`api/${path}`, this.url), {
      method,
      headers: {
        Authorization: `tma ${await this.launchData(person)}`,
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
      },
      body: body === undefined ? null : JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return (answer.status === 204 ? undefined : await answer.json()) as T;
  }

  async #do(action: object): Promise<Record<string, unknown>> {
    const answer = await fetch(new URL('sandbox/do', this.telegram), {
      method: 'POST',
      body: JSON.stringify(action),
    });
    if (!answer.ok) throw new Error(`${JSON.stringify(action)}: ${await answer.text()}`);
    return (await answer.json()) as Record<string, unknown>;
  }
}

function setting(name: string): string {
  const url = process.env[name];
  if (!url) throw new Error(`${name} must say where the demo runs: start it with "mvn -Pdemo"`);
  return new URL(url).href;
}
