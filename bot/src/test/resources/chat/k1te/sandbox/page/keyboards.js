import { copyText } from './clipboard.js';
import { alertDialog, attempt, notice } from './dialogs.js';
import { h } from './dom.js';
import { icon } from './icon.js';
import { pickPeople } from './people-picker.js';
import { pickGroup } from './picker.js';

/** The buttons under a message. */
export function inlineKeyboard(app, message) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows?.length) return null;
  return h(
    'div',
    { class: 'inline-keyboard' },
    rows.map((row, rowIndex) =>
      h(
        'div',
        { class: 'keyboard-row' },
        row.map((button, column) => inlineButton(app, message, button, rowIndex, column)),
      ),
    ),
  );
}

function inlineButton(app, message, button, row, column) {
  const press = (event) => pressInline(app, message, button, { row, column }, event.currentTarget);
  const mark = inlineMark(button);
  return h(
    'button',
    { key: `${row}:${column}`, type: 'button', class: `inline-button ${button.style ?? ''}`, onClick: press },
    button.text,
    mark ? h('span', { class: 'button-mark' }, icon(mark)) : null,
  );
}

function inlineMark(button) {
  if (button.url) return 'outside';
  if (button.copy_text) return 'copy';
  return button.web_app ? 'app' : null;
}

async function pressInline(app, message, button, at, element) {
  if (button.url) return app.openLink(button.url) || window.open(button.url, '_blank', 'noopener');
  if (button.copy_text) return copyText(button.copy_text.text);
  if (button.web_app) return app.openMiniApp(button.web_app.url, 'inline');
  if (button.callback_data === undefined) return notice('The sandbox does not know this kind of button');
  element.setAttribute('aria-busy', 'true');
  const details = { chat: app.store.chat.id, message: message.message_id, ...at };
  const pressed = await attempt(() => app.store.act('press', details));
  element.removeAttribute('aria-busy');
  return showAnswer(app, pressed?.answer);
}

function showAnswer(app, answer) {
  if (answer?.url) app.openLink(answer.url);
  if (!answer?.text) return undefined;
  return answer.show_alert ? alertDialog(app.store.state.bot.first_name, answer.text) : notice(answer.text);
}

/** The keyboard that a bot put in place of the person's own, or null when there is none to show. */
export function replyKeyboard(app) {
  const { store } = app;
  const markup = store.chat.reply_keyboard;
  if (!markup?.keyboard || isUsed(store)) return null;
  return h(
    'div',
    {
      class: `reply-keyboard${markup.resize_keyboard ? '' : ' tall'}`,
      role: 'group',
      'aria-label': 'Keyboard of the bot',
    },
    markup.keyboard.map((row, rowIndex) =>
      h(
        'div',
        { class: 'keyboard-row' },
        row.map((button, column) => replyButton(app, markup, button, rowIndex, column)),
      ),
    ),
  );
}

/** Whether a keyboard is there but put away after its one use. */
export function isUsed({ chat, usedKeyboards }) {
  return usedKeyboards.get(chat.id) === JSON.stringify(chat.reply_keyboard);
}

/** Puts the keyboard away, or brings it back. */
export function toggleKeyboard(store) {
  const { chat, usedKeyboards } = store;
  if (isUsed(store)) usedKeyboards.delete(chat.id);
  else usedKeyboards.set(chat.id, JSON.stringify(chat.reply_keyboard));
  store.changed();
}

function replyButton(app, markup, button, row, column) {
  const label = typeof button === 'string' ? button : button.text;
  const press = async () => {
    const done = await pressReply(app, button, row, column);
    if (done && markup.one_time_keyboard && app.store.chat?.reply_keyboard && !isUsed(app.store)) {
      toggleKeyboard(app.store);
    }
  };
  return h(
    'button',
    { key: `${row}:${column}`, type: 'button', class: 'reply-button', onClick: press },
    label,
  );
}

function pressReply(app, button, row, column) {
  if (button.request_chat) return pickGroup(app, { request_id: button.request_chat.request_id });
  if (button.web_app) return app.openMiniApp(button.web_app.url, 'keyboard');
  if (button.request_users) return pickPeople(app, button.request_users);
  if (Object.keys(button).some((name) => name.startsWith('request_'))) {
    return notice('The sandbox does not know this kind of button');
  }
  return attempt(() => app.store.act('keyboard', { chat: app.store.chat.id, row, column }));
}
