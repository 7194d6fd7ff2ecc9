import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ChatServer } from '../../test/chat-server.ts';
import { EAGER, Visitor } from '../../test/visitor.ts';
import { backoffMs } from './backoff.ts';
import { closing } from './close-code.ts';
import { MemoryStorage } from './storage.ts';

describe('posts that wait', () => {
  let server: ChatServer;
  const visitors: Visitor[] = [];

  beforeEach(async () => {
    server = await new ChatServer().start();
  });

  afterEach(async () => {
    vi.useRealTimers();
    for (const { client } of visitors.splice(0)) client.close();
    await server.stop();
  });

  function visitor(storage: MemoryStorage): Visitor {
    const tab = new Visitor(server.url, { storage });
    visitors.push(tab);
    return tab;
  }

  it('survive any number of reloads and are stored in the order of writing, once', async () => {
    const storage = new MemoryStorage();
    await server.stop();
    const texts = Array.from({ length: 12 }, (_, number) => `message ${number}`);
    for (const text of texts) {
      const tab = visitor(storage);
      tab.client.post({ text }).catch(() => {});
      tab.client.close();
    }
    await server.start();
    // The first answers of the server get lost on the way.
    server.mishaps.push('drop-before-answering', 'drop-before-storing', 'drop-before-answering');
    const last = visitor(storage);
    expect(last.talk).toEqual(texts.map((text) => `${text} (sending)`));
    await last.enter();
    await last.until(() => last.talk.every((line) => line.endsWith('(sent)')));
    expect(server.thread.entries.map(({ content }) => content)).toEqual(
      texts.map((text) => ({ type: 'text', text })),
    );
    expect(new Set(server.posts.map(({ id }) => id)).size).toBe(texts.length);
  });

  it('keep their order when the clock of the device is set back between them', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const storage = new MemoryStorage();
    const hours = [12, 9, 15, 2];
    for (const hour of hours) {
      vi.setSystemTime(new Date(2026, 10, 24, hour));
      const tab = visitor(storage);
      tab.client.post({ text: `at ${hour}` }).catch(() => {});
      tab.client.close();
    }
    const tab = await visitor(storage).enter();
    await tab.until(() => tab.talk.every((line) => line.endsWith('(sent)')));
    expect(tab.talk).toEqual(hours.map((hour) => `at ${hour} (sent)`));
  });

  it.each([-26, -3, 3, 26])(
    'are placed, shown and counted by the clock of the server on a device that is %i hours off',
    async (hours) => {
      vi.useFakeTimers({ toFake: ['Date'] });
      vi.setSystemTime(Date.now() + hours * 3_600_000);
      const tab = await visitor(new MemoryStorage()).enter();
      await tab.client.post({ text: 'Good day' });
      vi.useRealTimers();
      const { at } = server.thread.entries[0]!;
      const answer = server.reply('Good day!');
      await tab.until(() => tab.talk.length === 2);
      expect(tab.talk).toEqual(['Good day (sent)', 'Good day!']);
      expect(tab.client.messages.map((message) => message.at)).toEqual([
        expect.stringMatching(at.slice(0, 13)),
        answer.at,
      ]);
      expect(tab.client.unread).toBe(1);
    },
  );
});

describe('where something else answers in place of the server', () => {
  let portal: Server;
  let answers = 0;

  async function stand(answer: (server: Server) => void): Promise<string> {
    answers = 0;
    portal = createServer();
    answer(portal);
    await new Promise<void>((listening) => portal.listen(0, '127.0.0.1', listening));
    return `http://127.0.0.1:${(portal.address() as AddressInfo).port}`;
  }

  afterEach(async () => {
    portal.closeAllConnections();
    await new Promise((closed) => portal.close(closed));
  });

  it.each([
    ['a page', 'HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 17\r\n\r\n<h1>Log in</h1>\r\n'],
    ['the way to a page', 'HTTP/1.1 302 Found\r\nlocation: http://log.in/\r\ncontent-length: 0\r\n\r\n'],
    ['a wish for a name', 'HTTP/1.1 511 Network Authentication Required\r\ncontent-length: 0\r\n\r\n'],
    ['a full server', 'HTTP/1.1 503 Service Unavailable\r\ncontent-length: 0\r\n\r\n'],
    ['nonsense', '\x00\x01\x02 what?'],
    ['nothing', ''],
  ])('such as %s, nothing is lost and it is tried again', async (_name, answer) => {
    const url = await stand((server) =>
      server.on('upgrade', (_request, socket) => {
        answers++;
        socket.end(answer);
      }),
    );
    const tab = new Visitor(url, { pace: EAGER });
    tab.client.post({ text: 'Good day' }).catch(() => {});
    await tab.until(() => answers >= 3);
    expect(tab.talk).toEqual(['Good day (sending)']);
    expect(tab.failures).toEqual([]);
    tab.client.close();
  });

  it('and takes the connection but never says a word, it is given up after a while', async () => {
    const taken: Duplex[] = [];
    const url = await stand((server) => server.on('upgrade', (_request, socket) => void taken.push(socket)));
    const tab = new Visitor(url, { pace: { ...EAGER, openingMs: 20 } });
    tab.client.open();
    await tab.until(() => taken.length >= 3);
    tab.client.close();
    for (const socket of taken) socket.destroy();
  });
});

describe('ten thousand visitors', () => {
  const VISITORS = 10_000;

  /**
   * When each of them gets in who lost the socket at 0 and finds nobody until `awayMs`: the clock goes straight to
   * the next attempt.
   */
  function returns(code: number, reason: string, awayMs: number): number[] {
    const random = seeded(7);
    return Array.from({ length: VISITORS }, () => {
      let failures = 0;
      const next = closing(code, reason, random);
      let atMs = typeof next === 'object' ? next.waitMs : backoffMs(failures++, random);
      while (atMs < awayMs) atMs += backoffMs(failures++, random);
      return atMs;
    });
  }

  /** How many come in each tenth of a second. */
  function perTenth(times: readonly number[], fromMs: number): number[] {
    const counts: number[] = [];
    for (const atMs of times) {
      const tenth = Math.floor((atMs - fromMs) / 100);
      counts[tenth] = (counts[tenth] ?? 0) + 1;
    }
    return Array.from(counts, (count) => count ?? 0);
  }

  it('who are told to come back within five seconds come evenly over the five seconds', () => {
    const counts = perTenth(returns(1012, 'restart 5', 0), 0);
    expect(counts).toHaveLength(50);
    // Evenly would be 200 each.
    expect(Math.min(...counts)).toBeGreaterThan(140);
    expect(Math.max(...counts)).toBeLessThan(260);
  });

  it.each([0, 2, 5, 10, 30, 120])('who lost the server for %i seconds do not come in one rush', (seconds) => {
    const awayMs = seconds * 1_000;
    const counts = perTenth(returns(1006, '', awayMs), awayMs);
    expect(counts.reduce((all, count) => all + count)).toBe(VISITORS);
    expect(Math.max(...counts)).toBeLessThan(VISITORS / 15);
    // And nobody waits longer than half a minute for a server that is there.
    expect(counts.length).toBeLessThanOrEqual(300);
  });
});

/** Chance that is the same in each run (a linear congruential generator). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
