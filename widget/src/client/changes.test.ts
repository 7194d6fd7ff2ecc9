import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ChatServer } from '../../test/chat-server.ts';
import { EAGER, Visitor } from '../../test/visitor.ts';
import { MessageChanges } from '../compose/message-changes.ts';
import { PostRefused } from './outbox-relay.ts';
import type { OwnFile } from './said.ts';
import { MemoryStorage } from './storage.ts';

let server: ChatServer;
let visitors: Visitor[];

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

/** A file that is brought to the server by `fetch`. */
class NodeFile implements OwnFile {
  key?: string;
  readonly content = { type: 'file', kind: 'document', mime: 'text/plain', name: 'a.txt' } as const;
  isCancelled = false;
  tries = 0;
  #id: Promise<string | undefined> | undefined;

  upload(token: string): Promise<string | undefined> {
    return (this.#id ??= this.#send(token));
  }

  cancel(): void {
    this.isCancelled = true;
  }

  forget(): boolean {
    this.#id = undefined;
    return this.tries === 1;
  }

  async #send(token: string): Promise<string | undefined> {
    this.tries++;
    const answer = await fetch(`${server.url}/files/k-demo?name=a.txt`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: 'bytes',
    });
    const { file, code, detail } = (await answer.json()) as { file: string; code: string; detail: string };
    if (this.isCancelled) return undefined;
    if (file) return file;
    this.#id = undefined;
    throw new PostRefused(code, detail);
  }
}

describe('a file', () => {
  it('is shown at once, brought to the server as this visitor, and posted with its caption', async () => {
    const tab = await visitor().enter();
    const answer = tab.client.post({ text: ' See ', file: new NodeFile(), reply: 7 });
    expect(tab.client.messages).toMatchObject([
      {
        state: 'sending',
        content: { type: 'file', name: 'a.txt', caption: { text: 'See' } },
        reply: { seq: 7 },
      },
    ]);
    await answer;
    const [token] = server.threads.keys();
    expect(server.uploads.all).toMatchObject([{ name: 'a.txt', token: `Bearer ${token}` }]);
    expect(server.posts).toMatchObject([{ text: 'See', file: 'f_1', reply: 7 }]);
  });

  it('written as the first word of a stranger waits for the welcome', async () => {
    const tab = visitor();
    await tab.client.post({ file: new NodeFile() });
    expect(server.posts).toMatchObject([{ file: 'f_1' }]);
  });

  it('is not passed by what is said after it', async () => {
    const tab = await visitor().enter();
    const release = server.uploads.hold();
    const answers = [tab.client.post({ file: new NodeFile() }), tab.client.post({ text: 'after it' })];
    server.cut();
    await server.until(() => server.hellos.length === 2);
    expect(server.posts).toEqual([]);
    release();
    await Promise.all(answers);
    expect(server.posts.map(({ text, file }) => text ?? file)).toEqual(['f_1', 'after it']);
  });

  it('that is refused says why, and is brought there once more by a retry', async () => {
    const tab = await visitor().enter();
    server.uploads.mishaps.push({ status: 413, code: 'file-too-big', detail: 'Too big.' });
    await expect(tab.client.post({ file: new NodeFile() })).rejects.toMatchObject({ code: 'file-too-big' });
    expect(tab.client.messages).toMatchObject([{ state: 'failed', reason: 'Too big.' }]);
    await tab.client.retry(tab.client.messages[0]!);
    expect(tab.client.messages).toHaveLength(1);
    expect(server.posts).toMatchObject([{ file: 'f_1' }]);
  });

  it('that the operators did not get is posted again without being brought there again', async () => {
    const tab = await visitor().enter();
    const file = new NodeFile();
    await tab.client.post({ file, text: 'See' });
    const { thread } = server;
    server.show(thread, [thread.change(1, { failed: 'group-gone' })]);
    await tab.until(() => tab.client.messages[0]?.state === 'failed');
    await tab.client.retry(tab.client.messages[0]!);
    expect(server.posts.map(({ file: id, text }) => [id, text])).toEqual([
      ['f_1', 'See'],
      ['f_1', 'See'],
    ]);
    expect(file.tries).toBe(1);
  });

  it('that the server has forgotten is brought there again, once', async () => {
    const tab = await visitor().enter();
    const file = new NodeFile();
    await tab.client.post({ file });
    const { thread } = server;
    server.show(thread, [thread.change(1, { failed: 'group-gone' })]);
    await tab.until(() => tab.client.messages[0]?.state === 'failed');
    server.uploads.forget();
    await tab.client.retry(tab.client.messages[0]!);
    expect(server.posts.map(({ file: id }) => id)).toEqual(['f_1', 'f_1', 'f_2']);
  });

  it('that was taken back is not posted, and what follows is', async () => {
    const tab = await visitor().enter();
    const release = server.uploads.hold();
    const file = new NodeFile();
    const answer = tab.client.post({ file });
    const next = tab.client.post({ text: 'Good day' });
    tab.client.withdraw(file.key!);
    await expect(answer).rejects.toMatchObject({ code: 'withdrawn' });
    await next;
    release();
    expect(tab.talk).toEqual(['Good day (sent)']);
    expect(tab.failures).toEqual([]);
  });

  it('that is uploaded survives a reload', async () => {
    const storage = new MemoryStorage();
    const tab = await visitor({ storage }).enter();
    server.mishaps.push('drop-before-storing');
    void tab.client.post({ file: new NodeFile(), text: 'See' });
    await server.until(() => server.posts.length === 1);
    tab.client.close();
    const after = await visitor({ storage }).enter();
    await after.until(() => after.client.messages[0]?.state === 'sent');
    expect(server.thread.entries).toHaveLength(1);
    expect(server.posts[1]).toEqual(server.posts[0]);
  });
});

