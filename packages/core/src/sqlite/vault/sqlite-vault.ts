import { type ContactId, type ConversationId, contactOf } from '../../conversation/ids.ts';
import type { Clock } from '../../ports/clock/clock.ts';
import type { Vault, VaultEntry, VaultRecord } from '../../ports/vault/vault.ts';
import { guardVaultEntries } from '../../privacy/vault/guard-vault-entries.ts';
import { systemClock } from '../../runtime/system-clock.ts';
import { SqliteDatabase } from '../database/sqlite-database.ts';
import { resolveVaultOptions, type SqliteVaultOptions } from './sqlite-vault-options.ts';
import { vaultSchema } from './vault-schema.ts';

/**
 * Opens a vault in a file of its own.
 * @throws ConfigurationError for a file of something else, or of a newer Recado.
 * @throws StoreUnavailableError when the file cannot be opened.
 */
export function createSqliteVault(options: SqliteVaultOptions): SqliteVault {
  return new SqliteVault(options);
}

/** Tokens in one SQLite file, which several processes of one machine may open. What is erased is written over. */
export class SqliteVault implements Vault {
  readonly specVersion = 1;
  readonly #clock: Clock;
  readonly #retentionMs: number;
  readonly #database: SqliteDatabase;
  #forgetAt = 0;

  constructor(options: SqliteVaultOptions) {
    const { path, clock, busyTimeoutMs, retentionMs } = resolveVaultOptions(options, systemClock);
    this.#clock = clock;
    this.#retentionMs = retentionMs;
    this.#database = new SqliteDatabase({ path, schema: vaultSchema, busyTimeoutMs });
    this.#database.get('PRAGMA secure_delete = ON');
  }

  async assign(conversationId: ConversationId, entries: readonly VaultEntry[]): Promise<readonly number[]> {
    guardVaultEntries(entries);
    if (entries.length === 0) return [];
    // Most values of a conversation are known already, and a look is much cheaper than a write.
    const known = await this.#database.read(() =>
      this.#isFresh(conversationId) ? entries.map(({ key }) => this.#numberOf(conversationId, key)) : [undefined],
    );
    if (known.every((number) => number !== undefined)) return known;
    return this.#database.write(() => {
      this.#use(conversationId);
      return entries.map((entry) => this.#numberOf(conversationId, entry.key) ?? this.#add(conversationId, entry));
    });
  }

  async open(conversationId: ConversationId): Promise<readonly VaultRecord[]> {
    const { isFresh, records } = await this.#database.read(() => ({
      isFresh: this.#isFresh(conversationId),
      records: this.#database.all<VaultRecord>('SELECT label, number, value FROM tokens WHERE conversation_id = ?', conversationId),
    }));
    if (isFresh || records.length === 0) return records;
    return this.#database.write(() => {
      this.#forget();
      if (this.#usedAt(conversationId) === undefined) return [];
      this.#use(conversationId);
      return records;
    });
  }

  async erase(contactId: ContactId): Promise<number> {
    const erased = await this.#database.write(() => this.#remove('contact_id = ?', contactId));
    // Pages written before are still in the journal.
    if (erased > 0) await this.#database.peek('PRAGMA wal_checkpoint(TRUNCATE)');
    return erased;
  }

  async close(): Promise<void> {
    await this.#database.close();
  }

  /** Used so lately that it need not be noted again. */
  #isFresh(conversationId: ConversationId): boolean {
    const usedAt = this.#usedAt(conversationId);
    return usedAt !== undefined && this.#clock.now() - usedAt < this.#retentionMs / 10;
  }

  #usedAt(conversationId: ConversationId): number | undefined {
    return this.#database.get<{ used_at: number }>('SELECT used_at FROM conversations WHERE conversation_id = ?', conversationId)?.used_at;
  }

  #use(conversationId: ConversationId): void {
    this.#forget();
    this.#database.run(
      'INSERT INTO conversations (conversation_id, contact_id, used_at) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET used_at = excluded.used_at',
      conversationId,
      contactOf(conversationId),
      this.#clock.now(),
    );
  }

  #numberOf(conversationId: ConversationId, key: string): number | undefined {
    return this.#database.get<{ number: number }>('SELECT number FROM tokens WHERE conversation_id = ? AND key = ?', conversationId, key)
      ?.number;
  }

  #add(conversationId: ConversationId, { key, label, value }: VaultEntry): number {
    const last = this.#database.get<{ last: number | null }>(
      'SELECT max(number) AS last FROM tokens WHERE conversation_id = ? AND label = ?',
      conversationId,
      label,
    );
    const number = (last?.last ?? 0) + 1;
    this.#database.run(
      'INSERT INTO tokens (conversation_id, key, label, number, value) VALUES (?, ?, ?, ?, ?)',
      conversationId,
      key,
      label,
      number,
      value,
    );
    return number;
  }

  #forget(): void {
    const now = this.#clock.now();
    if (now < this.#forgetAt) return;
    this.#forgetAt = now + Math.min(FORGET_EVERY_MS, this.#retentionMs / 10);
    this.#remove('used_at <= ?', now - this.#retentionMs);
  }

  /** @returns How many tokens went. */
  #remove(where: 'contact_id = ?' | 'used_at <= ?', value: string | number): number {
    const gone = this.#database.run(
      `DELETE FROM tokens WHERE conversation_id IN (SELECT conversation_id FROM conversations WHERE ${where})`,
      value,
    );
    this.#database.run(`DELETE FROM conversations WHERE ${where}`, value);
    return gone;
  }
}

const FORGET_EVERY_MS = 60 * 60 * 1000;
