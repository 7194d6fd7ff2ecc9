import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ChatServer } from '../../test/chat-server.ts';
import { tabLocks } from '../../test/tab-locks.ts';
import { EAGER, ownSocket, Visitor } from '../../test/visitor.ts';
import { MemoryStorage } from '../client/storage.ts';
import { sharedSockets } from './shared-sockets.ts';

const PATIENT = { patienceMs: 3_000, everyMs: 5_000 };
const HASTY = { patienceMs: 20, everyMs: 20 };

let server: ChatServer;
let browser: { storage: MemoryStorage; locks: ReturnType<typeof tabLocks>; name: string };
let tabs: Visitor[];
let browsers = 0;

beforeEach(async () => {
  server = await new ChatServer().start();
  browser = { storage: new MemoryStorage(), locks: tabLocks(), name: `browser ${++browsers}` };
  tabs = [];
});

afterEach(async () => {
  for (const { client } of tabs) client.close();
  await server.stop();
});

/** One more tab of the same browser. */
function tab(pace = PATIENT, open = ownSocket): Visitor {
  const { storage, locks, name } = browser;
  const openSocket = sharedSockets(name, locks, open, pace);
  const opened = new Visitor(server.url, { storage, locks, pace: EAGER, openSocket });
  tabs.push(opened);
  return opened;
}

describe('the tabs of a browser', () => {
  it('share one socket and show the same', async () => {
    const first = await tab().enter();
    await first.client.post({ text: 'Good day' });
    server.reply('Good day!');
    const [second, third] = [await tab().enter(), await tab().enter()];
    expect(second.talk).toEqual(['Good day (sent)', 'Good day!']);
    server.reply('How can I help?');
    for (const each of [first, second, third]) await each.until(() => each.talk.length === 3);
    await third.client.post({ text: 'A cup, please' });
    for (const each of [first, second, third]) await each.until(() => each.talk.length === 4);
    expect(new Set(tabs.map(({ talk }) => talk.join()))).toEqual(
      new Set(['Good day (sent),Good day!,How can I help?,A cup, please (sent)']),
    );
    expect([server.open, server.hellos.length]).toEqual([1, 1]);
    expect(tabs.map(({ arrivals }) => arrivals.length)).toEqual([2, 1, 1]);
  });

  it('that open at the same time share one socket', async () => {
    await Promise.all([tab(), tab(), tab()].map((each) => each.enter()));
    expect([server.open, server.threads.size]).toEqual([1, 1]);
  });

  it('get the answers to their own questions only', async () => {
    const [first, second] = [await tab().enter(), await tab().enter()];
    for (let number = 1; number <= 80; number++) server.thread.append('operator', `message ${number}`);
    server.cut();
    await first.until(() => first.talk.length > 0 && first.client.state === 'connected');
    await second.until(() => second.talk.length > 0 && second.client.state === 'connected');
    server.mishaps.push({ code: 'empty', text: 'Nothing to send.' });
    await expect(second.client.post({ text: 'x' })).rejects.toMatchObject({ code: 'empty' });
    expect([first.failures, second.failures]).toEqual([[], ['empty']]);
    const heard: string[] = [];
    for (const [place, each] of [first, second].entries())
      each.client.changes = { heard: ({ type }) => heard.push(`${place} ${type}`), lost: () => {} };
    second.client.say({ type: 'handoff' });
    first.client.say({ type: 'react', seq: 1, emoji: '👍' });
    await expect.poll(() => heard.sort()).toEqual(['0 changed', '1 handoff']);
  });

  it('page through older messages each for itself', async () => {
    const first = await tab().enter();
    for (let number = 1; number <= 120; number++) server.reply(`message ${number}`);
    await first.until(() => first.talk.length === 120);
    const second = await tab().enter();
    expect(second.talk).toHaveLength(50);
    second.client.loadOlder();
    await second.until(() => second.talk.length === 100);
    expect(second.talk[0]).toBe('message 21');
    expect(server.open).toBe(1);
  });

  it('tell the server once what came and what was seen', async () => {
    const [first, second] = [await tab().enter(), await tab().enter()];
    await first.client.post({ text: 'Good day' });
    const { seq } = server.reply('Good day!');
    for (const each of [first, second]) await each.until(() => each.talk.length === 2);
    second.client.markSeen();
    second.client.storageChanged(`kite-chat:${server.url}:k-demo:seen`);
    expect(first.client.unread).toBe(0);
    await server.until(() => server.seen.some(({ read }) => read === seq));
    expect(server.seen).toEqual([
      { type: 'seen', received: seq },
      { type: 'seen', received: seq, read: seq },
    ]);
  });

  it('have sockets of their own where somebody else is signed in', async () => {
    const first = await tab().enter();
    browser.storage.removeItem(`kite-chat:${server.url}:k-demo:token`);
    const second = await tab().enter();
    await first.client.post({ text: 'a secret' });
    await second.client.post({ text: 'Good day' });
    expect(second.talk).toEqual(['Good day (sent)']);
    expect([server.open, server.threads.size]).toEqual([2, 2]);
  });

  it('sign out together, and nothing of the old person is told to the next', async () => {
    const [first, second] = [await tab().enter(), await tab().enter()];
    await second.client.post({ text: 'a secret' });
    await first.until(() => first.talk.length === 1);
    first.client.forget();
    second.client.storageChanged(`kite-chat:${server.url}:k-demo:token`);
    await server.until(() => server.open === 0);
    await Promise.all([first.enter(), second.enter()]);
    expect([first.talk, second.talk]).toEqual([[], []]);
    expect([server.open, server.threads.size]).toEqual([1, 2]);
  });
});

