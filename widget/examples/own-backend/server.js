// A chat of one's own, without any service: run it, open the address, and answer by typing here.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';

const said = [];
const browsers = new Set();
const read = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');
const escape = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const drawn = ({ id, author, text }) =>
  `<kite-msg id="${escape(id)}" author="${author}" state="sent">${escape(text)}</kite-msg>`;
const event = (message) => `data: ${JSON.stringify(message)}\n\n`;

function say(message) {
  if (said.some(({ id }) => id === message.id)) return;
  said.push(message);
  for (const browser of browsers) browser.write(event(message));
  if (message.author === 'visitor') console.log(`Visitor: ${message.text}`);
}

const server = createServer(async (request, response) => {
  const asked = `${request.method} ${request.url}`;
  if (asked === 'GET /') {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(read('index.html').replace('<!-- said -->', () => said.map(drawn).join('')));
  } else if (asked === 'POST /said') {
    const { id, text } = JSON.parse(Buffer.concat(await request.toArray()));
    say({ id, author: 'visitor', text });
    response.writeHead(204).end();
  } else if (asked === 'GET /said') {
    response.writeHead(200, { 'content-type': 'text/event-stream' }).write(said.map(event).join(''));
    browsers.add(response);
    request.on('close', () => browsers.delete(response));
  } else if (/^GET \/(kite-chat|assets\/[\w.-]+)\.js$/.test(asked)) {
    response.setHeader('content-type', 'text/javascript').end(read(`../../dist${request.url}`));
  } else response.writeHead(404).end();
});

server.listen(process.env.PORT ?? 3000, 'localhost', () => {
  console.log(`http://localhost:${server.address().port}/`);
});
createInterface(process.stdin).on('line', (text) =>
  say({ id: crypto.randomUUID(), author: 'operator', text }),
);
