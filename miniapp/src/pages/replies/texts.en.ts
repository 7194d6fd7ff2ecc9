export const en = {
  how: 'In a topic, /s and the name sends it. {tokens} become the visitor’s name and the channel.',
  none: 'None yet',
  noneHint: 'What do you write several times a day? Keep it here.',
  add: 'Add a reply',
  name: 'Name',
  nameHint: 'One word in lower case',
  text: 'What is sent',
  remove: 'Remove “{name}”',
  removeNew: 'Remove it',
} as const;
