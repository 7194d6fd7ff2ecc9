import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { ChatServer } from './chat-server.ts';

/** A page of somebody's site, served together with the widget by a server that speaks its protocol. */
export class Site {
  readonly chat = new ChatServer();
  /** The paths that were asked for, in order. */
  readonly requests: string[] = [];
  readonly #pages = new Map<string, { html: string; headers: Record<string, string> }>();
  readonly #scripts = new Map<string, string>();

  constructor() {
    this.chat.http.on('request', (request, response) => this.#answer(request, response));
  }

  async start(): Promise<this> {
    await this.chat.start();
    return this;
  }

  stop(): Promise<void> {
    return this.chat.stop();
  }

  /** Puts a page on the site and tells its address. */
  page(path: string, body: string, head = '', headers: Record<string, string> = {}): string {
    const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Cups</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">${head}</head><body>${body}</body></html>`;
    this.#pages.set(path, { html, headers });
    return this.chat.url + path;
  }

  /** Puts a file on the site. */
  file(path: string, type: string, text: string): void {
    this.#pages.set(path, { html: text, headers: { 'content-type': type } });
  }

  /** Puts what a bundler has made of an application on the site. */
  scripts(made: ReadonlyMap<string, string>): void {
    for (const [path, code] of made) this.#scripts.set(path, code);
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    // More slashes than one mean the same.
    const pathname = new URL(request.url ?? '/', 'http://site').pathname.replace(/\/+/g, '/');
    this.requests.push(pathname);
    if (/^\/(files|c)\//.test(pathname)) return;
    const page = this.#pages.get(pathname);
    if (page) response.writeHead(200, { 'content-type': 'text/html', ...page.headers }).end(page.html);
    else if (this.#scripts.has(pathname)) script(response, this.#scripts.get(pathname)!);
    else if (/^\/(kite-chat|assets\/[\w.-]+)\.js$/.test(pathname) && existsSync(`dist${pathname}`))
      script(response, readFileSync(`dist${pathname}`));
    else response.writeHead(404).end();
  }
}

/** Compressed, and for any site, as the server does it. */
function script(response: ServerResponse, code: string | Buffer): void {
  response
    .writeHead(200, {
      'content-type': 'text/javascript',
      'content-encoding': 'gzip',
      'access-control-allow-origin': '*',
    })
    .end(gzipSync(code));
}

/** The same address under the name of a site of its own: another origin, and no secure context. */
export function elsewhere(url: string, host = 'shop.example'): string {
  return url.replace('127.0.0.1', host);
}

/** The tag of the embed code. */
export const EMBED = '<script async src="/kite-chat.js" data-channel="k-demo"></script>';
