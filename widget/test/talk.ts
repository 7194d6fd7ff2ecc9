import type { Page } from 'playwright-core';
import { EMBED } from './site.ts';
import { field, log, say, type Stage } from './stage.ts';

/** A page with a chat and something to read. */
export const PAGE = `<main><h1>Cups</h1><p>Made by hand. <a href="#">Read more</a></p></main>${EMBED}`;

/** A talk with a failed message, an answer with a link, and the menu of the chat and of a message to be opened. */
export async function talk(stage: Stage, page: Page): Promise<void> {
  await say(page, 'Good day, see https://shop.example');
  await stage.chat.until(() => stage.chat.posts.length === 1);
  stage.chat.mishaps.push({ code: 'too-many-waiting', text: 'Please try later.' });
  await say(page, 'Anybody there?');
  await page.getByRole('button', { name: 'Try again' }).waitFor();
  await field(page).fill('');
  stage.chat.reply('Good day! How can I help?');
  await log(page).getByText('How can I help?').waitFor();
  await log(page).getByRole('button', { name: 'Message actions' }).last().waitFor();
}