describe('many messages at once', () => {
  it('go out in the order of writing, after a reload too', async () => {
    const storage = new MemoryStorage();
    const before = visitor({ storage });
    const texts = Array.from({ length: 30 }, (_, index) => `portion ${index}`);
    for (const text of texts) void before.client.post({ text });
    before.client.close();
    await visitor({ storage }).enter();
    await server.until(() => server.posts.length === texts.length);
    expect(server.posts.map(({ text }) => text)).toEqual(texts);
  });
});

describe('a change', () => {
  async function talk(): Promise<{ tab: Visitor; changes: MessageChanges }> {
    const tab = await visitor().enter();
    await tab.client.post({ text: 'Good day' });
    const changes = (tab.client.changes = new MessageChanges(tab.client.say, () => 'No connection.'));
    return { tab, changes };
  }

  it('is stored and shown', async () => {
    const { tab, changes } = await talk();
    await changes.ask({ type: 'edit', seq: 1, text: 'Good evening' });
    await tab.until(() => tab.talk[0] === 'Good evening (sent)');
    server.reply('Good evening!');
    await tab.until(() => tab.talk.length === 2);
    await changes.ask({ type: 'react', seq: 2, emoji: '👍' });
    await tab.until(() => tab.client.messages[1]?.reactions !== undefined);
    expect(tab.client.messages[1]!.reactions).toEqual([{ by: 'visitor', emoji: '👍' }]);
    await changes.ask({ type: 'erase', seq: 1 });
    await tab.until(() => tab.talk[0] === '(erased) (sent)');
  });

  it('that is refused tells the sentence of the server', async () => {
    const { changes } = await talk();
    server.mishaps.push({ code: 'not-yours', text: 'Only your own.' });
    await expect(changes.ask({ type: 'erase', seq: 1 })).rejects.toMatchObject({ message: 'Only your own.' });
    await changes.ask({ type: 'erase', seq: 1 });
  });

  it('without an answer has not happened', async () => {
    const { tab, changes } = await talk();
    server.mishaps.push('drop-before-storing');
    await expect(changes.ask({ type: 'erase', seq: 1 })).rejects.toMatchObject({ code: 'unreachable' });
    await tab.until(() => tab.client.state === 'waiting' || tab.client.state === 'connecting');
    await expect(changes.ask({ type: 'erase', seq: 1 })).rejects.toMatchObject({ message: 'No connection.' });
  });
});

