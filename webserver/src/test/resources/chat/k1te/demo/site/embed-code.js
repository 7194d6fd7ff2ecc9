/** What a page would have to say to look like the preview. */
export function embedCode({ scene, attributes, variables, framed, strings, slotted, open, page }, server) {
  const said = Object.entries({ ...(scene !== 'own' && { channel: 'KEY' }), ...attributes })
    .filter(([, value]) => value !== '' && value !== false)
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escaped(value)}"`));
  if (open) said.push(' open');
  const inside = [
    ...(slotted ? ['  <button slot="launcher">Need help?</button>'] : []),
    ...(scene === 'own' ? ['  <kite-msg name="Olena">Good day!</kite-msg>'] : []),
  ];
  const body = inside.length > 0 ? `\n${inside.join('\n')}\n` : '';
  return [
    ...style(variables, framed),
    ...(page.rtl ? ['<!-- <html dir="rtl"> -->'] : []),
    ...(attributes.launcher === 'none'
      ? [`<button onclick="document.querySelector('kite-chat').show()">Ask the maker</button>`]
      : []),
    `<kite-chat${said.join('')}>${body}</kite-chat>`,
    ...words(strings),
    `<script async src="${server}/kite-chat.js"></script>`,
  ].join('\n');
}

function style(variables, framed) {
  const lines = Object.entries(variables).map(([name, value]) => `    ${name}: ${value};`);
  const rules = [
    ...(lines.length > 0 ? [`  kite-chat {\n${lines.join('\n')}\n  }`] : []),
    ...framed.map((part) => `  kite-chat::part(${part}) {\n    outline: 2px dashed #e2673a;\n  }`),
  ];
  return rules.length > 0 ? ['<style>', ...rules, '</style>'] : [];
}

function words(strings) {
  if (Object.keys(strings).length === 0) return [];
  return [
    '<script>',
    `  document.querySelector('kite-chat').strings = ${JSON.stringify(strings)};`,
    '</script>',
  ];
}

function escaped(text) {
  return text.replace(/[&"<]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
