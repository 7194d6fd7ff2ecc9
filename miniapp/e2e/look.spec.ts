import { beforeAll, describe, test } from 'vitest';
import { pages, type Owner } from './pages.ts';
import { accessible, DESKTOP, PHONE, picture, reachable, Stage } from './stage.ts';

const stage = new Stage();

let people: Record<string, Owner>;

beforeAll(async () => {
  people = {};
  for (const [language, name, channels] of [
    ['en', 'Ira', ['Harbour Cups', 'Kites by Olena', 'A second-hand bookshop with a rather long name']],
    ['uk', 'Олена', ['Крамниця чашок', 'Повітряні змії', 'Букіністична книгарня на розі Староєврейської']],
  ] as const) {
    const person = await stage.place.person(name, language);
    const [first] = await Promise.all(channels.map((channel) => stage.channel(person, channel)));
    await stage.channel(person, language === 'en' ? 'New shop' : 'Нова крамниця', false);
    await stage.write(first!, 'Do you ship to Lviv?');
    people[language] = { person, channel: first!, thread: (await stage.thread(person)).id };
  }
});

describe.each([
  ['phone', 'light', 'en'],
  ['phone', 'dark', 'uk'],
  ['phone', 'custom', 'en'],
  ['desktop', 'dark', 'en'],
  ['desktop', 'light', 'uk'],
] as const)('on a %s, %s, in %s', (device, theme, language) => {
  test.each(Object.entries(pages))(
    'the page %s looks finished and can be used by everybody',
    async (name, path) => {
      const owner = people[language]!;
      const { page } = await stage.open(
        owner.person,
        path(owner),
        { theme },
        { viewport: device === 'phone' ? PHONE : DESKTOP, locale: language === 'uk' ? 'uk-UA' : 'en-GB' },
      );
      await page.waitForLoadState('networkidle');
      await picture(page, `${name}-${device}-${theme}-${language}`);
      await accessible(page);
      await reachable(page);
    },
  );
});
