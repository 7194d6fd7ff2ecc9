/** Where one is looking, kept in the address so that a reload comes back to it. */

export function rememberedPlace() {
  const parameters = new URLSearchParams(location.hash.slice(1));
  if (!parameters.has('chat')) return null;
  const topic = parameters.get('topic');
  return { chat: Number(parameters.get('chat')), topic: topic === null ? null : Number(topic) };
}

export function rememberPlace({ chat, topic }) {
  const parameters = new URLSearchParams();
  if (chat !== null) parameters.set('chat', chat);
  if (topic !== null) parameters.set('topic', topic);
  const hash = parameters.size > 0 ? `#${parameters}` : ' ';
  if (location.hash !== hash.trim())
    history.replaceState(null, '', hash.trim() || location.pathname + location.search);
}
