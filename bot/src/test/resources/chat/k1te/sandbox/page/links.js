import { setDraft } from './composer.js';
import { attempt, notice, openDialog } from './dialogs.js';
import { h } from './dom.js';
import { chatTitle } from './format.js';
import { chooseGroup } from './picker.js';
import { rightsSentence } from './rights.js';
import { GENERAL } from './store.js';

/**
 * Follows links that Telegram keeps to itself: into the bot, into a group with the bot, to a chat or topic.
 *
 * @returns true when the link was one of these, so that the browser must not follow it
 */
export function followInside(app, url) {
  const link = readLink(url);
  if (!link) return false;
  if (link.share !== undefined) share(app, link.share);
  else if (link.join) joinGroup(app, link.join);
  else if (link.chat) goToChat(app, link);
  else if (link.name !== app.store.state.bot.username.toLowerCase())
    notice(`Nobody here is called @${link.name}`);
  else if (link.parameters.has('startgroup')) startInGroup(app, link.parameters);
  else if (link.parameters.has('startapp')) app.openMainMiniApp(link.parameters.get('startapp'));
  else startBot(app, link.parameters.get('start') ?? undefined);
  return true;
}

/** Reads `t.me` and `tg:` links; null for every other address. */
export function readLink(url) {
  const parsed = URL.parse(url);
  if (!parsed) return null;
  if (parsed.protocol === 'tg:') return readResolve(parsed.searchParams);
  if (parsed.hostname !== 't.me') return null;
  const [first, second, third] = parsed.pathname.split('/').filter(Boolean);
  if (!first) return null;
  if (first === 'share') return { share: shared(parsed.searchParams) };
  if (first.startsWith('+')) return { join: url };
  if (first === 'c') return { chat: Number(`-100${second}`), topic: third ? Number(third) : null };
  return { name: first.toLowerCase(), parameters: parsed.searchParams };
}

function readResolve(parameters) {
  const name = parameters.get('domain');
  return name ? { name: name.toLowerCase(), parameters } : null;
}

function shared(parameters) {
  return [parameters.get('url'), parameters.get('text')].filter(Boolean).join('\n');
}

/** Words that somebody else wrote are put into the field of a chat, and sent by who chose it. */
async function share(app, words) {
  const { store } = app;
  const choose = (chat, close) =>
    h('button', { type: 'button', class: 'choice', onClick: () => close(chat.id) }, chatTitle(chat));
  const chosen = await openDialog('Share with', (close) =>
    h(
      'div',
      { class: 'choices' },
      store.chats.map((chat) => choose(chat, close)),
    ),
  );
  if (chosen === undefined) return;
  const chat = store.chats.find(({ id }) => id === chosen);
  store.goTo(chosen, chat.is_forum ? GENERAL : null);
  setDraft(app, words);
}

function goToChat({ store }, link) {
  const chat = store.chats.find(({ id }) => id === link.chat);
  if (!chat) notice('You are not in that group');
  else store.goTo(chat.id, chat.topics.some(({ id }) => id === link.topic) ? link.topic : null);
}

async function joinGroup({ store }, link) {
  await attempt(async () => {
    await store.act('join', { link });
    notice('You have joined the group');
  });
}

async function startBot({ store }, payload) {
  const chat = store.chats.find(({ type }) => type === 'private');
  store.goTo(chat.id);
  if (payload === undefined) return;
  await attempt(() => store.act('start', { payload }));
}

async function startInGroup({ store }, parameters) {
  const rights = (parameters.get('admin') ?? '').split(/[\s+]+/u).filter(Boolean);
  const groups = store.chats.filter(canAddBot);
  const choice = await chooseGroup(groups, rightsSentence(store.state.bot.first_name, rights), undefined);
  if (!choice) return;
  await attempt(async () => {
    const chat = choice.chat ?? (await store.act('create_group', choice)).chat;
    await store.act('start_in_group', { chat, payload: parameters.get('startgroup'), rights });
  });
}

function canAddBot(chat) {
  return chat.type !== 'private' && ['creator', 'administrator'].includes(chat.my_status);
}