describe('when the tab with the socket', () => {
  it('is closed, another one goes on where it was', async () => {
    const [first, second, third] = [await tab().enter(), await tab().enter(), await tab().enter()];
    await first.client.post({ text: 'Good day' });
    for (const each of [second, third]) await each.until(() => each.talk.length === 1);
    first.client.close();
    server.reply('said meanwhile');
    await second.client.post({ text: 'still here' });
    for (const each of [second, third]) {
      await each.until(() => each.talk.length === 3 && each.client.state === 'connected');
      expect(each.talk).toEqual(['Good day (sent)', 'said meanwhile', 'still here (sent)']);
      expect(each.arrivals.map(({ kind }) => kind)).toEqual(['new']);
    }
    await server.until(() => server.open === 1);
    expect(server.hellos.at(-1)).toMatchObject({ since: 1 });
  });

  it('is frozen before it has said anything, another one takes its place', async () => {
    const frozen = browser.locks.request(browser.name, () => new Promise(() => {})).catch(String);
    await tab(HASTY).enter();
    expect(await frozen).toContain('AbortError');
  });

  it('falls silent, another one takes its place, and it joins that one when it wakes', async () => {
    const [first, second] = [await tab(HASTY).enter(), await tab(HASTY).enter()];
    await first.client.post({ text: 'Good day' });
    await second.until(() => second.talk.length === 1);
    const restore = silenceHolder();
    await second.until(() => second.client.state === 'waiting');
    await second.enter();
    restore();
    server.reply('still here?');
    for (const each of [first, second]) await each.until(() => each.talk.length === 2);
    expect(second.talk).toEqual(['Good day (sent)', 'still here?']);
    await server.until(() => server.open === 1);
  });

  it('loses the server, each tab comes back in its own time and none of them shows anything twice', async () => {
    const [first, second] = [await tab().enter(), await tab().enter()];
    await first.client.post({ text: 'Good day' });
    await server.stop();
    void second.client.post({ text: 'while it was away' });
    server.thread.append('operator', 'Good day!');
    await server.start();
    const expected = ['Good day (sent)', 'Good day!', 'while it was away (sent)'];
    for (const each of [first, second]) {
      await each.until(() => each.talk.length === 3 && each.talk.every((line) => !/sending/.test(line)));
      expect(each.talk).toEqual(expected);
    }
    await server.until(() => server.open === 1);
    expect(server.thread.entries).toHaveLength(3);
  });

  it.each([
    [4403, 'not-allowed-here'],
    [4404, 'unknown-channel'],
  ] as const)('is refused by %i, all tabs say why', async (code, reason) => {
    const [first, second] = [await tab().enter(), await tab().enter()];
    server.refuse(code);
    server.closeAll(code);
    for (const each of [first, second]) await each.until(() => each.client.state === 'refused');
    expect(tabs.map(({ failures }) => failures)).toEqual([[reason], [reason]]);
    await server.until(() => server.open === 0);
  });
});

describe('a tab', () => {
  it('has a socket of its own where locks are forbidden', async () => {
    browser.locks = {
      request: () => Promise.reject(new DOMException('no', 'SecurityError')),
    } as unknown as typeof browser.locks;
    const [first, second] = [await tab().enter(), await tab().enter()];
    await first.client.post({ text: 'Good day' });
    await second.until(() => second.talk.length === 1);
    expect(server.open).toBe(2);
  });

  it('that knows more of the past than the holder asks the server itself', async () => {
    const asleep = await tab().enter();
    await asleep.client.post({ text: 'Good day' });
    asleep.client.close();
    for (let number = 1; number <= 60; number++) server.thread.append('operator', `message ${number}`);
    server.thread.change(1, { content: { type: 'erased' } });
    const fresh = await tab().enter();
    server.reply('the last');
    await fresh.until(() => fresh.talk.at(-1) === 'the last');
    await asleep.enter();
    expect(asleep.talk[0]).toBe('(erased) (sent)');
    expect(asleep.talk).toHaveLength(62);
    expect(server.open).toBe(2);
  });
});

/** Makes whoever holds the socket now inaudible to the others until what is returned is called. */
function silenceHolder(): () => void {
  const { postMessage } = BroadcastChannel.prototype;
  let silent: string | undefined;
  BroadcastChannel.prototype.postMessage = function (note: { holder?: string }) {
    silent ??= note.holder;
    if (note.holder === undefined || note.holder !== silent) postMessage.call(this, note);
  };
  return () => (BroadcastChannel.prototype.postMessage = postMessage);
}
