import type { DatabaseSync } from 'node:sqlite';
import type { Keyring, KeyStore } from '@recado/core';
import type { UserAccount } from '../../contracts/user-account.ts';
import { openDatabase } from '../../storage/open-database.ts';
import { type AccountChange, applyChange } from './account-change.ts';
import { type AccountSeal, createAccountSeal } from './account-seal.ts';
import { type AccountStore, REMEMBERED_MS, type WriteStatus } from './account-store.ts';

export interface SqliteAccountStoreOptions {
  /** The SQLite file; made on first use. */
  readonly path: string;
  readonly keyring: Keyring;
  /** Has the data key of each account; stays open when the store closes. */
  readonly keys: KeyStore;
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

  constructor({ path, keyring, keys, now = Date.now }: SqliteAccountStoreOptions) {
    this.#seal = createAccountSeal(keyring, keys);
    this.#now = now;
    this.#database = openDatabase(path, SCHEMA);
    this.#database.prepare('DELETE FROM requests WHERE at < ?').run(now() - REMEMBERED_MS);
  }

  async find(whatsappId: string): Promise<UserAccount | undefined> {
    const id = this.#seal.idOf(whatsappId);
    return this.#open(id, this.#kept(id));
  }

  async write(change: AccountChange, idempotencyKey: string | undefined): Promise<WriteStatus | 'conflict'> {
    await this.#destroyKeys();
    const request =
      idempotencyKey === undefined ? undefined : { key: this.#seal.keyOf(idempotencyKey), digest: this.#seal.digestOf(change) };
    const id = this.#seal.idOf(change.whatsappId);
    for (;;) {
      const kept = this.#kept(id);
      const known = await this.#open(id, kept);
      const { status, account } = applyChange(known, change, this.#now());
      const sealed = account === undefined ? undefined : await this.#seal.seal(id, account, known && kept);
      const outcome = this.#put({ id, kept, sealed, status, request });
      if (outcome === 'changed-meanwhile') continue;
      if (outcome === 'deleted') await this.#destroyKeys();
      return outcome;
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

  /** Writes what was computed from `kept`, with its request, unless the account or the request has moved since. */
  #put({ id, kept, sealed, status, request }: PlannedWrite): WriteStatus | 'conflict' | 'changed-meanwhile' {
    const database = this.#database;
    return this.#atOnce(() => {
      const done = request && database.prepare('SELECT digest, status FROM requests WHERE id = ?').get(request.key);
      if (done !== undefined) return done.digest === request?.digest ? (done.status as WriteStatus) : 'conflict';
      if (this.#kept(id) !== kept) return 'changed-meanwhile';
      if (sealed !== undefined) {
        database
          .prepare('INSERT INTO accounts (id, sealed) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed')
          .run(id, sealed);
      } else if (kept !== undefined) {
        database.prepare('DELETE FROM accounts WHERE id = ?').run(id);
        const owner = this.#seal.ownerOf(kept);
        if (owner !== undefined) database.prepare('INSERT INTO erasures (owner) VALUES (?) ON CONFLICT DO NOTHING').run(owner);
      }
      // An absent account may appear later; the same request is then a new one.
      if (request !== undefined && status !== 'absent') {
        database
          .prepare('INSERT INTO requests (id, digest, status, at) VALUES (?, ?, ?, ?)')
          .run(request.key, request.digest, status, this.#now());
      }
      return status;
    });
  }

  /** Of accounts that were deleted, also of those whose deletion was cut short here. */
  async #destroyKeys(): Promise<void> {
    const owners = this.#database
      .prepare('SELECT owner FROM erasures')
      .all()
      .map(({ owner }) => String(owner));
    if (owners.length === 0) return;
    await this.#seal.destroy(owners);
    for (const owner of owners) this.#database.prepare('DELETE FROM erasures WHERE owner = ?').run(owner);
  }

  #atOnce<Result>(work: () => Result): Result {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.#database.exec('COMMIT');
      return result;
    } catch (error) {
      this.#database.exec('ROLLBACK');
      throw error;
    }
  }

  #kept(id: string): string | undefined {
    const row = this.#database.prepare('SELECT sealed FROM accounts WHERE id = ?').get(id);
    return row === undefined ? undefined : String(row.sealed);
  }

  async #open(id: string, kept: string | undefined): Promise<UserAccount | undefined> {
    return kept === undefined ? undefined : this.#seal.open(id, kept);
  }
}

/** A change, computed and sealed. */
interface PlannedWrite {
  readonly id: string;
  readonly kept: string | undefined;
  readonly sealed: string | undefined;
  readonly status: WriteStatus;
  readonly request: { readonly key: string; readonly digest: string } | undefined;
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS accounts (id TEXT PRIMARY KEY, sealed TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS requests (id TEXT PRIMARY KEY, digest TEXT NOT NULL, status TEXT NOT NULL, at INTEGER NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS erasures (owner TEXT PRIMARY KEY) STRICT;
`;
