import type { WritingDesk } from './writing-desk.ts';

/** The part of a desk where emoji are put into what is written. A phone has them on its keyboard. */
export class EmojiDesk {
  isOpen = false;

  constructor(private readonly desk: WritingDesk) {}

  async toggle(): Promise<void> {
    if (this.isOpen) return this.close('textarea');
    try {
      await import('../content/kite-emoji-picker.ts');
    } catch {
      return this.desk.tell(this.desk.texts.unreachable);
    }
    this.isOpen = this.desk.isSeen;
    this.desk.refresh();
  }

  /** Puts an emoji where the cursor is. */
  insert(emoji: string): void {
    const { field } = this.desk;
    field.setRangeText(emoji, field.selectionStart, field.selectionEnd, 'end');
    field.dispatchEvent(new Event('input'));
    this.close('textarea');
  }

  /** Closes it, and moves the focus to what is named. */
  close(focus?: string): void {
    this.isOpen = false;
    this.desk.refresh(focus);
  }

  readonly onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' && event.key !== 'Tab') return;
    event.preventDefault();
    // Escape closes this and not the whole chat.
    event.stopPropagation();
    this.close('textarea');
  };
}
