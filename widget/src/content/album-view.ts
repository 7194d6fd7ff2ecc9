import { html, type TemplateResult } from 'lit';
import type { FileContent } from '../client/frames.ts';
import type { ThreadMessage } from '../client/thread-messages.ts';
import { fileView, isPicture } from './file-view.ts';
import type { Scene } from './scene.ts';

/** How many pictures stand in each row, by how many there are. */
const ROWS: Readonly<Record<number, readonly number[]>> = {
  2: [2],
  3: [1, 2],
  4: [2, 2],
  5: [2, 3],
  6: [3, 3],
  7: [2, 2, 3],
  8: [2, 3, 3],
  9: [3, 3, 3],
  10: [2, 2, 3, 3],
};

const WIDTH = 280;

/** Files that were sent together: pictures as a grid, anything else one below the other. */
export function albumView(members: readonly ThreadMessage[], scene: Scene): TemplateResult {
  const files = members.flatMap((message) =>
    message.content.type === 'file' ? [{ message, file: message.content }] : [],
  );
  if (!files.every(({ file }) => isPicture(file)))
    return html`<div class="stack">${files.map(({ message, file }) => fileView(message, file, scene))}</div>`;
  return html`<div class="album">
    ${rowsOf(files).map((row) => html`<div class="across">${row.map(cell)}</div>`)}
  </div>`;

  function cell(sent: Sent, _: number, row: readonly Sent[]): TemplateResult {
    const { message, file } = sent;
    const width = Math.round(WIDTH / row.length);
    const height = row.length === 1 ? 170 : Math.round(width * 0.9);
    const place = `${files.indexOf(sent) + 1} / ${files.length}`;
    return html`<div class="cell">${fileView(message, file, scene, { width, height, place })}</div>`;
  }
}

interface Sent {
  readonly message: ThreadMessage;
  readonly file: FileContent;
}

function rowsOf(files: readonly Sent[]): Sent[][] {
  const rest = [...files];
  return (ROWS[files.length] ?? [files.length]).map((count) => rest.splice(0, count));
}
