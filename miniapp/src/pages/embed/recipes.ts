import type { Channel } from '../../api/channel.ts';
import type { en } from './texts.en.ts';

/** The package for bundlers, as `widget/npm` names it. */
export const PACKAGE = 'kite-chat-widget';

type Key = keyof typeof en;

/** How the chat comes to one kind of site. */
export interface Recipe {
  name: 'element' | 'npm' | 'react' | 'vue' | 'wordpress' | 'tagManager';
  hint: Key;
  how: `${Recipe['name']}How`;
  code: string;
}

/** @param script the script tag of the channel, for the corner of the page */
export function recipesFor({ key, embed: { server, script } }: Pick<Channel, 'key' | 'embed'>): Recipe[] {
  const codes: Record<Recipe['name'], string> = {
    element: `<script async src="${server}/kite-chat.js"></script>

<kite-chat channel="${key}" placement="inline"></kite-chat>`,
    npm: `import '${PACKAGE}/define';

const chat = document.createElement('kite-chat');
chat.setAttribute('channel', '${key}');
chat.setAttribute('server', '${server}');
document.body.append(chat);`,
    react: `import { KiteChat } from '${PACKAGE}/react';

export function Chat() {
  return <KiteChat channel="${key}" server="${server}" />;
}`,
    vue: `<script setup>
import { KiteChat } from '${PACKAGE}/vue';
</script>

<template>
  <KiteChat channel="${key}" server="${server}" />
</template>`,
    wordpress: `add_action('wp_footer', function () {
  ?>
  ${script}
  <?php
});`,
    // Tag Manager writes its tags into the page by itself, where data attributes are not kept.
    tagManager: `<script>
  (function () {
    var script = document.createElement('script');
    script.async = true;
    script.src = '${server}/kite-chat.js';
    script.onload = function () {
      var chat = document.createElement('kite-chat');
      chat.setAttribute('channel', '${key}');
      document.body.appendChild(chat);
    };
    document.head.appendChild(script);
  })();
</script>`,
  };
  return (Object.keys(codes) as Recipe['name'][]).map((name) => ({
    name,
    hint: `${name}Hint`,
    how: `${name}How`,
    code: codes[name],
  }));
}
