import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { serveGallery } from '../../test/gallery.ts';
import { dialog, field, launcher, log, say, Stage } from '../../test/stage.ts';
import { PAGE, talk } from '../../test/talk.ts';

const stage = new Stage();

/** What a screen reader finds there, whatever the time and the address. */
async function heard(what: Locator): Promise<string> {
  const found = (await what.ariaSnapshot()).replaceAll(stage.chat.url, 'https://chat.example');
  return found.replace(/\d+:\d\d( [ap]m)?/gi, 'time');
}

describe('what a screen reader is told', () => {
  it('is a dialog with its name, a polite log, a field, and buttons that say what they do', async () => {
    const page = await stage.visitAndOpen(PAGE);
    await talk(stage, page);
    expect(await heard(page.locator('kite-chat'))).toMatchInlineSnapshot(`
      "- button "Close chat" [expanded]
      - dialog "Acme":
        - banner:
          - heading "Acme" [level=2]
          - button "Chat options"
          - button "Close"
        - status
        - log "Messages":
          - separator: Today
          - text: "You: Good day, see"
          - link "https://shop.example":
            - /url: https://shop.example
          - time: time
          - text: Sent
          - button "Message actions"
          - text: "You: Anybody there?"
          - time: time
          - text: Not delivered Please try later.
          - button "Try again"
          - text: Max Good day! How can I help?
          - time: time
          - button "Message actions"
        - button "Continue in Telegram"
        - textbox "Message":
          - /placeholder: Write a message…
        - button "Emoji"
        - button "Attach a file"
        - button "Record a voice message""
    `);
    expect(await log(page).getAttribute('aria-live')).toBe('polite');
    expect(await dialog(page).getAttribute('aria-modal')).toBeNull();
    expect(await dialog(page).getAttribute('lang')).toBe('en-GB');
  });

  it('is where to begin, before anything is said', async () => {
    const page = await stage.visitAndOpen(PAGE);
    await page.getByRole('button', { name: 'Record a voice message' }).waitFor();
    await page.getByRole('button', { name: 'Chat options' }).waitFor();
    expect(await heard(dialog(page))).toMatchInlineSnapshot(`
      "- dialog "Acme":
        - banner:
          - heading "Acme" [level=2]
          - button "Chat options"
          - button "Close"
        - status
        - log "Messages":
          - paragraph: Good to see you
          - paragraph: Ask us anything. A person will answer right here.
        - textbox "Message":
          - /placeholder: Write a message…
        - button "Emoji"
        - button "Attach a file"
        - button "Record a voice message""
    `);
  });

  it('is how far each own message got', async () => {
    const page = await stage.visitAndOpen(PAGE);
    for (const text of ['read', 'delivered', 'stored']) await say(page, `This is ${text}`);
    await stage.chat.until(() => stage.chat.posts.length === 3);
    const { thread } = stage.chat;
    thread.receipts = { delivered: 2, read: 1 };
    stage.chat.show(thread, []);
    stage.chat.mishaps.push({ code: 'too-many-waiting', text: 'Please try later.' });
    await say(page, 'This is refused');
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    await field(page).fill('');
    stage.chat.refuse(1012, 'restart 3600');
    stage.chat.closeAll(1011);
    await stage.chat.until(() => stage.chat.hellos.length === 2);
    await say(page, 'This waits');
    await dialog(page)
      .getByRole('status')
      .getByText(/connect/i)
      .waitFor();
    expect(await heard(log(page))).toMatchInlineSnapshot(`
      "- log "Messages":
        - separator: Today
        - text: "You: This is read"
        - time: time
        - text: Read
        - button "Message actions"
        - text: "You: This is delivered"
        - time: time
        - text: Delivered
        - button "Message actions"
        - text: "You: This is stored"
        - time: time
        - text: Sent
        - button "Message actions"
        - text: "You: This is refused"
        - time: time
        - text: Not delivered Please try later.
        - button "Try again"
        - text: "You: This waits"
        - time: time
        - text: Sending"
    `);
  });

  it('is what may be done with the chat and with a message', async () => {
    const page = await stage.visitAndOpen(PAGE);
    await talk(stage, page);
    await page.getByRole('button', { name: 'Chat options' }).click();
    expect(await heard(page.getByRole('group', { name: 'Chat options' }))).toMatchInlineSnapshot(`
      "- group "Chat options":
        - text: Sound for new messages
        - switch "Sound for new messages"
        - text: Count in the tab title
        - switch "Count in the tab title""
    `);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Message actions' }).first().click();
    expect(await heard(page.getByRole('menu'))).toMatchInlineSnapshot(`
      "- menu "Message actions":
        - menuitem "Reply"
        - menuitem "Copy text"
        - menuitem "Edit"
        - menuitem "Delete""
    `);
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    expect(await heard(page.getByRole('alertdialog'))).toMatchInlineSnapshot(`
      "- alertdialog "Delete this message?":
        - paragraph: Delete this message?
        - button "Keep"
        - button "Delete""
    `);
    await page.getByRole('button', { name: 'Keep' }).click();
    await page.getByRole('button', { name: 'Message actions' }).last().click();
    await page.getByRole('menuitem', { name: 'More emoji' }).click();
    await page.getByRole('menuitemradio').nth(72).waitFor();
    const emoji = await heard(page.getByRole('menu'));
    expect(emoji.split('\n').slice(0, 4).join('\n')).toMatchInlineSnapshot(`
      "- menu "Message actions":
        - group "React":
          - menuitemradio "❤️"
          - menuitemradio "👍""
    `);
  });

  it('is what the owner asks, before the first words and after the last', async () => {
    const fields = [
      { name: 'email', label: 'Your e-mail', kind: 'email', required: true } as const,
      { name: 'order', label: 'Order number', kind: 'text', required: false } as const,
    ];
    stage.chat.look = { name: 'Acme', form: { fields }, rating: true };
    const page = await stage.visitAndOpen(PAGE);
    await dialog(page).getByRole('textbox', { name: 'Your e-mail' }).waitFor();
    await say(page, 'Good day');
    await dialog(page).getByText('Please fill this in.').waitFor();
    expect(await heard(dialog(page).getByRole('group').first())).toMatchInlineSnapshot(`
      "- group "Before we start":
        - text: Before we start Your e-mail
        - textbox "Your e-mail" [invalid]
        - text: Please fill this in. Order number (optional)
        - textbox "Order number (optional)""
    `);
    await dialog(page).getByRole('textbox', { name: 'Your e-mail' }).fill('anna@shop.example');
    await field(page).press('Enter');
    await stage.chat.until(() => stage.chat.posts.length === 1);
    stage.chat.closeThread();
    const rating = dialog(page).getByRole('group', { name: 'How did we do?' });
    await rating.getByRole('radio', { name: 'Good', exact: true }).check();
    await rating.getByText('Thank you for telling us.').waitFor();
    expect(await heard(rating)).toMatchInlineSnapshot(`
      "- group "How did we do?":
        - text: How did we do?
        - radio "Very bad"
        - radio "Bad"
        - radio "Okay"
        - radio "Good" [checked]
        - radio "Very good"
        - status: Thank you for telling us.
        - textbox "Anything to add?"
        - button "Send""
    `);
  });

  it('is how to go on in Telegram, also by the camera of a phone', async () => {
    const page = await stage.visitAndOpen(PAGE);
    await say(page, 'Good day');
    await page.evaluate(() => Object.assign(window, { open: () => null }));
    await page.getByRole('button', { name: 'Continue in Telegram' }).click();
    const link = page.getByRole('link', { name: 'Open Telegram' });
    await link.waitFor();
    expect(await heard(dialog(page))).toMatchInlineSnapshot(`
      "- dialog "Acme":
        - banner:
          - heading "Acme" [level=2]
          - button "Chat options"
          - button "Close"
        - status
        - log "Messages":
          - separator: Today
          - text: "You: Good day"
          - time: time
          - text: Sent
          - button "Message actions"
        - status: This link opens your conversation in Telegram. It works once, for 24 hours.
        - img "A code for the camera of your phone that opens your conversation in Telegram"
        - paragraph: Or scan this with your phone. It works once.
        - button "Hide the code"
        - link "Open Telegram":
          - /url: https://t.me/acme_bot?start=v_1
        - textbox "Message":
          - /placeholder: Write a message…
        - button "Emoji"
        - button "Attach a file"
        - button "Record a voice message""
    `);
  });

  it('is a photo in large, and the way to its neighbours', async () => {
    const page = await stage.visitAndOpen(PAGE);
    await serveGallery(page);
    await page.evaluate(() => document.querySelector('kite-chat')!.ready);
    const { thread } = stage.chat;
    for (const name of ['1', '2']) {
      const url = `${stage.chat.url}/files/${name}.svg`;
      const content = {
        type: 'file',
        kind: 'photo',
        mime: 'image/jpeg',
        width: 1280,
        height: 853,
        url,
      } as const;
      thread.append('operator', '', { content, album: 'a', name: 'Max' });
    }
    stage.chat.show(thread, thread.entries);
    await log(page).getByRole('button', { name: 'Message actions' }).waitFor();
    expect(await heard(log(page))).toMatchInlineSnapshot(`
      "- log "Messages":
        - separator: Today
        - text: Max
        - button "Enlarge the photo, 1 / 2"
        - button "Enlarge the photo, 2 / 2"
        - time: time
        - button "Message actions""
    `);
    await page.getByRole('button', { name: 'Enlarge the photo' }).first().click();
    const viewer = page.getByRole('dialog', { name: 'Photo viewer' });
    await viewer.getByRole('img').waitFor();
    expect(await heard(viewer)).toMatchInlineSnapshot(`
      "- dialog "Photo viewer":
        - img "Photo"
        - button "Zoom"
        - link "Download":
          - /url: https://chat.example/files/1.svg
        - button "Close"
        - button "Next photo"
        - status: 1 / 2"
    `);
  });

  it('is that the chat is closed, and how many answers wait', async () => {
    const page = await stage.visitAndOpen(PAGE);
    await say(page, 'Good day');
    await stage.chat.until(() => stage.chat.posts.length === 1);
    await page.keyboard.press('Escape');
    stage.chat.reply('Good day!');
    stage.chat.reply('How can I help?');
    await page.getByRole('button', { name: 'Open chat', description: '2 unread' }).waitFor();
    expect(await launcher(page).getAttribute('aria-expanded')).toBe('false');
    await dialog(page).waitFor({ state: 'hidden' });
    expect(await page.locator('kite-chat').ariaSnapshot()).toMatchInlineSnapshot(
      `"- button "Open chat": "2""`,
    );
  });
});
