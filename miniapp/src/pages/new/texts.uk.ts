import type { Translated } from '../../i18n/texts.ts';
import type { en } from './texts.en.ts';

export const uk: Translated<typeof en> = {
  lead: 'Перший із трьох кроків. Канал — це один чат для одного сайту.',
  name: 'Назва',
  placeholder: 'Acme',
  hint: 'Відвідувачі читають її вгорі чату. Добре підійде назва вашого сайту чи крамниці.',
  team: 'Команда',
  ownTeam: 'Моя власна',
  unnamed: 'Команда без назви',
  next: 'Далі',
};
