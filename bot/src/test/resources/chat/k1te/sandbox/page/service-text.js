import { cardSummary } from './cards.js';
import { authorOf, fullName } from './format.js';
import { audioName } from './media.js';

const SENTENCES = {
  forum_topic_created: (m, who) => `${who} created the topic “${m.forum_topic_created.name}”`,
  forum_topic_edited: (m, who) => topicEdited(m.forum_topic_edited, who),
  forum_topic_closed: (m, who) => `${who} closed the topic`,
  forum_topic_reopened: (m, who) => `${who} reopened the topic`,
  general_forum_topic_hidden: (m, who) => `${who} hid the General topic`,
  general_forum_topic_unhidden: (m, who) => `${who} showed the General topic`,
  group_chat_created: (m, who) => `${who} created the group`,
  supergroup_chat_created: (m, who) => `${who} created the group`,
  new_chat_members: (m, who) => joined(m, who),
  left_chat_member: (m, who) => left(m, who),
  new_chat_title: (m, who) => `${who} named the group “${m.new_chat_title}”`,
  new_chat_photo: (m, who) => `${who} changed the group's photo`,
  delete_chat_photo: (m, who) => `${who} removed the group's photo`,
  pinned_message: (m, who) => `${who} pinned a message`,
  migrate_to_chat_id: () => 'The group became a supergroup',
  migrate_from_chat_id: () => 'The group became a supergroup',
  chat_shared: (m) => `You shared the group “${m.chat_shared.title ?? m.chat_shared.chat_id}” with the bot`,
  users_shared: (m) => `You shared ${m.users_shared.users?.length ?? 'some'} people with the bot`,
  write_access_allowed: () => 'You allowed the bot to write to you',
  web_app_data: (m) => `You sent data with “${m.web_app_data.button_text}”`,
};

/** What a file is called in one line. What comes first wins: an animation is a document too. */
const FILES = {
  animation: () => 'Animation',
  live_photo: () => 'Live photo',
  photo: () => 'Photo',
  video: () => 'Video',
  video_note: () => 'Video message',
  voice: () => 'Voice message',
  audio: (m) => audioName(m.audio),
  sticker: (m) => `${m.sticker.emoji ?? ''} Sticker`.trim(),
  document: (m) => m.document.file_name ?? 'File',
};

/** The sentence for a service message, or null for an ordinary one. */
export function serviceText(message) {
  const field = Object.keys(SENTENCES).find((name) => name in message);
  return field ? SENTENCES[field](message, authorOf(message).name) : null;
}

/** One line that stands for a message in lists, replies and announcements. */
export function summary(message) {
  const service = serviceText(message);
  if (service) return service;
  const kind = Object.keys(FILES).find((name) => name in message);
  if (kind) return [FILES[kind](message), message.caption].filter(Boolean).join(', ');
  return message.text ?? message.caption ?? cardSummary(message) ?? 'A message that this page cannot show';
}

function topicEdited(change, who) {
  return change.name ? `${who} renamed the topic to “${change.name}”` : `${who} changed the topic's icon`;
}

function joined(message, who) {
  const names = message.new_chat_members.map(fullName);
  return names.length === 1 && names[0] === who ? `${who} joined` : `${who} added ${names.join(', ')}`;
}

function left(message, who) {
  const name = fullName(message.left_chat_member);
  return name === who ? `${who} left` : `${who} removed ${name}`;
}
