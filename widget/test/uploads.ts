import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FileContent, FileKind } from '../src/client/frames.ts';

/** A file as a visitor gave it. */
export interface Upload {
  readonly name: string;
  readonly bytes: Buffer;
  readonly token: string;
  readonly language: string;
}

/** A refusal as the server words it. */
export interface UploadMishap {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
}

/** Where visitors' files go. It sniffs no more than the tests need. */
export class Uploads {
  readonly all: Upload[] = [];
  /** How the next one is refused. */
  readonly mishaps: UploadMishap[] = [];
  readonly #kept = new Map<string, Upload>();
  #gate: Promise<void> | undefined;

  /** Answers nothing until what is returned is called. */
  hold(): () => void {
    let open = () => {};
    this.#gate = new Promise((opened) => (open = opened));
    return open;
  }

  /** Forgets everything, as the server does after an hour. */
  forget(): void {
    this.#kept.clear();
  }

  content(id: string): FileContent | undefined {
    const upload = this.#kept.get(id);
    if (upload === undefined) return undefined;
    const { name, bytes } = upload;
    return { type: 'file', ...sniffed(bytes), size: bytes.length, name, url: `/given/${id}` };
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const across = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };
    if (request.method === 'OPTIONS') return void response.writeHead(204, across).end();
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    await this.#gate;
    const mishap = this.mishaps.shift();
    const json = (status: number, body: object) =>
      void response
        .writeHead(status, { ...across, 'content-type': 'application/json' })
        .end(JSON.stringify(body));
    if (mishap) {
      const { status, ...why } = mishap;
      return json(status, why);
    }
    const upload = uploadOf(request, Buffer.concat(parts));
    const file = `f_${this.all.push(upload)}`;
    this.#kept.set(file, upload);
    return json(201, { file, ...sniffed(upload.bytes), size: upload.bytes.length, name: upload.name });
  }
}

function uploadOf({ url = '', headers }: IncomingMessage, bytes: Buffer): Upload {
  const name = new URL(url, 'http://site').searchParams.get('name') ?? '';
  return { name, bytes, token: headers.authorization ?? '', language: headers['accept-language'] ?? '' };
}

function sniffed(bytes: Buffer): { kind: FileKind; mime: string } {
  if (bytes.subarray(0, 4).toString() === 'OggS') return { kind: 'voice', mime: 'audio/ogg' };
  if (bytes.subarray(1, 4).toString() === 'PNG') return { kind: 'photo', mime: 'image/png' };
  return { kind: 'document', mime: 'application/octet-stream' };
}
