// The script that a page loads. It defines <kite-chat>, and adds one to the page when its own tag names a channel.
import { KiteChatElement } from './launcher/kite-chat-launcher.ts';
import { ownScript } from './launcher/own-script.ts';

if (!customElements.get('kite-chat')) customElements.define('kite-chat', KiteChatElement);

const { channel } = ownScript?.dataset ?? {};
if (channel) {
  const add = () => {
    if (document.querySelector(`kite-chat[channel=${CSS.escape(channel)}]`)) return;
    const element = document.createElement('kite-chat');
    const { dataset } = ownScript!;
    for (const name in dataset) element.setAttribute(name, dataset[name]!);
    document.body.append(element);
  };
  // An async script in the head may run before there is a body.
  if (document.body) add();
  else addEventListener('DOMContentLoaded', add);
}
