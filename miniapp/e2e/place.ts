import { Sandbox } from './sandbox.ts';

/** Somebody with a Telegram account. */
export interface Person {
  id: number;
  language: string;
}

/** Where the app runs, and the Telegram around it. */
export interface Place {
  /** The server's address, with a slash at its end. */
  readonly url: string;
  person(name: string, language?: string): Promise<Person>;
  /** What Telegram would open the app with, signed. */
  launchData(person: Person, startParam?: string): Promise<string>;
  /** Picks a new group in Telegram's picker, for a prepared button. */
  shareNewGroup(person: Person, prepared: string, title: string): Promise<void>;
  close(): Promise<void>;
}

/** The demo, where one runs. */
export async function openPlace(): Promise<Place> {
  const demo = process.env['KITE_DEMO_URL'];
  if (demo) return Sandbox.at(demo);
  const { ContractServer } = await import('../test/contract-server.ts');
  return ContractServer.start();
}

/** Calls the server as `person`, as the app does. */
export async function call<T>(
  place: Place,
  person: Person,
  method: string,
  path: string,
  body?: unknown,
): Promise<T> {
  const answer = await fetch(new URL(`api/${path}`, place.url), {
    method,
    headers: {
      Authorization: `tma ${await place.launchData(person)}`,
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
    },
    body: body === undefined ? null : JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return (answer.status === 204 ? undefined : await answer.json()) as T;
}
