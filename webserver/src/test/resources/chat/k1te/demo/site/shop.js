/** What the shop does with its chat, by the chat's public element API alone. */

customElements.whenDefined('kite-chat').then(() => document.documentElement.classList.add('has-chat'));

for (const button of document.querySelectorAll('.ask')) {
  const { kite } = button.dataset;
  button.onclick = () =>
    document.querySelector('kite-chat').show(kite ? { draft: `About the ${kite}: ` } : {});
}

/** There is no Telegram behind the demo's links: they lead into the sandbox, as another tab. */
document.addEventListener(
  'click',
  (event) => {
    const link = event.composedPath().find((element) => element instanceof HTMLAnchorElement);
    if (link?.hostname !== 't.me') return;
    event.preventDefault();
    const start = new URL(link.href).searchParams.get('start') ?? '';
    window.open(`telegram/?${new URLSearchParams({ called: 'Visitor', start })}`, '_blank');
  },
  { capture: true },
);
