// In the place of `src/launcher/own-script.ts` in the package: there is no script of our own, but a bundler.

export const ownAddress = '';

/** The bundler says where the conversation is. */
export const fetchConversation = (_server: string): Promise<unknown> => import('../src/kite-conversation.ts');