describe('what came and was seen', () => {
  it('is told once each, and only what is true', async () => {
    const tab = await visitor({ pace: { ...EAGER, reportsMs: 1 } }).enter();
    await tab.client.post({ text: 'Good day' });
    server.reply('Good day!');
    await server.until(() => server.seen.length === 1);
    expect(server.seen).toEqual([{ type: 'seen', received: 2 }]);
    tab.client.markSeen();
    await server.until(() => server.seen.length === 2);
    tab.client.markSeen();
    server.show(server.thread);
    server.reply('How can I help?');
    await server.until(() => server.seen.length === 3);
    expect(server.seen.slice(1)).toEqual([
      { type: 'seen', received: 2, read: 2 },
      { type: 'seen', received: 3, read: 2 },
    ]);
  });

  it('is told together when much comes at once, the last word last', async () => {
    const tab = await visitor({ pace: { ...EAGER, reportsMs: 40 } }).enter();
    for (let number = 1; number <= 20; number++) server.reply(`message ${number}`);
    await tab.until(() => tab.talk.length === 20);
    tab.client.markSeen();
    await server.until(() => server.seen.at(-1)?.read === 20);
    expect(server.seen.length).toBeLessThanOrEqual(3);
  });

  it('and told into a connection that is gone already is told again when it is back', async () => {
    const tab = await visitor({ pace: { ...EAGER, reportsMs: 1 } }).enter();
    server.reply('Good day!');
    await server.until(() => server.seen.length === 1);
    server.stall();
    tab.client.markSeen();
    server.cut();
    await server.until(() => server.seen.length === 2);
    expect(server.seen[1]).toEqual({ type: 'seen', received: 1, read: 1 });
  });

  it('while the connection was gone is told when it is back', async () => {
    const tab = await visitor({ pace: { ...EAGER, reportsMs: 1 } }).enter();
    server.reply('Good day!');
    await server.until(() => server.seen.length === 1);
    await server.stop();
    tab.client.markSeen();
    await server.start();
    await server.until(() => server.seen.length === 2);
    expect(server.seen[1]).toEqual({ type: 'seen', received: 1, read: 1 });
  });
});

describe('a message that the operators do not have', () => {
  it('is delayed after a while, until they have it', async () => {
    const tab = await visitor({ pace: { ...EAGER, delayMs: 1 } }).enter();
    await tab.client.post({ text: 'Good day' });
    await tab.until(() => tab.client.messages[0]?.delayed === true);
    const { thread } = server;
    thread.receipts = { delivered: 1, read: 0 };
    server.show(thread);
    await tab.until(() => tab.client.messages[0]?.state === 'delivered');
    expect(tab.client.messages[0]).not.toHaveProperty('delayed');
  });

  it('is not delayed at once', async () => {
    const tab = await visitor().enter();
    await tab.client.post({ text: 'Good day' });
    expect(tab.client.messages[0]).not.toHaveProperty('delayed');
  });
});

describe('an answer', () => {
  it('shows what it answers, also to a photo', async () => {
    const tab = await visitor().enter();
    await tab.client.post({ text: 'Good day' });
    const { thread } = server;
    const photo = { type: 'file', kind: 'photo', mime: 'image/png' } as const;
    server.show(thread, [
      thread.append('operator', '', { name: 'Max', content: photo, reply: { seq: 1, quote: 'day' } }),
    ]);
    await tab.until(() => tab.client.messages.length === 2);
    await tab.client.post({ text: 'Nice', reply: 2 });
    expect(tab.client.messages.map(({ reply, quoted }) => ({ reply, quoted }))).toEqual([
      { reply: undefined, quoted: undefined },
      { reply: { seq: 1, quote: 'day' }, quoted: { author: 'visitor', text: 'Good day' } },
      { reply: { seq: 2 }, quoted: { author: 'operator', name: 'Max', text: '', kind: 'photo' } },
    ]);
  });
});
