import type { Page, Route } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { pages, type Owner } from './pages.ts';
import { accessible, Stage } from './stage.ts';

const stage = new Stage();
let owner: Owner;

beforeAll(async () => {
  const person = await stage.place.person('Ira');
  const channel = await stage.channel(person, 'Cups');
  await stage.write(channel, 'Do you ship to Lviv?');
  owner = { person, channel, thread: (await stage.thread(person)).id };
});

/** Pages that show something of the server's; these two begin with what the app knows by itself. */
const loading = Object.entries(pages).filter(([name]) => name !== 'new' && name !== 'settings');

const problem = (status: number, code: string) => (route: Route) =>
  route.fulfill({ status, contentType: 'application/problem+json', body: JSON.stringify({ code }) });

async function go(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, path);
}

test.each<[string, string, (route: Route) => Promise<void>]>([
  ['whoever may no longer see it', 'You may no longer see this', problem(403, 'forbidden')],
  ['what was deleted', 'Not here any more', problem(404, 'not-found')],
  ['no connection', 'No connection', (route) => route.abort()],
  ['a fault of ours', 'That did not work', problem(503, 'internal')],
])('every page has words for %s, and is whole again when that is over', async (_, heading, answer) => {
  const { page } = await stage.open(owner.person, '/settings');
  await page.route('**/api/**', answer);
  for (const [name, path] of loading) {
    await go(page, path(owner));
    await page.getByRole('heading', { name: heading }).waitFor();
    expect(await page.getByRole('heading', { level: 1 }).count(), name).toBe(1);
    await go(page, '/settings');
    await page.getByRole('combobox', { name: 'Language' }).waitFor();
  }
  await go(page, loading[0]![1](owner));
  await page.getByRole('heading', { name: heading }).waitFor();
  await accessible(page);
  await page.unroute('**/api/**');
  await go(page, '/settings');
  await go(page, `/channels/${owner.channel.id}`);
  await page.getByRole('heading', { level: 1, name: 'Cups' }).waitFor();
});

test('every page shows at once that it is loading', async () => {
  const { page } = await stage.open(owner.person, '/settings');
  await page.route('**/api/**', () => undefined);
  for (const [name, path] of loading) {
    await go(page, path(owner));
    await page.locator('kite-skeleton').first().waitFor();
    expect(await page.getByText('Loading…').count(), name).toBeGreaterThan(0);
  }
});

test('who wants less movement sees none', async () => {
  const { page } = await stage.open(
    owner.person,
    `/channels/${owner.channel.id}/look`,
    {},
    { reducedMotion: 'reduce' },
  );
  await page.getByRole('textbox', { name: 'Heading' }).waitFor();
  const moving = await page.evaluate(() => {
    const found: string[] = [];
    const look = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) look(element.shadowRoot);
        const { animationName, animationDuration, transitionDuration } = getComputedStyle(element);
        const longest = (of: string) => Math.max(...of.split(',').map((one) => Number.parseFloat(one)));
        if (
          (animationName !== 'none' && longest(animationDuration) > 0.01) ||
          longest(transitionDuration) > 0.01
        )
          found.push(element.localName);
      }
    };
    look(document);
    return found;
  });
  expect(moving).toEqual([]);
});
