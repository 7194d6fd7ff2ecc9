import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ChatServer } from '../../test/chat-server.ts';
import { EAGER, Visitor } from '../../test/visitor.ts';
import { PACE } from './connection.ts';
import { MemoryStorage } from './storage.ts';

let server: ChatServer;
let visitors: Visitor[];

/** A tab of a browser; it is closed when the test is over. */
function visitor(surroundings?: ConstructorParameters<typeof Visitor>[1]): Visitor {
  const tab = new Visitor(server.url, surroundings);
  visitors.push(tab);
  return tab;
}

beforeEach(async () => {
  visitors = [];
  server = await new ChatServer().start();
});

afterEach(async () => {
  for (const { client } of visitors) client.close();
  await server.stop();
});

describe('who the visitor is', () => {
  it('is told again when it became known while the server was being greeted', async () => {
    const known = [{}, { visitor: { name: 'Anna' } }];
    const tab = visitor({ guest: () => (known.length > 1 ? known.shift()! : known[0]!) });
    await tab.enter();
    await tab.client.post({ text: 'Good day' });
    expect(server.introductions).toEqual([{ type: 'introduce', name: 'Anna' }]);
  });

  it('is told once when nothing has changed', async () => {
    const tab = visitor({ guest: () => ({ visitor: { name: 'Anna' } }) });
    await tab.enter();
    await tab.client.post({ text: 'Good day' });
    expect(server.introductions).toEqual([]);
  });
});

describe('a message', () => {
  it('is stored once and shown once', async () => {
    const { client, talk } = await visitor().enter();
    expect(talk).toEqual([]);
    const stored = await client.post({ text: '  Good day  ' });
    expect(stored.seq).toBe(1);
    expect(visitors[0]!.talk).toEqual(['Good day (sent)']);
    expect(server.thread.entries).toHaveLength(1);
  });

  it('written before the connection is there goes out when it is', async () => {
    const tab = visitor();
    const stored = tab.client.post({ text: 'Good day' });
    expect(tab.talk).toEqual(['Good day (sending)']);
    await stored;
    expect(tab.talk).toEqual(['Good day (sent)']);
  });

  it.each(['drop-before-storing', 'drop-before-answering'] as const)(
    'is stored once after a %s',
    async (mishap) => {
      const tab = await visitor().enter();
      server.mishaps.push(mishap);
      await tab.client.post({ text: 'Good day' });
      await tab.client.post({ text: 'Anybody there?' });
      expect(server.thread.entries.map(({ content }) => content)).toEqual([
        { type: 'text', text: 'Good day' },
        { type: 'text', text: 'Anybody there?' },
      ]);
      await tab.until(() => tab.talk.length === 2 && tab.client.state === 'connected');
      expect(tab.talk).toEqual(['Good day (sent)', 'Anybody there? (sent)']);
    },
  );

  it('survives a reload, under the same id', async () => {
    const storage = new MemoryStorage();
    const before = await visitor({ storage }).enter();
    server.mishaps.push('drop-before-storing');
    void before.client.post({ text: 'Good day' });
    await server.until(() => server.posts.length === 1);
    before.client.close();
    const after = visitor({ storage });
    expect(after.talk).toEqual(['Good day (sending)']);
    after.client.open();
    await after.until(() => after.talk[0] === 'Good day (sent)');
    expect(server.posts[1]!.id).toBe(server.posts[0]!.id);
    expect(server.thread.entries).toHaveLength(1);
  });

  it('written while the server is away goes out when it is back', async () => {
    const tab = await visitor().enter();
    await server.stop();
    const answers = [tab.client.post({ text: 'first' }), tab.client.post({ text: 'second' })];
    expect(tab.talk).toEqual(['first (sending)', 'second (sending)']);
    await server.start();
    await Promise.all(answers);
    expect(server.posts.map(({ text }) => text)).toEqual(['first', 'second']);
  });

  it('waits when the server is busy, and lets no later one pass', async () => {
    const tab = await visitor().enter();
    server.mishaps.push({ code: 'busy', text: 'One moment.', retryAfterMs: 5 });
    await Promise.all([tab.client.post({ text: 'first' }), tab.client.post({ text: 'second' })]);
    expect(server.posts.map(({ text }) => text)).toEqual(['first', 'first', 'second']);
    expect(tab.failures).toEqual([]);
  });

  it('that is refused is told so, and can be written anew under a new id', async () => {
    const tab = await visitor().enter();
    server.mishaps.push({ code: 'too-many-waiting', text: 'Please try later.' });
    await expect(tab.client.post({ text: 'Good day' })).rejects.toMatchObject({ code: 'too-many-waiting' });
    expect(tab.failures).toEqual(['too-many-waiting']);
    expect(tab.client.messages).toMatchObject([{ state: 'failed', reason: 'Please try later.' }]);
    await tab.client.retry(tab.client.messages[0]!);
    expect(tab.talk).toEqual(['Good day (sent)']);
    expect(server.posts[0]!.id).not.toBe(server.posts[1]!.id);
  });

  it('too big for a frame is shown as not sent', async () => {
    const tab = await visitor().enter();
    server.mishaps.push({ close: 1009 });
    await expect(tab.client.post({ text: 'too big' })).rejects.toMatchObject({ code: 'too-long' });
    await tab.until(() => tab.client.state === 'connected');
    expect(tab.talk).toEqual(['too big (failed)']);
  });
});

