import type { WritingDesk } from './writing-desk.ts';

/** Where a link may lead: whatever else the server said is not opened. */
const SAFE = /^https?:\/\//;

/** Leads the visitor into Telegram. */
export class HandoffDesk {
  /** Opens the conversation there; shown where the browser lets no window open by itself. */
  url: string | undefined;

  constructor(
    private readonly desk: WritingDesk,
    private readonly ask: () => Promise<string>,
  ) {}

  /** Opens Telegram in a window of its own, which only a press may open: so it is opened before the link is here. */
  async go(): Promise<void> {
    const opened = open('', '_blank');
    if (opened) opened.opener = null;
    try {
      const url = await this.ask();
      if (!SAFE.test(url)) throw new Error(this.desk.texts.unreachable);
      if (opened) opened.location.replace(url);
      else this.url = url;
      this.desk.tell(opened ? '' : this.desk.texts.once);
      if (!opened) this.desk.refresh('.onward');
    } catch (refused) {
      opened?.close();
      this.desk.tell((refused as Error).message);
    }
  }
}
