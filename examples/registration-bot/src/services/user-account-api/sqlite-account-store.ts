import type { DatabaseSync } from 'node:sqlite';
import type { Keyring } from '@recado/core';
import type { UserAccount } from '../../contracts/user-account.ts';
import { openDatabase } from '../../storage/open-database.ts';
import { type AccountChange, applyChange } from './account-change.ts';
import { type AccountSeal, createAccountSeal } from './account-seal.ts';
import { type AccountStore, REMEMBERED_MS, type WriteStatus } from './account-store.ts';

export interface SqliteAccountStoreOptions {
  /** The SQLite file; made on first use. */
  readonly path: string;
  readonly keyring: Keyring;
  /** Epoch milliseconds. @default Date.now */
  readonly now?: () => number;
}

export function createSqliteAccountStore(options: SqliteAccountStoreOptions): SqliteAccountStore {
  return new SqliteAccountStore(options);
}

/** Accounts in a file of this machine. */
export class SqliteAccountStore implements AccountStore {
  readonly #database: DatabaseSync;
  readonly #seal: AccountSeal;
  readonly #now: () => number;

  constructor({ path, keyring, now = Date.now }: SqliteAccountStoreOptions) {
    this.#seal = createAccountSeal(keyring);
    this.#now = now;
    this.#database = openDatabase(path, SCHEMA);
    this.#database.prepare('DELETE FROM requests WHERE at < ?').run(now() - REMEMBERED_MS);
  }

  async find(whatsappId: string): Promise<UserAccount | undefined> {
    return this.#find(this.#seal.idOf(whatsappId));
  }

  async write(change: AccountChange, idempotencyKey: string | undefined): Promise<WriteStatus | 'conflict'> {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      const status = idempotencyKey === undefined ? this.#apply(change) : this.#once(change, this.#seal.keyOf(idempotencyKey));
      this.#database.exec('COMMIT');
      return status;
    } catch (error) {
      this.#database.exec('ROLLBACK');
      throw error;
    }
  }

  async isHealthy(): Promise<boolean> {
    return this.#database.isOpen && this.#database.prepare('SELECT 1 AS one').get()?.one === 1;
  }

  async close(): Promise<void> {
    if (!this.#database.isOpen) return;
    // What was deleted leaves the write-ahead log too.
    this.#database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    this.#database.close();
  }

  #once(change: AccountChange, key: string): WriteStatus | 'conflict' {
    const digest = this.#seal.digestOf(change);
    const done = this.#database.prepare('SELECT digest, status FROM requests WHERE id = ?').get(key);
    if (done !== undefined) return done.digest === digest ? (done.status as WriteStatus) : 'conflict';
    const status = this.#apply(change);
    // An absent account may appear later; the same request is then a new one.
    if (status !== 'absent')
      this.#database.prepare('INSERT INTO requests (id, digest, status, at) VALUES (?, ?, ?, ?)').run(key, digest, status, this.#now());
    return status;
  }

  #apply(change: AccountChange): WriteStatus {
    const id = this.#seal.idOf(change.whatsappId);
    const { status, account } = applyChange(this.#find(id), change, this.#now());
    if (account !== undefined) {
      this.#database
        .prepare('INSERT INTO accounts (id, sealed) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed')
        .run(id, this.#seal.seal(account));
    } else if (status === 'deleted') this.#database.prepare('DELETE FROM accounts WHERE id = ?').run(id);
    return status;
  }

  #find(id: string): UserAccount | undefined {
    const row = this.#database.prepare('SELECT sealed FROM accounts WHERE id = ?').get(id);
    return row === undefined ? undefined : this.#seal.open(id, String(row.sealed));
  }
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS accounts (id TEXT PRIMARY KEY, sealed TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS requests (id TEXT PRIMARY KEY, digest TEXT NOT NULL, status TEXT NOT NULL, at INTEGER NOT NULL) STRICT;
`;
