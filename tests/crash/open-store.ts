import type { ConversationStore } from '@recado/core';

/** A store by where it is, so that it can be told to another process. */
export type StoreToOpen = { readonly kind: 'sqlite'; readonly path: string };

export async function openStore(store: StoreToOpen): Promise<ConversationStore> {
  const { createSqliteConversationStore } = await import('@recado/core/sqlite');
  return createSqliteConversationStore({ path: store.path });
}
