// For bot authors
export { createPgliteConversationStore, type PgliteConversationStoreOptions } from './create-pglite-conversation-store.ts';
export type { PgliteDatabase, PgliteLibrary } from './pglite-library.ts';
export { PglitePool } from './pglite-pool.ts';
