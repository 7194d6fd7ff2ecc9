export const en = {
  title: 'K1te Chat lives inside Telegram',
  intro: 'This is the place where you look after your chats. Telegram opens it for you:',
  stepBot: 'Open the chat with your K1te Chat bot in Telegram.',
  stepMenu: 'Press the menu button beside the message field, or send /settings.',
  stepNew: 'No chat on your site yet? Send /newchannel and the name of your site.',
  namelessTitle: 'Please open it by the menu button',
  namelessIntro:
    'From a button of the keyboard Telegram does not say who you are, so nothing of yours can be shown.',
} as const;
