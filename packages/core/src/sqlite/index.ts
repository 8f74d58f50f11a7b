// For bot authors
export { createSqliteConsents, SqliteConsents } from './consents/sqlite-consents.ts';
export type { SqliteConsentsOptions } from './consents/sqlite-consents-options.ts';
export { createSqliteConversationStore, SqliteConversationStore } from './conversation-store/sqlite-conversation-store.ts';
export type { SqliteConversationStoreOptions } from './conversation-store/sqlite-conversation-store-options.ts';
// For programs that own a data folder
export { type FolderLock, lockFolder } from './folder-lock.ts';
export { createSqliteKeyStore, SqliteKeyStore } from './key-store/sqlite-key-store.ts';
export type { SqliteKeyStoreOptions } from './key-store/sqlite-key-store-options.ts';
export { createSqliteQueue, SqliteQueue } from './queue/sqlite-queue.ts';
export type { SqliteQueueOptions } from './queue/sqlite-queue-options.ts';
export { createSqliteVault, SqliteVault } from './vault/sqlite-vault.ts';
export type { SqliteVaultOptions } from './vault/sqlite-vault-options.ts';
