import type { FileContent, FileKind } from '../client/frames.ts';
import { PostRefused } from '../client/outbox-relay.ts';
import type { OwnFile } from '../client/said.ts';

/** Where files go, and in which language a refusal comes back. */
export interface UploadPlace {
  readonly url: string;
  readonly language: string;
  /** What the visitor is told when it did not get there. */
  readonly failed: string;
}

/** How an upload stands. */
export type UploadState = 'waiting' | 'uploading' | 'there' | 'failed' | 'cancelled';

/** A file on its way from the visitor to the server. */
export class OutgoingFile implements OwnFile {
  key?: string;
  state: UploadState = 'waiting';
  /** How much of it is there, from 0 to 1. */
  progress = 0;
  readonly content: FileContent;
  #upload: Promise<string | undefined> | undefined;
  #request: XMLHttpRequest | undefined;
  #forgotten = false;

  constructor(
    readonly file: File,
    private readonly place: UploadPlace,
    private readonly changed: () => void,
    more: Partial<FileContent> = {},
  ) {
    const { name, size, type } = file;
    const mime = type || 'application/octet-stream';
    this.content = {
      type: 'file',
      kind: kindOf(mime),
      mime,
      size,
      name,
      url: URL.createObjectURL(file),
      ...more,
    };
  }

  get isUnderway(): boolean {
    return this.state === 'waiting' || this.state === 'uploading';
  }

  upload(token: string): Promise<string | undefined> {
    return (this.#upload ??= this.#send(token));
  }

  cancel(): void {
    this.#request?.abort();
    URL.revokeObjectURL(this.content.url!);
    this.#become('cancelled');
  }

  forget(): boolean {
    if (this.#forgotten || this.#upload === undefined) return false;
    this.#forgotten = true;
    this.#upload = undefined;
    return true;
  }

  #send(token: string): Promise<string | undefined> {
    if (this.state === 'cancelled') return Promise.resolve(undefined);
    const request = (this.#request = new XMLHttpRequest());
    request.open('POST', `${this.place.url}?name=${encodeURIComponent(this.file.name)}`);
    request.setRequestHeader('Authorization', `Bearer ${token}`);
    request.setRequestHeader('Accept-Language', this.place.language);
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => this.#become('uploading', loaded / (total || 1));
    this.#become('uploading', 0);
    return new Promise((resolve, reject) => {
      request.onload = () => this.#answered(request, resolve, reject);
      request.onerror = () => reject(this.#failure('unreachable'));
      request.onabort = () => resolve(undefined);
      request.send(this.file);
    });
  }

  #answered(
    { status, response }: XMLHttpRequest,
    resolve: (id: string) => void,
    reject: (cause: PostRefused) => void,
  ): void {
    const answer = (response ?? {}) as { file?: unknown; code?: unknown; detail?: unknown };
    if (status !== 201 || typeof answer.file !== 'string') {
      return reject(this.#failure(String(answer.code ?? 'busy'), answer.detail));
    }
    this.#become('there', 1);
    resolve(answer.file);
  }

  #failure(code: string, detail?: unknown): PostRefused {
    this.#upload = undefined;
    this.#become('failed');
    return new PostRefused(code, typeof detail === 'string' ? detail : this.place.failed);
  }

  #become(state: UploadState, progress = this.progress): void {
    this.state = state;
    this.progress = progress;
    this.changed();
  }
}

/** As what it is shown until the server has looked into it. */
function kindOf(mime: string): FileKind {
  if (/^image\/(jpeg|png|webp)$/.test(mime)) return 'photo';
  const [kind] = mime.split('/');
  return kind === 'video' || kind === 'audio' ? kind : 'document';
}
