// For bot authors: consents
export type { PostgresConsentsOptions } from './consents/postgres-consents-options.ts';
// For bot authors: the conversation store
export type { PostgresConversationStoreOptions } from './conversation-store/postgres-conversation-store-options.ts';
// For bot authors: the history
export type { HistoryRecord } from './history/history-record.ts';
export type { PostgresHistoryOptions } from './history/postgres-history-options.ts';
export type { HistoryPage, HistoryQuery, TenantHistory } from './history/tenant-history.ts';
// For bot authors: data keys of people
export type { PostgresKeyStoreOptions } from './key-store/postgres-key-store-options.ts';
// For operators
export { type MigrateOptions, type MigrateResult, migrate } from './migrations/migrate.ts';
export { type MigrationStatus, type MigrationStatusOptions, migrationStatus } from './migrations/migration-status.ts';
export { createPgPool, type PgPoolOptions } from './pool/create-pg-pool.ts';
export type { PgClient, PgNotification, PgPool } from './pool/pg-pool.ts';
export { createPostgresConsents, PostgresConsents } from './postgres-consents.ts';
export { createPostgresConversationStore, PostgresConversationStore } from './postgres-conversation-store.ts';
export { createPostgresHistory, PostgresHistory } from './postgres-history.ts';
export { createPostgresKeyStore, PostgresKeyStore } from './postgres-key-store.ts';
export { createPostgresPrivacyJournal, PostgresPrivacyJournal } from './postgres-privacy-journal.ts';
export { createPostgresVault, PostgresVault } from './postgres-vault.ts';
// For bot authors: the privacy journal
export type { PostgresPrivacyJournalOptions } from './privacy-journal/postgres-privacy-journal-options.ts';
// For bot authors: the vault
export type { PostgresVaultOptions } from './vault/postgres-vault-options.ts';
