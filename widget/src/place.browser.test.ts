import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { EMBED, elsewhere } from '../test/site.ts';
import { dialog, field, focused, launcher, log, say, Stage } from '../test/stage.ts';

const stage = new Stage();
const CHAT = '<kite-chat channel="k-demo"></kite-chat><script src="/kite-chat.js"></script>';

describe('the page around the chat', () => {
  it.each([
    ['in rows', 'body { display: flex; flex-wrap: wrap; gap: 40px; justify-content: space-between }'],
    ['in a grid', 'body { display: grid; gap: 40px; grid-auto-rows: 1fr; min-height: 100vh }'],
    ['with air between all its parts', 'body > * { margin: 30px !important; padding: 9px !important }'],
    ['in the flow', ''],
  ])('%s does not move when the chat comes, opens, closes and goes', async (_name, css) => {
    const page = await stage.newcomer();
    await page.goto(stage.site.page('/', `<style>${css}</style><p>One</p><p>Two</p><p id="last">Three</p>`));
    await page.evaluate(() => {
      Object.assign(window, { shifts: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          (window as unknown as { shifts: number }).shifts += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const places = () =>
      page.evaluate(() => [
        ...[...document.querySelectorAll('p')].map((part) => JSON.stringify(part.getBoundingClientRect())),
        document.documentElement.scrollWidth,
        document.documentElement.scrollHeight,
      ]);
    const before = await places();
    await page.evaluate(() => {
      const script = Object.assign(document.createElement('script'), { src: '/kite-chat.js' });
      script.dataset['channel'] = 'k-demo';
      document.head.append(script);
    });
    await launcher(page).waitFor();
    expect(await places()).toEqual(before);
    expect(await page.evaluate(() => (window as unknown as { shifts: number }).shifts)).toBe(0);
    await launcher(page).click();
    await dialog(page).waitFor();
    await say(page, 'Good day');
    await log(page).getByText('Sent', { exact: true }).waitFor();
    expect(await places()).toEqual(before);
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'hidden' });
    expect(await places()).toEqual(before);
    await page.evaluate(() => document.querySelector('kite-chat')!.remove());
    expect(await places()).toEqual(before);
  });

  it.each(['before it is opened', 'after it was closed', 'while the server is away'])(
    'can be pressed everywhere but at the button %s',
    async (when) => {
      const page = await stage.visit(EMBED, { viewport: { width: 800, height: 600 } });
      await launcher(page).waitFor();
      if (when !== 'before it is opened') {
        await launcher(page).click();
        await dialog(page).waitFor();
        await page.keyboard.press('Escape');
        await dialog(page).waitFor({ state: 'hidden' });
      }
      if (when === 'while the server is away') {
        stage.chat.closeAll(1012, 'restart 5');
        await stage.site.stop();
      }
      const covered = await page.evaluate(() => {
        const found: number[][] = [];
        for (let x = 5; x < innerWidth; x += 10)
          for (let y = 5; y < innerHeight; y += 10)
            if (document.elementFromPoint(x, y)?.localName === 'kite-chat') found.push([x, y]);
        return found;
      });
      if (when === 'while the server is away') await stage.site.start();
      expect(covered.length).toBeGreaterThan(15);
      for (const [x, y] of covered) {
        expect(x).toBeGreaterThan(800 - 20 - 60);
        expect(y).toBeGreaterThan(600 - 20 - 60);
      }
    },
  );

  it('shows nothing at all when the server does not answer', async () => {
    const page = await stage.newcomer();
    await page.route('**/kite-chat.js', (route) => route.abort());
    await page.goto(stage.site.page('/', `<button id="own">Buy</button>${EMBED}`));
    await page.locator('#own').click();
    expect(await page.locator('kite-chat').count()).toBe(0);
  });

  it('is printed without the chat', async () => {
    const page = await stage.visitAndOpen(`<p>Cups</p>${EMBED}`);
    await page.emulateMedia({ media: 'print' });
    await dialog(page).waitFor({ state: 'hidden' });
    expect(await page.getByRole('button', { name: 'Close chat' }).isVisible()).toBe(false);
  });

  it('is printed with a chat that is a part of it', async () => {
    const page = await stage.visit(
      `<kite-chat channel="k-demo" open placement="inline"></kite-chat><script src="/kite-chat.js"></script>`,
    );
    await say(page, 'Good day');
    await page.emulateMedia({ media: 'print' });
    expect(await log(page).getByText('Good day').isVisible()).toBe(true);
  });
});

describe('style sheets that mean every element', () => {
  it.each([
    ['* { all: unset !important }'],
    ['* { all: initial !important; }'],
    ['html * { all: revert !important; }'],
    ['div, section, header, span, button { display: none !important }'],
    ['* { display: none !important } body, html { display: block !important }'],
    [
      'html { font-size: 60px } body { font: 900 80px fantasy; line-height: 4; letter-spacing: 1em; word-spacing: 1em }',
    ],
    [
      '* { position: static !important; z-index: -1 !important; overflow: hidden !important; width: 1px !important; height: 1px !important }',
    ],
    [
      '* { opacity: 0 !important; visibility: hidden !important; pointer-events: none !important; user-select: none !important }',
    ],
    [
      'body * { transform: rotate(90deg) !important; filter: blur(9px) !important; clip-path: circle(0) !important; mask: none !important }',
    ],
    [
      '* { color: red !important; background: lime !important; text-transform: uppercase !important; text-indent: -999px !important }',
    ],
    [
      'body * { contain: strict !important; content-visibility: hidden !important; container-type: size !important }',
    ],
    [
      '* { animation: none !important; transition: none !important; box-sizing: content-box !important; float: right !important }',
    ],
    ['kite-chat, kite-chat * { display: none !important; font-size: 0 !important }'],
  ])('such as %s do not reach it', async (css) => {
    const page = await stage.visitAndOpen(`<style>${css}</style>${EMBED}`, {
      viewport: { width: 1280, height: 800 },
    });
    await say(page, 'Good day');
    const message = log(page).getByText('Good day');
    await message.waitFor();
    // What a message is drawn by comes a moment later, and draws it anew.
    await expect.poll(async () => (await message.boundingBox())?.height).toBeLessThan(30);
    const button = (await page.getByRole('button', { name: 'Close chat' }).boundingBox())!;
    expect([button.width, button.height, Math.round(1280 - button.x - button.width)]).toEqual([60, 60, 20]);
    const style = await message.evaluate((element) => {
      const { fontSize, letterSpacing, textTransform, textIndent, visibility } = getComputedStyle(element);
      return [fontSize, letterSpacing, textTransform, textIndent, visibility];
    });
    expect(style).toEqual(['15px', 'normal', 'none', '0px', 'visible']);
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await dialog(page).waitFor({ state: 'hidden' });
  });
});

describe('a plain http page', () => {
  it('has the whole chat without secure contexts, and a socket for each tab', async () => {
    const page = await stage.newcomer();
    await page.goto(elsewhere(stage.site.page('/', EMBED)));
    expect(
      await page.evaluate(() => [
        isSecureContext,
        'locks' in navigator,
        'randomUUID' in crypto,
        'subtle' in crypto,
      ]),
    ).toEqual([false, false, false, false]);
    await launcher(page).click();
    await say(page, 'Good day');
    await log(page).getByText('Sent', { exact: true }).waitFor();
    const tab = await page.context().newPage();
    await tab.goto(page.url());
    await launcher(tab).click();
    await log(tab).getByText('Good day').waitFor();
    await say(tab, 'from another tab');
    await log(page).getByText('from another tab').waitFor();
    expect([stage.chat.open, stage.chat.threads.size]).toEqual([2, 1]);
  });

  it('of another site than the server has the whole chat', async () => {
    const page = await stage.newcomer();
    const tag = EMBED.replace('src="', `src="${stage.chat.url}`);
    await page.goto(elsewhere(stage.site.page('/', tag)));
    await launcher(page).click();
    await say(page, 'Good day');
    await log(page).getByText('Sent', { exact: true }).waitFor();
    expect(stage.chat.origins).toEqual([elsewhere(stage.chat.url)]);
  });
});

describe('a frame that the page has locked up', () => {
  it('has the whole chat, which lives as long as the page', async () => {
    const inner = EMBED.replace('src="', `src="${stage.chat.url}`);
    const page = await stage.newcomer();
    stage.site.page('/inner', inner);
    await page.goto(
      stage.site.page('/', '<iframe sandbox="allow-scripts" src="/inner" width="800" height="600"></iframe>'),
    );
    const frame = page.frameLocator('iframe');
    await frame.getByRole('button', { name: 'Open chat' }).click();
    await frame.getByRole('textbox', { name: 'Message' }).fill('Good day');
    await frame.getByRole('textbox', { name: 'Message' }).press('Enter');
    await frame.getByRole('log').getByText('Sent', { exact: true }).waitFor();
    stage.chat.cut();
    stage.chat.thread.append('operator', 'Good day!');
    await frame.getByRole('log').getByText('Good day!').waitFor();
    expect(new Set(stage.chat.origins)).toEqual(new Set(['null']));
    expect(stage.chat.threads.size).toBe(1);
  });

  it('says why when the owner does not want pages without an address', async () => {
    stage.chat.refuse(4403, 'not-allowed-here');
    const inner = EMBED.replace('src="', `src="${stage.chat.url}`);
    const page = await stage.newcomer();
    await page.goto(
      stage.site.page(
        '/',
        `<iframe sandbox="allow-scripts" srcdoc='${inner}' width="800" height="600"></iframe>`,
      ),
    );
    const frame = page.frameLocator('iframe');
    await frame.getByRole('button', { name: 'Open chat' }).click();
    await frame
      .getByText(/not.*(this|allowed)/i)
      .first()
      .waitFor();
    expect(stage.chat.hellos).toHaveLength(1);
  });
});

describe('a shadow root of the page', () => {
  it('may hold the chat; the focus comes back to what opened it', async () => {
    const page = await stage.visit(`<div id="host"></div><script src="/kite-chat.js"></script><script>
      const root = document.querySelector('#host').attachShadow({ mode: 'open' });
      root.innerHTML = '<button id="help">Help</button><kite-chat channel="k-demo" launcher="none"></kite-chat>';
      root.querySelector('#help').onclick = () => root.querySelector('kite-chat').show();
    </script>`);
    await page.getByRole('button', { name: 'Help' }).click();
    await dialog(page).waitFor();
    await expect.poll(() => focused(page)).toBe('Message');
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toBe('help');
  });
});

describe('a page that changes without being loaded again', () => {
  it('may make and drop chats as fast as it likes', async () => {
    const page = await stage.visit('<main></main><script src="/kite-chat.js"></script>');
    const faults = faultsOf(page);
    await page.evaluate(async () => {
      const main = document.querySelector('main')!;
      const moments = [
        () => Promise.resolve(),
        () => new Promise((later) => setTimeout(later)),
        () => new Promise(requestAnimationFrame),
      ];
      for (let round = 0; round < 60; round++) {
        const chat = document.createElement('kite-chat');
        chat.setAttribute('channel', 'k-demo');
        if (round % 2) chat.open = true;
        main.append(chat);
        if (round % 3 === 0) void chat.show().catch(() => {});
        await moments[round % 3]!();
        if (round % 5 === 0) main.append(chat);
        chat.remove();
      }
    });
    await stage.chat.until(() => stage.chat.open === 0);
    await page.evaluate(() => {
      document.querySelector('main')!.innerHTML = '<kite-chat channel="k-demo"></kite-chat>';
    });
    await launcher(page).click();
    await say(page, 'Good day');
    await log(page).getByText('Sent', { exact: true }).waitFor();
    expect([faults, stage.chat.open]).toEqual([[], 1]);
  });

  it('may put the chat elsewhere with every view, and nothing is lost', async () => {
    const page = await stage.visitAndOpen(`<main></main><aside></aside>${CHAT}`);
    await say(page, 'Good day');
    await log(page).getByText('Sent', { exact: true }).waitFor();
    for (const place of ['main', 'aside', 'main', 'body']) {
      await page.evaluate((selector) => {
        document.querySelector(selector)!.append(document.querySelector('kite-chat')!);
        history.pushState({}, '', `/${selector}`);
      }, place);
    }
    await log(page).getByText('Good day').waitFor();
    await say(page, 'still here');
    await log(page).getByText('still here').waitFor();
    expect(await log(page).getByText('Good day').count()).toBe(1);
    await stage.chat.until(() => stage.chat.open === 1);
  });

  it('finds no listener, timer or node left when the chat is gone', async () => {
    const page = await stage.newcomer();
    await page.addInitScript(() => {
      const live = new Set<string>();
      Object.assign(window, { live });
      const start = { setTimeout, setInterval };
      const stop = { setTimeout: clearTimeout, setInterval: clearInterval };
      for (const kind of ['setTimeout', 'setInterval'] as const) {
        const begin = (run: () => void, ms?: number) => {
          const id: unknown = start[kind].call(
            window,
            () => {
              if (kind === 'setTimeout') live.delete(`timer ${id}`);
              run();
            },
            ms,
          );
          live.add(`timer ${id}`);
          return id;
        };
        const end = (id: unknown) => {
          live.delete(`timer ${id}`);
          stop[kind].call(window, id as number);
        };
        Object.assign(window, { [kind]: begin, [kind.replace('set', 'clear')]: end });
      }
      for (const target of [window, document, visualViewport!]) {
        const { addEventListener: add, removeEventListener: remove } = target;
        const names = new Map<unknown, number>();
        const name = (type: string, listener: unknown) => {
          if (!names.has(listener)) names.set(listener, names.size);
          return `${target.constructor.name} ${type} ${names.get(listener)}`;
        };
        target.addEventListener = (type: string, listener: EventListener, options?: boolean) => {
          live.add(name(type, listener));
          add.call(target, type, listener, options);
        };
        target.removeEventListener = (type: string, listener: EventListener, options?: boolean) => {
          live.delete(name(type, listener));
          remove.call(target, type, listener, options);
        };
      }
    });
    await page.goto(stage.site.page('/', CHAT));
    const nodes = () => page.evaluate(() => document.querySelectorAll('*').length);
    const live = () => page.evaluate(() => [...(window as unknown as { live: Set<string> }).live]);
    const before = { nodes: await nodes(), live: await live() };
    await launcher(page).click();
    await say(page, 'Good day');
    await log(page).getByText('Sent', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Attach a file' }).waitFor();
    expect((await live()).length).toBeGreaterThan(before.live.length);
    await page.evaluate(() => document.querySelector('kite-chat')!.remove());
    await stage.chat.until(() => stage.chat.open === 0);
    await expect.poll(live).toEqual(before.live);
    expect(await page.evaluate(() => navigator.locks.query())).toEqual({ held: [], pending: [] });
    expect(await nodes()).toBe(before.nodes - 1);
  });
});

describe('a page with another copy of the chat', () => {
  it('has elements of it already, and the chat opens all the same', async () => {
    const page = await stage.visit(CHAT);
    await launcher(page).hover();
    const found = () => performance.getEntriesByType('resource').map(({ name }) => name);
    const parts = async () =>
      (await page.evaluate(found)).filter((name) => name.includes('/assets/conversation-'));
    await expect.poll(async () => (await parts()).length).toBe(1);
    const [conversation] = await parts();
    await page.evaluate(`import('${conversation}?copy')`);
    await launcher(page).click();
    await say(page, 'One of two');
    await log(page).getByText('One of two').waitFor();
  });
});

describe('a page that reads from right to left', () => {
  it('is followed when it says so later, and the words keep their own direction', async () => {
    const page = await stage.visitAndOpen();
    await say(page, 'שלום');
    await log(page).getByText('שלום').waitFor();
    await page.evaluate(() => (document.documentElement.dir = 'rtl'));
    await expect.poll(async () => (await dialog(page).boundingBox())!.x).toBe(20);
    expect(
      await log(page)
        .getByText('שלום')
        .evaluate((words) => getComputedStyle(words).direction),
    ).toBe('rtl');
    // The side is the page's to say; within, the dialog reads as its own language does.
    const { x, width } = (await page.getByRole('button', { name: 'Close', exact: true }).boundingBox())!;
    expect(x + width / 2).toBeGreaterThan((await dialog(page).boundingBox())!.width / 2);
  });

  it.each([
    ['rtl', 'In stock?'],
    ['ltr', 'האם יש במלאי?'],
  ] as const)('or the other way (%s) shows the mark at the end of «%s» at its end', async (dir, words) => {
    const page = await stage.visitAndOpen(`<script>document.documentElement.dir = '${dir}'</script>${EMBED}`);
    await say(page, words);
    const line = log(page).getByText(words);
    await line.waitFor();
    const isLast = await line.evaluate((element, right) => {
      const text = [...element.childNodes].find(
        ({ nodeType, textContent }) => nodeType === 3 && textContent!.trim(),
      );
      const placeOf = (at: number) => {
        const range = new Range();
        range.setStart(text!, at);
        range.setEnd(text!, at + 1);
        return range.getBoundingClientRect().x;
      };
      const before = placeOf(0) < placeOf(text!.textContent!.length - 1);
      return before === right;
    }, dir === 'rtl');
    expect(isLast).toBe(true);
  });
});

describe('a small or enlarged page', () => {
  it.each([
    ['320 px wide', 320, 568],
    ['1280 × 720 at 200 %', 640, 360],
    ['1280 × 1024 at 400 %', 320, 256],
  ])('%s shows all of the dialog, and nothing has to be scrolled sideways', async (_name, width, height) => {
    const page = await stage.visitAndOpen(`<p>Cups</p>${EMBED}`, { viewport: { width, height } });
    await say(page, 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft');
    await log(page).getByText('Sent', { exact: true }).waitFor();
    for (const part of [
      dialog(page),
      field(page),
      page.getByRole('button', { name: 'Close', exact: true }),
    ]) {
      const box = (await part.boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      expect(Math.floor(box.y + box.height)).toBeLessThanOrEqual(height);
    }
    const sideways = await log(page).evaluate((list) => list.scrollWidth - list.clientWidth);
    expect(sideways).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
});

describe('forced colours', () => {
  it('leave the kite and the edge of its button to see', async () => {
    const page = await stage.visit(`${EMBED}`, { forcedColors: 'active' });
    await launcher(page).waitFor();
    const { x, y, width, height } = (await launcher(page).boundingBox())!;
    const picture = await page.screenshot({ clip: { x, y, width, height } });
    const colors = await page.evaluate(
      async (source) => {
        const image = Object.assign(new Image(), { src: source });
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
        canvas.drawImage(image, 0, 0);
        const colorAt = (left: number, top: number) => [...canvas.getImageData(left, top, 1, 1).data].join();
        return { middle: colorAt(30, 30), kite: colorAt(27, 22), outside: colorAt(5, 5) };
      },
      `data:image/png;base64,${picture.toString('base64')}`,
    );
    expect(colors.kite).not.toBe(colors.outside);
    const { outlineStyle, outlineColor } = await launcher(page).evaluate((button) => {
      const { outlineStyle, outlineColor } = getComputedStyle(button);
      return { outlineStyle, outlineColor };
    });
    expect([outlineStyle, outlineColor]).not.toContain('rgba(0, 0, 0, 0)');
  });
});

/** What goes wrong in a page from now on. */
function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  return faults;
}
