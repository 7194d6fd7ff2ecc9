import type { UploadPlace } from './outgoing-file.ts';
import { OutgoingFile } from './outgoing-file.ts';
import { previewOf } from './file-preview.ts';
import type { FileContent } from '../client/frames.ts';

/** Why a file was not taken. */
export interface Turned {
  readonly reason: 'emptyFile' | 'tooBig' | 'badKind';
  readonly name: string;
}

/** The files that were picked, and those on their way. */
export class FileTray {
  picked: readonly OutgoingFile[] = [];
  readonly previews = new WeakMap<OutgoingFile, HTMLCanvasElement>();
  #sent: readonly OutgoingFile[] = [];

  constructor(
    private readonly place: () => UploadPlace,
    private readonly changed: () => void,
  ) {}

  /** The files that are sent and not there yet. */
  get underway(): readonly OutgoingFile[] {
    return this.#sent;
  }

  /** Takes what can be sent, and tells of the last that cannot. */
  add(files: Iterable<File>, limit: number, kinds: readonly string[]): Turned | undefined {
    let turned: Turned | undefined;
    for (const file of files) {
      const { size, name, type } = file;
      if (!kinds.includes(kindOf(type))) turned = { reason: 'badKind', name };
      else if (size === 0 || size > limit) turned = { reason: size === 0 ? 'emptyFile' : 'tooBig', name };
      else this.picked = [...this.picked, this.outgoing(file)];
    }
    this.changed();
    return turned;
  }

  outgoing(file: File, more?: Partial<FileContent>): OutgoingFile {
    const outgoing = new OutgoingFile(file, this.place(), () => this.#moved(), more);
    void previewOf(file).then((preview) => {
      if (preview) this.previews.set(outgoing, preview);
      this.changed();
    });
    return outgoing;
  }

  remove(file: OutgoingFile): void {
    this.picked = this.picked.filter((other) => other !== file);
    file.cancel();
  }

  /** Empties the tray: these files are sent now. */
  take(): readonly OutgoingFile[] {
    const files = this.picked;
    this.picked = [];
    for (const file of files) this.sent(file);
    return files;
  }

  sent(file: OutgoingFile): void {
    this.#sent = [...this.#sent, file];
    this.#moved();
  }

  /** While a file is on its way, leaving the page asks first. */
  #moved(): void {
    this.#sent = this.#sent.filter((file) => file.isUnderway);
    if (this.#sent.length > 0) addEventListener('beforeunload', askToStay);
    else removeEventListener('beforeunload', askToStay);
    this.changed();
  }
}

function askToStay(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

/** What a file is to people, and to the owner's rules. */
function kindOf(mime: string): string {
  const [kind] = mime.split('/');
  if (kind === 'image') return 'photo';
  return kind === 'video' || kind === 'audio' ? kind : 'document';
}
