import { expect, test } from 'vitest';
import { accessible, picture, Stage } from './stage.ts';

const stage = new Stage();

test('outside Telegram the app says where it is opened', async () => {
  const page = await stage.visit('app/');
  await page.getByRole('heading', { name: 'K1te Chat lives inside Telegram' }).waitFor();
  await accessible(page);
  await picture(page, 'outside');
});

test('the page is in the colours of the theme before the app has begun', async () => {
  const ira = await stage.place.person('Ira');
  const { page } = await stage.open(ira, '/', { theme: 'dark' });
  await page.route('**/assets/index-*.js', (route) => route.abort());
  await page.reload();
  const [ground, scheme] = await page.evaluate(() => {
    const style = getComputedStyle(document.documentElement);
    return [style.backgroundColor, style.colorScheme];
  });
  expect(ground).toBe('rgb(35, 46, 60)');
  expect(scheme).toBe('dark');
});

test('a theme that changes changes the app', async () => {
  const ira = await stage.place.person('Ira');
  const { page, telegram } = await stage.open(ira);
  await telegram.changeTheme('dark');
  await expect
    .poll(() => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor))
    .toBe('rgb(35, 46, 60)');
});

test('who opened the app is not in its address any more', async () => {
  const ira = await stage.place.person('Ira');
  const { page } = await stage.open(ira);
  expect(page.url()).toBe(`${stage.place.url}app/#/`);
});

test('the back button is the history; on the first page there is none', async () => {
  const ira = await stage.place.person('Ira');
  const cups = await stage.channel(ira, 'Cups');
  const { page, telegram } = await stage.open(ira);
  const shown = async () => (await telegram.calls('web_app_setup_back_button')).at(-1)?.['is_visible'];
  expect((await shown()) ?? false).toBe(false);
  await page.getByRole('link', { name: /Cups/ }).click();
  await page.getByRole('link', { name: /Put it on your site/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Put it on your site' }).waitFor();
  expect(await page.title()).toBe('Put it on your site · K1te Chat');
  expect(await shown()).toBe(true);
  await telegram.pressBack();
  await page.getByRole('heading', { level: 1, name: 'Cups' }).waitFor();
  await telegram.pressBack();
  await page.getByRole('heading', { level: 1, name: 'Your channels' }).waitFor();
  expect(await shown()).toBe(false);
  expect(cups.id).not.toBe('');
});

test('a link into the app has a way back to the first page', async () => {
  const ira = await stage.place.person('Ira');
  const cups = await stage.channel(ira, 'Cups');
  const { page, telegram } = await stage.open(ira, '/', { startParam: `ch_${cups.id}` });
  await page.getByRole('heading', { level: 1, name: 'Cups' }).waitFor();
  await telegram.pressBack();
  await page.getByRole('heading', { level: 1, name: 'Your channels' }).waitFor();
});

test('going to another page brings the focus to its heading', async () => {
  const ira = await stage.place.person('Ira');
  const { page } = await stage.open(ira, '/settings');
  await expect
    .poll(() =>
      page.evaluate(() => {
        let element = document.activeElement;
        while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
        return element?.textContent?.trim();
      }),
    )
    .toBe('Settings');
});

test('going back brings the reader where they were', async () => {
  const ira = await stage.place.person('Ira');
  for (let number = 0; number < 16; number += 1) await stage.channel(ira, `Shop ${number}`, false);
  const { page, telegram } = await stage.open(ira);
  const last = page.getByRole('link', { name: /Shop 15/ });
  await last.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  expect(before).toBeGreaterThan(100);
  await last.click();
  await page.getByRole('heading', { level: 1, name: 'Shop 15' }).waitFor();
  await telegram.pressBack();
  await page.getByRole('heading', { level: 1, name: 'Your channels' }).waitFor();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeCloseTo(before, -1);
});

test('without a network the app says so, keeps what it shows, and goes on by itself', async () => {
  const ira = await stage.place.person('Ira');
  const cups = await stage.channel(ira, 'Cups');
  const { page, telegram } = await stage.open(ira, `/channels/${cups.id}`);
  await page.getByRole('textbox', { name: 'Name' }).fill('Bowls');
  await page.context().setOffline(true);
  await telegram.pressMain('Save');
  await page.getByText('No connection. What you have typed stays here.').first().waitFor();
  await accessible(page);
  await page.evaluate((tenant) => {
    location.hash = `/tenants/${tenant}`;
  }, cups.tenant);
  await page.getByRole('heading', { name: 'No connection' }).waitFor();
  await picture(page, 'offline');
  await page.context().setOffline(false);
  await page.getByText('1 channel').waitFor();
  await telegram.pressBack();
  const name = page.getByRole('textbox', { name: 'Name', exact: true });
  await expect.poll(() => name.inputValue()).toBe('Bowls');
  await telegram.pressMain('Save');
  await page.getByRole('heading', { level: 1, name: 'Bowls' }).waitFor();
});

test('a page that could not be fetched is fetched by another try, at the same place', async () => {
  const ira = await stage.place.person('Ira');
  const { page } = await stage.open(ira);
  await page.route('**/assets/settings-page-*.js', (route) => route.abort());
  await page.reload();
  await page.getByRole('heading', { name: 'Your channels' }).waitFor();
  await page.evaluate(() => {
    location.hash = '/settings';
  });
  await page.getByRole('heading', { name: 'That did not work' }).waitFor();
  await accessible(page);
  await picture(page, 'error');
  await page.unroute('**/assets/settings-page-*.js');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('combobox', { name: 'Language' }).waitFor();
});

test('what belongs to others looks as if it were not there', async () => {
  const ira = await stage.place.person('Ira');
  const max = await stage.place.person('Max');
  const cups = await stage.channel(ira, 'Cups');
  const { page } = await stage.open(max, '/', { startParam: `ch_${cups.id}` });
  await page.getByRole('heading', { name: 'Not here any more' }).waitFor();
  await accessible(page);
  await picture(page, 'gone');
});

test('what the server can’t do now is said, and tried again by a press', async () => {
  const ira = await stage.place.person('Ira');
  const { page } = await stage.open(ira, '/settings');
  await page.route('**/api/channels*', (route) =>
    route.fulfill({ status: 503, contentType: 'application/problem+json', body: '{"code":"internal"}' }),
  );
  await page.evaluate(() => {
    location.hash = '/';
  });
  await page.getByRole('heading', { name: 'That did not work' }).waitFor();
  await accessible(page);
  await picture(page, 'error');
  await page.unroute('**/api/channels*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('heading', { name: 'Talk with visitors of your site, in Telegram' }).waitFor();
});

test('an app that was open for too long asks to be opened anew', async () => {
  const ira = await stage.place.person('Ira');
  const { page, telegram } = await stage.open(ira, '/settings');
  await page.route('**/api/channels*', (route) =>
    route.fulfill({
      status: 401,
      contentType: 'application/problem+json',
      body: '{"code":"init-data-expired"}',
    }),
  );
  await page.evaluate(() => {
    location.hash = '/';
  });
  await page.getByRole('heading', { name: 'Please open the app once more' }).waitFor();
  await page.getByRole('button', { name: 'Close' }).click();
  expect(await telegram.calls('web_app_close')).toHaveLength(1);
});
