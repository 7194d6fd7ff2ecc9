import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Application } from '../test/application.ts';
import { dialog, launcher, log, say, Stage } from '../test/stage.ts';

/** The same page in both frameworks: props that change, events that are counted, and a chat that goes away. */
const APPS = {
  react: `import { createElement as h, StrictMode, useRef, useState } from 'react';
    import { createRoot } from 'react-dom/client';
    import { KiteChat } from 'kite-chat-widget/react';

    function Shop() {
      const [props, setProps] = useState({ channel: 'k-demo', server: location.origin, className: 'mine' });
      const [there, setThere] = useState(true);
      const [seen, setSeen] = useState(0);
      const chat = useRef(null);
      window.change = (more) => setProps((old) => ({ ...old, ...more }));
      window.remove = () => setThere(false);
      return h('main', null,
        h('button', { onClick: () => chat.current.show({ draft: 'About order 7' }) }, 'Help'),
        h('output', null, seen + ' answers'),
        there && h(KiteChat, {
          ...props,
          ref: chat,
          onSend: (event) => { if (event.detail.text === 'secret') event.preventDefault(); },
          // Hears of the newest state only when it is the newest handler that is called.
          onMessage: () => setSeen(seen + 1),
        }, h('p', { slot: 'empty' }, 'Nobody here yet')));
    }
    createRoot(document.querySelector('#app')).render(h(StrictMode, null, h(Shop)));`,
  vue: `import { createApp, h, reactive, ref } from 'vue';
    import { KiteChat } from 'kite-chat-widget/vue';

    const props = reactive({ channel: 'k-demo', server: location.origin, class: 'mine' });
    const there = ref(true);
    const seen = ref(0);
    const chat = ref();
    window.change = (more) => Object.assign(props, more);
    window.remove = () => { there.value = false; };
    createApp({
      render: () => h('main', null, [
        h('button', { onClick: () => chat.value.element.show({ draft: 'About order 7' }) }, 'Help'),
        h('output', null, seen.value + ' answers'),
        there.value && h(KiteChat, {
          ...props,
          ref: chat,
          onSend: (event) => { if (event.detail.text === 'secret') event.preventDefault(); },
          onMessage: () => seen.value++,
        }, () => h('p', { slot: 'empty' }, 'Nobody here yet')),
      ]),
    }).mount('#app');`,
};

const stage = new Stage();
let app: Application;

beforeAll(async () => {
  app = await Application.install();
});

afterAll(() => app.remove());

describe.each(Object.entries(APPS))('the component for %s', (name, code) => {
  let made: Map<string, string>;

  beforeAll(async () => {
    await app.write({ [`${name}.js`]: code });
    made = await app.bundle(`${name}.js`);
  });

  const visit = () => {
    stage.site.scripts(made);
    return stage.visit(`<div id="app"></div><script type="module" src="${[...made.keys()][0]}"></script>`);
  };

  it('passes on its props, also when they change', async () => {
    const page = await visit();
    await launcher(page).waitFor();
    expect(await page.locator('kite-chat').getAttribute('class')).toBe('mine');
    await change(page, { heading: 'Ask us', strings: { openChat: 'Talk to us' }, theme: 'dark' });
    await page.getByRole('button', { name: 'Talk to us' }).waitFor();
    expect(await page.locator('kite-chat').getAttribute('theme')).toBe('dark');
    await change(page, { open: true });
    await page.getByRole('dialog', { name: 'Ask us' }).waitFor();
    await page.getByText('Nobody here yet').waitFor();
    await change(page, { open: false, heading: undefined });
    await dialog(page).waitFor({ state: 'hidden' });
    expect(await page.locator('kite-chat').getAttribute('heading')).toBe(null);
  });

  it('leaves the dialog to the visitor where the page says nothing of it', async () => {
    const page = await visit();
    await launcher(page).click();
    await dialog(page).waitFor();
    await change(page, { theme: 'light' });
    expect(await dialog(page).isVisible()).toBe(true);
  });

  it('tells of events, hands out the element, and leaves nothing when it goes', async () => {
    const page = await visit();
    await page.getByRole('button', { name: 'Help' }).click();
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Message' }).inputValue())
      .toBe('About order 7');
    await say(page, 'secret');
    await say(page, 'Good day');
    await log(page).getByText('Sent', { exact: true }).waitFor();
    expect(stage.chat.posts.map(({ text }) => text)).toEqual(['Good day']);
    for (const answers of [1, 2]) {
      stage.chat.reply('Good day!');
      await page.getByText(`${answers} answers`).waitFor();
    }
    await page.evaluate(() => (window as unknown as { remove(): void }).remove());
    await stage.chat.until(() => stage.chat.open === 0);
    expect(await page.locator('kite-chat').count()).toBe(0);
  });
});

function change(page: Page, props: object): Promise<void> {
  return page.evaluate((more) => (window as unknown as { change(props: object): void }).change(more), props);
}
