import { exportOf } from '../../api/threads.ts';
import type { App } from '../../app.ts';

/** Has a file made of what was said, and gives it to the person. */
export async function download(
  app: App,
  what: { thread: string } | { channel: string },
  format: 'json' | 'csv',
): Promise<void> {
  try {
    const { url, fileName } = await exportOf(app.http, what, format);
    await app.telegram.download(url, fileName);
  } catch (fault) {
    app.failed(fault);
  }
}
