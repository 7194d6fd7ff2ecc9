import type { Texts } from '../i18n/en.ts';
import type { Phrase, Worded } from '../i18n/phrase.ts';

/** The words of writing. `{count}`, `{name}` and `{size}` stand for what they say. */
export const en = {
  emoji: 'Emoji',
  attach: 'Attach a file',
  drop: 'Drop files here to send them',
  removeFile: 'Remove {name}',
  cancelUpload: 'Stop sending {name}',
  uploading: 'Sending {name}',
  tooBig: '“{name}” is too big: {size} fit.',
  emptyFile: '“{name}” is empty.',
  badKind: '“{name}” is of a kind that is not taken here.',
  uploadFailed: 'The file did not get through. Please try again.',
  pickAgain: 'This file is no longer at hand. Please pick it again.',
  unreachable: 'There is no connection right now. Please try again in a moment.',
  portions: 'Will be sent as {count} messages' as Phrase,
  tooLong: {
    one: '{count} character too many to keep it one message',
    other: '{count} characters too many to keep it one message',
  } as Phrase,
  editing: 'Editing your message',
  cancelEditing: 'Stop editing',
  replyTo: 'Reply to {name}',
  replyToSelf: 'Reply to yourself',
  cancelReply: 'Do not reply',
  record: 'Record a voice message',
  recording: 'Recording…',
  cancelRecording: 'Throw the recording away',
  sendRecording: 'Send the voice message',
  noMicrophone: 'We may not use your microphone. You can allow it in the settings of your browser.',
  noSound: 'The recording did not work. Please try again.',
  voice: 'Voice message',
  photo: 'Photo',
  video: 'Video',
  file: 'File',
  someMessage: 'Message',
};

export type DeskTexts = Texts & Worded<typeof en>;
