import { describe, expect, it } from 'vitest';
import { PHONE } from '../test/looks.ts';
import { EMBED } from '../test/site.ts';
import { dialog, field, launcher, log, say, Stage } from '../test/stage.ts';

const stage = new Stage();

describe('the page’s style sheets', () => {
  it('reach neither the launcher nor the dialog', async () => {
    const hostile = `<style>
      body * { all: unset; font: 40px fantasy !important; transform: rotate(3deg); opacity: 0.3 !important; letter-spacing: 9px }
      button, textarea, div { display: none !important }
      kite-chat { position: relative; left: -999px; zoom: 3; filter: blur(4px) }
    </style>`;
    const page = await stage.visitAndOpen(hostile + EMBED, { viewport: { width: 1280, height: 800 } });
    await field(page).fill('Good day');
    const box = (await page.getByRole('button', { name: 'Close chat' }).boundingBox())!;
    expect([box.width, box.height, Math.round(1280 - box.x - box.width)]).toEqual([60, 60, 20]);
    const style = await log(page).evaluate((list) => {
      const { fontSize, letterSpacing, opacity } = getComputedStyle(list);
      return { fontSize, letterSpacing, opacity };
    });
    expect(style).toEqual({ fontSize: '15px', letterSpacing: 'normal', opacity: '1' });
  });

  it('may set the variables and the parts', async () => {
    const page = await stage.visitAndOpen(`<style>
      kite-chat { --kite-primary-color: #ffd500; --kite-dialog-width: 320px; --kite-bg: #fffff0 }
      kite-chat::part(header) { padding-block: 30px }
      kite-chat::part(message) { border-radius: 0 }
    </style>${EMBED}`);
    await say(page, 'Good day');
    await log(page).locator('.bubble').waitFor();
    expect((await dialog(page).boundingBox())!.width).toBe(320);
    const look = (selector: string, property: string) =>
      dialog(page)
        .locator(selector)
        .first()
        .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
    expect(await look('header', 'padding-top')).toBe('30px');
    expect(await look('.bubble', 'border-top-left-radius')).toBe('0px');
    // On a light colour the text is dark.
    expect(await look('.bubble', 'color')).toMatch(/^lch\(0 |^rgb\(0, 0, 0/);
  });
});

describe('a phone', () => {
  it('shows the dialog on the whole screen, without the page zooming in', async () => {
    const page = await stage.visitAndOpen(EMBED, PHONE);
    await expect
      .poll(async () => await dialog(page).boundingBox())
      .toEqual({ x: 0, y: 0, width: 390, height: 844 });
    expect(await field(page).evaluate((input) => getComputedStyle(input).fontSize)).toBe('16px');
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await dialog(page).waitFor({ state: 'hidden' });
  });
});

describe('a page that reads from right to left', () => {
  it('has the launcher on the left', async () => {
    const page = await stage.visit(`<script>document.documentElement.dir = 'rtl'</script>${EMBED}`);
    await launcher(page).click();
    expect((await dialog(page).boundingBox())!.x).toBe(20);
    expect((await page.getByRole('button', { name: 'Close chat' }).boundingBox())!.x).toBe(20);
  });
});

describe('a chat in the flow of the page', () => {
  it('is a region as large as the page makes it', async () => {
    const page = await stage.visit(`<style>kite-chat { width: 500px; height: 400px }</style>
      <kite-chat channel="k-demo" open placement="inline"></kite-chat>${EMBED}`);
    const region = page.getByRole('region', { name: 'Acme' });
    await region.waitFor();
    const { width, height } = (await region.boundingBox())!;
    expect([width, height]).toEqual([500, 400]);
    await field(page).press('Escape');
    expect(await region.isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'Close', exact: true }).count()).toBe(0);
  });
});
