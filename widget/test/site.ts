import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { ChatServer } from './chat-server.ts';

/** A page of somebody's site, served together with the widget by a server that speaks its protocol. */
export class Site {
  readonly chat = new ChatServer();
  /** The paths that were asked for, in order. */
  readonly requests: string[] = [];
  readonly #pages = new Map<string, { html: string; headers: Record<string, string> }>();

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

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    this.requests.push(pathname);
    if (/^\/(files|c)\//.test(pathname)) return;
    const page = this.#pages.get(pathname);
    if (page) response.writeHead(200, { 'content-type': 'text/html', ...page.headers }).end(page.html);
    else if (/^\/(kite-chat|assets\/[\w.-]+)\.js$/.test(pathname) && existsSync(`dist${pathname}`)) {
      // Pages of any site load these.
      const headers = { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' };
      response.writeHead(200, headers).end(readFileSync(`dist${pathname}`));
    } else response.writeHead(404).end();
  }
}

/** The same address under the name of a site of its own: another origin, and no secure context. */
export function elsewhere(url: string, host = 'shop.example'): string {
  return url.replace('127.0.0.1', host);
}

/** The tag of the embed code. */
export const EMBED = '<script async src="/kite-chat.js" data-channel="k-demo"></script>';
