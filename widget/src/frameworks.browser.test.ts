import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../test/apps/bundle.ts';
import { Cups } from '../test/apps/react-cups.ts';
import { dialog, launcher, log, say, Stage } from '../test/stage.ts';

const stage = new Stage();
const apps = { react: '', vue: '' };

beforeAll(async () => {
  apps.react = await bundle('react');
  apps.vue = await bundle('vue');
});

/** Opens a page that consists of an app, and tells what goes wrong there. */
async function visitApp(body: string, app: string): Promise<{ page: Page; faults: string[] }> {
  const page = await stage.newcomer();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await page.route('**/app.js', (route) => route.fulfill({ contentType: 'text/javascript', body: app }));
  await page.goto(stage.site.page('/', body, '<link rel="icon" href="data:,">'));
  return { page, faults };
}

/** Tells the app to show something else. */
function change(page: Page, state: object): Promise<void> {
  return page.evaluate((more) => (window as unknown as { change(more: object): void }).change(more), state);
}

const ROOT = '<div id="root"></div>';
const APP = '<script src="/app.js"></script>';
const WIDGET = '<script src="/kite-chat.js"></script>';

describe.each(['react', 'vue'] as const)('a page written in %s', (framework) => {
  it.each([
    ['before the page', ROOT + WIDGET + APP],
    ['after the page', ROOT + APP + WIDGET],
    ['as a module', ROOT + APP + WIDGET.replace('src', 'type="module" src')],
  ])('has the chat when its script runs %s', async (_name, body) => {
    const { page, faults } = await visitApp(body, apps[framework]);
    await launcher(page).click();
    await page.getByRole('dialog', { name: 'Ask Acme' }).getByText('Hi there').waitFor();
    await say(page, 'Good day');
    await log(page).getByText('Sent', { exact: true }).waitFor();
    await change(page, { heading: 'Ask Olena' });
    await page.getByRole('dialog', { name: 'Ask Olena' }).waitFor();
    await page.keyboard.press('Escape');
    stage.chat.reply('Good day!');
    await page.locator('#unread', { hasText: '1' }).waitFor();
    await change(page, { view: 'none' });
    await stage.chat.until(() => stage.chat.open === 0);
    await change(page, { view: 'cups' });
    await launcher(page).click();
    await dialog(page).getByText('Good day!').waitFor();
    expect([faults, stage.chat.open]).toEqual([[], 1]);
  });
});

describe('a page that is made from templates, as Angular and Lit do it', () => {
  it.each([
    ['before', WIDGET, ''],
    ['after', '', WIDGET],
  ])('has its chat when the script runs %s', async (_name, before, after) => {
    // The element is copied before it is known, has its properties and listeners before it is in the page, and comes
    // and goes with what is shown.
    const app = `
      const template = document.createElement('template');
      template.innerHTML = '<section><kite-chat></kite-chat></section>';
      window.views = 0;
      window.show = () => {
        const view = template.content.cloneNode(true).firstChild;
        const chat = view.firstChild;
        chat.strings = { emptyTitle: 'Hi there' };
        chat.visitor = { name: 'Anna' };
        chat.addEventListener('kite-chat.message', () => views++);
        chat.setAttribute('channel', 'k-demo');
        document.querySelector('#root').replaceChildren(view);
      };
      show();`;
    const { page, faults } = await visitApp(before + ROOT + APP + after, app);
    await launcher(page).click();
    await dialog(page).getByText('Hi there').waitFor();
    await say(page, 'Good day');
    await log(page).getByText('Sent', { exact: true }).waitFor();
    expect(stage.chat.hellos[0]!.visitor).toEqual({ name: 'Anna' });
    await page.evaluate(() => (window as unknown as { show(): void }).show());
    await launcher(page).click();
    await log(page).getByText('Good day').waitFor();
    stage.chat.reply('Good day!');
    await log(page).getByText('Good day!').waitFor();
    expect(await page.evaluate(() => (window as unknown as { views: number }).views)).toBe(1);
    expect([faults, stage.chat.open]).toEqual([[], 1]);
  });
});

describe('a page that a server has rendered', () => {
  const markup = `<div id="root">${renderToString(
    createElement(Cups, { view: 'cups', heading: 'Ask Acme', unread: 0, onUnread: () => {} }),
  )}</div>`;

  it.each([
    ['before', markup + WIDGET + APP],
    ['after', markup + APP + WIDGET],
  ])('keeps its chat when it comes alive %s', async (_name, body) => {
    expect(markup).toContain('<kite-chat channel="k-demo" heading="Ask Acme"></kite-chat>');
    const { page, faults } = await visitApp(body, apps.react);
    await launcher(page).click();
    await dialog(page).getByText('Hi there').waitFor();
    await say(page, 'Good day');
    await log(page).getByText('Sent', { exact: true }).waitFor();
    expect(faults).toEqual([]);
  });

  it('may hold messages of its own backend', async () => {
    const { page } = await visitApp(
      `<kite-chat open><kite-msg name="Max">Good day!</kite-msg></kite-chat>${WIDGET}`,
      '',
    );
    await dialog(page).waitFor();
    await page.locator('kite-msg').getByText('Good day!').waitFor();
  });
});
