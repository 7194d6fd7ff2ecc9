/** The sandbox's control API: one person's view of Telegram, and what this person can do in it. */
export class Api {
  /** Everything that the person `as` can see. Without a person, what the default person sees. */
  async state(as) {
    return this.#get('/sandbox/state', as ? { as } : {});
  }

  /**
   * What a `request_chat` button asks for, and the groups of this person that it would accept.
   *
   * @param asked `{ request_id }` of a keyboard's button, or `{ prepared }`, the id of a Mini App's
   */
  async suitableGroups(as, asked) {
    return this.#get('/sandbox/suitable', { as, ...asked });
  }

  /** Does something as a person; a "no" of the sandbox becomes an Error with its own words. */
  async act(as, action, details = {}) {
    const response = await fetch('/sandbox/do', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ as, action, ...details }),
    });
    return readAnswer(response);
  }

  async #get(path, parameters) {
    const response = await fetch(`${path}?${new URLSearchParams(parameters)}`, { cache: 'no-store' });
    return readAnswer(response);
  }
}

async function readAnswer(response) {
  const text = await response.text();
  const answer = text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : {};
  if (!response.ok || answer.ok === false) {
    throw new Error(answer.error ?? `The sandbox answered ${response.status}`);
  }
  return answer;
}

const RETRY_AFTER_MS = 1000;

/**
 * Tells `onVersion` about each change and `onConnected` whether the line is up. EventSource gives up for
 * good when a server answers with an error while it restarts, so a closed one is opened again.
 */
export function listenToEvents(onVersion, onConnected) {
  const source = new EventSource('/sandbox/events');
  source.onopen = () => onConnected(true);
  source.onmessage = (event) => onVersion(JSON.parse(event.data).version);
  source.onerror = () => {
    onConnected(false);
    if (source.readyState !== EventSource.CLOSED) return;
    setTimeout(() => listenToEvents(onVersion, onConnected), RETRY_AFTER_MS);
  };
}