describe('the connection', () => {
  it('says who and where it is, and since when it knows', async () => {
    const tab = await visitor().enter();
    await tab.client.post({ text: 'Good day' });
    await tab.until(() => tab.talk[0] === 'Good day (sent)');
    server.cut();
    await server.until(() => server.hellos.length === 2);
    const page = { url: 'https://shop.example/cups' };
    const [token] = server.threads.keys();
    expect(server.hellos).toEqual([
      { type: 'hello', lang: 'en', page },
      { type: 'hello', lang: 'en', page, token, since: 1 },
    ]);
  });

  it('shows after a gap what was said meanwhile', async () => {
    const tab = await visitor().enter();
    await tab.client.post({ text: 'Good day' });
    await server.stop();
    server.thread.append('operator', 'Good day!');
    server.thread.change(1, { failed: 'group-gone' });
    await server.start();
    await tab.until(() => tab.talk.length === 2);
    expect(tab.talk).toEqual(['Good day (failed)', 'Good day!']);
    expect(tab.arrivals.map(({ kind }) => kind)).toEqual(['new']);
  });

  it('is made anew when a heartbeat tells of more than it was told', async () => {
    const tab = await visitor().enter();
    server.reply('first');
    await tab.until(() => tab.talk.length === 1);
    server.thread.append('operator', 'the notice of this was lost');
    server.heartbeat();
    await tab.until(() => tab.talk.length === 2);
    expect(server.hellos[1]).toMatchObject({ since: 1 });
  });

  it('is left alone by a heartbeat that tells nothing new', async () => {
    const tab = await visitor().enter();
    server.reply('first');
    await tab.until(() => tab.talk.length === 1);
    server.heartbeat();
    server.reply('second');
    await tab.until(() => tab.talk.length === 2);
    expect(server.hellos).toHaveLength(1);
  });

  it('asks a silent server for a sign of life, and is made anew when there is none', async () => {
    const tab = await visitor({ pace: { ...EAGER, silenceMs: 30, wakingMs: 30 } }).enter();
    server.stall();
    await server.until(() => server.hellos.length >= 2);
    expect(server.hellos[1]!.token).toBeDefined();
    await tab.until(() => tab.client.state === 'connected');
  });

  it('is kept when the silent server gives a sign of life', async () => {
    const tab = await visitor({ pace: { ...EAGER, silenceMs: 10, wakingMs: 5_000 } }).enter();
    await server.until(() => server.pings >= 5);
    expect([tab.client.state, server.hellos.length]).toEqual(['connected', 1]);
  });

  it('finds a dead socket within half a minute', () => {
    expect(PACE.silenceMs + PACE.wakingMs).toBeLessThanOrEqual(30_000);
    // The server says something every 20 seconds.
    expect(PACE.silenceMs).toBeGreaterThan(20_000);
  });

  it('comes back when the server restarts', async () => {
    const tab = await visitor().enter();
    server.closeAll(1012, 'restart 5');
    await tab.until(() => tab.client.state === 'waiting');
    await tab.until(() => tab.client.state === 'connected');
    expect(server.open).toBe(1);
  });

  it.each([
    [4400, 'bad-frame'],
    [4403, 'not-allowed-here'],
    [4404, 'unknown-channel'],
  ] as const)('stops at %i and says why', async (code, reason) => {
    server.refuse(code);
    const tab = visitor();
    tab.client.open();
    await tab.until(() => tab.client.state === 'refused');
    expect(tab.client.stopped).toBe(reason);
    expect(tab.failures).toEqual([reason]);
    expect(server.hellos).toHaveLength(1);
  });

  it('becomes a stranger when its token is no longer known', async () => {
    const storage = new MemoryStorage();
    const tab = await visitor({ storage }).enter();
    await tab.client.post({ text: 'Good day' });
    server.threads.clear();
    server.cut();
    await tab.until(() => tab.client.caughtUp && tab.talk.length === 0);
    expect(server.hellos.at(-1)!.token).toBeUndefined();
    expect(server.hellos.at(-1)!.since).toBeUndefined();
    expect(server.threads.size).toBe(1);
  });

  it('leaves no socket behind when it is closed', async () => {
    const tab = await visitor().enter();
    tab.client.close();
    await server.until(() => server.open === 0);
    expect(tab.client.state).toBe('idle');
  });

  it('asks for a sign of life when the device wakes up', async () => {
    const tab = visitor({ pace: { ...EAGER, wakingMs: 30 } });
    await tab.enter();
    const entry = server.thread.append('operator', 'said while the device slept');
    tab.client.wake(true);
    await tab.until(() => tab.talk.length === 1);
    expect(tab.arrivals[0]).toMatchObject({ kind: 'new', message: { seq: entry.seq } });
  });
});

