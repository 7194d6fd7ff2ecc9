import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Application } from '../test/application.ts';
import { launcher, log, say, Stage } from '../test/stage.ts';

/** The types of the browser, React and Vue are all read anew. */
const COMPILING_MS = 120_000;

const stage = new Stage();
let app: Application;

beforeAll(async () => {
  app = await Application.install();
});

afterAll(() => app.remove());

describe('the package', () => {
  it('has every file that it names, and nothing of our own workshop', async () => {
    const inside = `${app.folder}/node_modules/kite-chat-widget/`;
    const { exports, customElements } = JSON.parse(readFileSync(`${inside}package.json`, 'utf8'));
    const named = Object.values(exports).flatMap((entry) =>
      typeof entry === 'string' ? [entry] : Object.values(entry as Record<string, string>),
    );
    for (const file of [...named, customElements, 'script/kite-chat.js', 'LICENSE', 'README.md'])
      expect(existsSync(inside + file.replace('*', 'kite-chat.js')), file).toBe(true);
    const shipped = readdirSync(inside).sort();
    expect(shipped).toEqual(
      [
        'LICENSE',
        'README.md',
        'custom-elements.json',
        'define.js',
        'element.js',
        'index.js',
        'package.json',
        'parts',
        'react.d.ts',
        'react.js',
        'script',
        'types',
        'vue.d.ts',
        'vue.js',
      ].sort(),
    );
  });

  it('does nothing by being imported, except for the file that defines the element', async () => {
    await app.write({
      'nothing.js': `import { KiteChatElement } from 'kite-chat-widget';`,
      'something.js': `import 'kite-chat-widget/define';`,
    });
    // What the page loads; the parts would be fetched by nobody.
    const entry = async (file: string) => [...(await app.bundle(file)).values()][0]!;
    expect((await entry('nothing.js')).trim()).toBe('');
    expect(await entry('something.js')).toContain('customElements.define');
  });

  it('is harmless where pages are made on a server', async () => {
    await app.write({
      'server.js': `import { KiteChatElement } from 'kite-chat-widget/define';
        import { createElement } from 'react';
        import { renderToString } from 'react-dom/server';
        import { KiteChat } from 'kite-chat-widget/react';
        import { createSSRApp, h } from 'vue';
        import { renderToString as renderVue } from 'vue/server-renderer';
        import { KiteChat as VueChat } from 'kite-chat-widget/vue';
        const props = { channel: 'k-demo', heading: 'Ask', open: true, strings: {}, onShow() {} };
        console.log(typeof KiteChatElement);
        console.log(renderToString(createElement(KiteChat, props)));
        console.log(await renderVue(createSSRApp(() => h(VueChat, props))));`,
    });
    const tag = '<kite-chat channel="k-demo" heading="Ask"></kite-chat>';
    expect((await app.print('server.js')).trim().split('\n')).toEqual(['function', tag, tag]);
  });
});

describe('its types', () => {
  const resolutions = [
    ['--module', 'esnext', '--moduleResolution', 'bundler'],
    ['--module', 'nodenext', '--moduleResolution', 'nodenext'],
  ];

  it.each(resolutions)(
    'know the element, its events and its components (%s %s)',
    async (...options) => {
      await app.write({
        'page.ts': `import { type KiteChatElement, type KiteChatStatus } from 'kite-chat-widget/define';
        const chat: KiteChatElement = document.querySelector('kite-chat')!;
        chat.strings = { openChat: 'Ask us' };
        void chat.show({ draft: 'Good day' }).then(() => chat.send('Good day'));
        const status: KiteChatStatus = chat.status;
        chat.addEventListener('kite-chat.send', (event) => { event.detail.text += status.connection; });
        document.addEventListener('kite-chat.unread', ({ detail }) => detail.unread.toFixed());
        window.addEventListener('kite-chat.message', ({ detail }) => detail.message.seq);
        // @ts-expect-error: it is read only
        chat.unread = 1;
        // @ts-expect-error: there is no such text
        chat.strings = { openTheChat: '' };
        document.addEventListener('kite-chat.error', ({ detail }) => {
          // @ts-expect-error: a code is no number
          detail.code.toFixed();
        });`,
        'page-react.tsx': `import { useRef } from 'react';
        import { KiteChat } from 'kite-chat-widget/react';
        import type { KiteChatElement } from 'kite-chat-widget';
        export function Page() {
          const chat = useRef<KiteChatElement>(null);
          return <>
            <button onClick={() => chat.current?.show({ draft: 'Good day' })}>Help</button>
            <KiteChat ref={chat} channel="k" theme="dark" open strings={{ send: 'Go' }}
              onUnread={({ detail }) => detail.unread.toFixed()} />
            {/* @ts-expect-error: there is no such theme */}
            <KiteChat theme="pink" />
            {/* @ts-expect-error: it is called onMessage */}
            <KiteChat onMessages={() => {}} />
          </>;
        }`,
        'page-vue.ts': `import { h, ref } from 'vue';
        import { KiteChat } from 'kite-chat-widget/vue';
        const chat = ref<InstanceType<typeof KiteChat>>();
        export const page = () => h(KiteChat, { ref: chat, channel: 'k', onSend: ({ detail }) => { detail.text += '!'; } });
        export const show = () => chat.value?.element?.show();
        // @ts-expect-error: there is no such placement
        export const wrong = () => h(KiteChat, { placement: 'middle' });`,
      });
      expect(
        await app.complaints(['page.ts', 'page-react.tsx', 'page-vue.ts'], '--jsx', 'react-jsx', ...options),
      ).toBe('');
    },
    COMPILING_MS,
  );
});

describe('a bundled application', () => {
  it('has a chat whose conversation is a file that is fetched when it is wanted, also on a strict page', async () => {
    await app.write({
      'shop.js': `import 'kite-chat-widget/define';
        const chat = document.createElement('kite-chat');
        chat.setAttribute('channel', 'k-demo');
        chat.setAttribute('server', location.origin);
        document.body.append(chat);`,
    });
    const page = await visit('shop.js');
    await launcher(page).waitFor();
    const scripts = () => stage.site.requests.filter((path) => path.endsWith('.js'));
    expect(scripts()).toHaveLength(1);
    await launcher(page).click();
    await say(page, 'Good day');
    await log(page).getByText('Sent', { exact: true }).waitFor();
    stage.chat.reply('Good day!');
    await log(page).getByText('Good day!').waitFor();
    expect(scripts().some((path) => path.includes('kite-conversation'))).toBe(true);

    const complaints: string[] = [];
    page.on('pageerror', ({ message }) => complaints.push(message));
    const policy = "require-trusted-types-for 'script'; trusted-types kite-chat";
    const script = `<script type="module" src="${scripts()[0]}"></script>`;
    await page.goto(stage.site.page('/strict', script, '', { 'content-security-policy': policy }));
    await launcher(page).click();
    await log(page).getByText('Good day!').waitFor();
    expect(complaints).toEqual([]);
  });
});

async function visit(entry: string) {
  const made = await app.bundle(entry);
  stage.site.scripts(made);
  return stage.visit(`<script type="module" src="${[...made.keys()][0]}"></script>`);
}
