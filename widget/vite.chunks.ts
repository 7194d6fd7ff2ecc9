/** What a bundler knows of the modules there are. */
interface Graph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/**
 * Keeps all that the conversation cannot do without in one file, but for what the front before it has already. Left
 * to itself the bundler makes a file of whatever two parts have in common, and each costs a request.
 */
export function conversationInOneFile(): { name(id: string, graph: Graph): string | null }[] {
  let known: { front: Set<string>; conversation: Set<string> } | undefined;
  const name = (id: string, graph: Graph) => {
    known ??= {
      front: needs(source('front/front.ts'), graph),
      conversation: needs(source('kite-conversation.ts'), graph),
    };
    if (known.front.has(id) || id.includes('preload-helper')) return null;
    return known.conversation.has(id) ? 'conversation' : null;
  };
  return [{ name }];
}

function source(path: string): string {
  return new URL(`src/${path}`, import.meta.url).pathname;
}

/** A module and all that it imports before it runs. */
function needs(id: string, graph: Graph, found = new Set<string>()): Set<string> {
  if (found.has(id)) return found;
  found.add(id);
  for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) needs(imported, graph, found);
  return found;
}