describe('two tabs', () => {
  it('that open at once are one visitor, even without locks', async () => {
    const storage = new MemoryStorage();
    const tabs = [visitor({ storage }), visitor({ storage })];
    await Promise.all(tabs.map((tab) => tab.enter()));
    const token = storage.getItem(`kite-chat:${server.url}:k-demo:token`)!;
    const answer = tabs[0]!.client.post({ text: 'Good day' });
    await answer;
    await tabs[1]!.until(() => tabs[1]!.talk.length === 1);
    expect(server.threads.get(token)!.entries).toHaveLength(1);
  });

  it('both show what one of them sends, once', async () => {
    const storage = new MemoryStorage();
    const [left, right] = [await visitor({ storage }).enter(), await visitor({ storage }).enter()];
    await left.client.post({ text: 'Good day' });
    await right.until(() => right.talk.length === 1);
    expect(right.talk).toEqual(['Good day (sent)']);
    expect(server.thread.entries).toHaveLength(1);
  });

  it('both sign out when one of them does', async () => {
    const storage = new MemoryStorage();
    const [left, right] = [await visitor({ storage }).enter(), await visitor({ storage }).enter()];
    await left.client.post({ text: 'Good day' });
    await right.until(() => right.talk.length === 1);
    left.client.forget();
    right.client.storageChanged(`kite-chat:${server.url}:k-demo:token`);
    expect([left.talk, right.talk]).toEqual([[], []]);
    expect(storage.length).toBe(0);
    await server.until(() => server.open === 0);
  });

  it('show what the other has written and not sent yet', async () => {
    const storage = new MemoryStorage();
    const left = visitor({ storage });
    const right = visitor({ storage });
    void left.client.post({ text: 'Good day' });
    const key = Array.from({ length: storage.length }, (_, index) => storage.key(index)!).find((name) =>
      /post:/.test(name),
    );
    right.client.storageChanged(key!);
    expect(right.talk).toEqual(['Good day (sending)']);
  });
});

describe('what was not seen', () => {
  it('is counted until it is seen, across a reload', async () => {
    const storage = new MemoryStorage();
    const before = await visitor({ storage }).enter();
    await before.client.post({ text: 'Good day' });
    server.reply('Good day!');
    server.reply('How can I help?');
    await before.until(() => before.client.unread === 2);
    before.client.close();
    const after = await visitor({ storage }).enter();
    expect(after.client.unread).toBe(2);
    after.client.markSeen();
    expect(after.client.unread).toBe(0);
    expect(before.client.unread).toBe(0);
  });
});

describe('older messages', () => {
  /** Somebody who comes back to a talk of 120 messages. */
  async function returning(): Promise<Visitor> {
    const storage = new MemoryStorage();
    const tab = await visitor({ storage }).enter();
    for (let number = 1; number <= 120; number++) server.thread.append('operator', `message ${number}`);
    tab.client.close();
    return visitor({ storage }).enter();
  }

  it('are fetched page by page', async () => {
    const again = await returning();
    expect(again.talk).toHaveLength(50);
    again.client.loadOlder();
    expect(again.client.loadingOlder).toBe(true);
    await again.until(() => again.talk.length === 100);
    again.client.loadOlder();
    await again.until(() => again.talk.length === 120);
    again.client.loadOlder();
    expect(again.client.loadingOlder).toBe(false);
  });

  it.each([
    ['the server is too busy', { code: 'rate-limited', text: 'One moment.', retryAfterMs: 1_000 }],
    ['the server refuses', { code: 'bad-frame', text: 'Please reload.' }],
  ])('can be asked for again when %s', async (_name, mishap) => {
    const again = await returning();
    server.mishaps.push(mishap);
    again.client.loadOlder();
    await again.until(() => !again.client.loadingOlder);
    expect(again.talk).toHaveLength(50);
    again.client.loadOlder();
    await again.until(() => again.talk.length === 100);
  });
});

describe('signing out', () => {
  it('forgets everything and tells who waits for an answer', async () => {
    const storage = new MemoryStorage();
    const tab = await visitor({ storage }).enter();
    server.mishaps.push({ code: 'busy', text: 'One moment.', retryAfterMs: 60_000 });
    const answer = tab.client.post({ text: 'Good day' });
    tab.client.forget();
    await expect(answer).rejects.toMatchObject({ code: 'signed-out' });
    expect(tab.talk).toEqual([]);
    expect(storage.length).toBe(0);
    await tab.enter();
    expect(server.threads.size).toBe(2);
  });
});
