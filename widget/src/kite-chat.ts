// The script that a page loads. It defines <kite-chat>, and adds one to the page when its own tag names a channel.
import { KiteChatElement } from './launcher/kite-chat-launcher.ts';
import { ownScript } from './launcher/own-script.ts';

if (!customElements.get('kite-chat')) customElements.define('kite-chat', KiteChatElement);

const set = ownScript?.dataset;
if (set?.['channel']) {
  const { channel } = set;
  const add = () => {
    if (document.querySelector(`kite-chat[channel=${CSS.escape(channel)}]`)) return;
    const element = document.createElement('kite-chat');
    for (const name in set) element.setAttribute(name, set[name]!);
    document.body.append(element);
  };
  // An async script in the head may run before there is a body.
  if (document.body) add();
  else addEventListener('DOMContentLoaded', add);
}
