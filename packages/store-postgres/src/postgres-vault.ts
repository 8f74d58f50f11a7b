import {
  type Clock,
  type ContactId,
  type ConversationId,
  guardVaultEntries,
  type Vault,
  type VaultEntry,
  type VaultRecord,
} from '@recado/core';
import { PostgresDatabase } from './database/postgres-database.ts';
import type { PostgresVaultOptions } from './vault/postgres-vault-options.ts';

/** A vault in a schema of a PostgreSQL database, 14 or later. It connects, and migrates, on first use. */
export function createPostgresVault(options: PostgresVaultOptions): PostgresVault {
  return new PostgresVault(options);
}

/**
 * Tokens that any number of processes share: each verb is one round trip and one transaction. Conversations too old to be kept are never
 * shown again, and go from the table as others are used, some at a time.
 */
export class PostgresVault implements Vault {
  readonly specVersion = 1;
  readonly #database: PostgresDatabase;
  readonly #clock: Clock | undefined;
  readonly #retentionMs: number;

  constructor({ pool, schema = 'recado', retentionMs = 30 * 24 * 60 * 60 * 1000, clock, migrations = 'run' }: PostgresVaultOptions) {
    this.#database = new PostgresDatabase({ pool, schema, migrations });
    this.#clock = clock;
    this.#retentionMs = Math.min(Math.ceil(retentionMs), Number.MAX_SAFE_INTEGER);
  }

  async assign(conversationId: ConversationId, entries: readonly VaultEntry[]): Promise<readonly number[]> {
    guardVaultEntries(entries);
    if (entries.length === 0) return [];
    return this.#database.call<readonly number[]>(
      'vault_assign',
      this.#now(),
      this.#retentionMs,
      conversationId,
      entries.map(({ key }) => key),
      entries.map(({ label }) => label),
      entries.map(({ value }) => value),
    );
  }

  async open(conversationId: ConversationId): Promise<readonly VaultRecord[]> {
    return this.#database.call<readonly VaultRecord[]>('vault_open', this.#now(), this.#retentionMs, conversationId);
  }

  async erase(contactId: ContactId): Promise<number> {
    return this.#database.call<number>('vault_erase', contactId);
  }

  /** Waits for what runs, then closes the pool if it was made here. */
  async close(): Promise<void> {
    await this.#database.close();
  }

  /** `null` lets the server tell the time. */
  #now(): number | null {
    return this.#clock?.now() ?? null;
  }
}
