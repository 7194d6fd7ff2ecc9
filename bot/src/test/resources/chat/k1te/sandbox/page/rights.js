const WORDS = {
  manage_topics: 'manage topics',
  delete_messages: 'delete messages',
  pin_messages: 'pin messages',
  invite_users: 'invite people',
  restrict_members: 'restrict members',
  change_info: 'change the group’s name and photo',
  promote_members: 'add administrators',
  manage_video_chats: 'manage video chats',
};

/** The rights that the group menu gives a bot, as `admin=` links name them. */
export const ALL_RIGHTS = [
  'manage_topics',
  'delete_messages',
  'pin_messages',
  'invite_users',
  'restrict_members',
];

/** The names of the rights that are true in a ChatAdministratorRights object. */
export function namesOf(rights) {
  return Object.keys(rights ?? {})
    .filter((name) => name.startsWith('can_') && rights[name] === true)
    .map((name) => name.slice('can_'.length));
}

/** One sentence that says what a bot will be allowed to do. */
export function rightsSentence(botName, names) {
  const words = names.filter((name) => name in WORDS).map((name) => WORDS[name]);
  if (words.length === 0) return `${botName} will be added as a member.`;
  const list = new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(words);
  return `${botName} will be added as an administrator who can ${list}.`;
}
