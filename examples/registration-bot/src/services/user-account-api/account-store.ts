import type { DatabaseSync } from 'node:sqlite';
import { contactId, createSealer, type Keyring, type Sealed, type Sealer } from '@recado/core';
import type { UserAccount, UserChanges, UserData } from '../../contracts/user-account.ts';
import { openDatabase } from '../../storage/open-database.ts';

export interface AccountStoreOptions {
  /** The SQLite file; made on first use. */
  readonly path: string;
  readonly keyring: Keyring;
  /** Epoch milliseconds. @default Date.now */
  readonly now?: () => number;
}

/** One write: what it is remembered by, and what it does when it was not done before. */
export interface AccountWrite {
  /** A repeated write with this key changes nothing and answers the same status. */
  readonly idempotencyKey: string | undefined;
  /** The request itself, to tell a repetition from another request under the same key. */
  readonly request: string;
  readonly apply: () => WriteStatus;
}

export type WriteStatus = 'created' | 'changed' | 'deleted' | 'absent';

export function createAccountStore(options: AccountStoreOptions): AccountStore {
  return new AccountStore(options);
}

/**
 * Keeps accounts, one per WhatsApp id, sealed, and found by a keyed hash of that id: the file shows nobody who is in it.
 * Every method is synchronous and durable when it returns.
 */
export class AccountStore {
  readonly #database: DatabaseSync;
  readonly #sealer: Sealer;
  readonly #now: () => number;

  constructor({ path, keyring, now = Date.now }: AccountStoreOptions) {
    this.#sealer = createSealer(keyring);
    this.#now = now;
    this.#database = openDatabase(path, SCHEMA);
    this.#database.prepare('DELETE FROM requests WHERE at < ?').run(now() - REMEMBERED_MS);
  }

  find(whatsappId: string): UserAccount | undefined {
    const id = this.#lookup(whatsappId);
    const row = this.#database.prepare('SELECT sealed FROM accounts WHERE id = ?').get(id);
    if (row === undefined) return undefined;
    return this.#sealer.open(row.sealed as Sealed<UserAccount>, { purpose: 'account', subject: contactId(id) });
  }

  /** Applies a write once: together with its idempotency key, or not at all. `conflict`: the key belongs to another request. */
  write({ idempotencyKey, request, apply }: AccountWrite): WriteStatus | 'conflict' {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      const status = idempotencyKey === undefined ? apply() : this.#once(idempotencyKey, request, apply);
      this.#database.exec('COMMIT');
      return status;
    } catch (error) {
      this.#database.exec('ROLLBACK');
      throw error;
    }
  }

  /** Within `write`. */
  save(whatsappId: string, data: UserData): WriteStatus {
    const known = this.find(whatsappId);
    const now = this.#now();
    this.#put({ ...data, whatsappId, createdAt: known?.createdAt ?? now, updatedAt: now, revision: (known?.revision ?? 0) + 1 });
    return known === undefined ? 'created' : 'changed';
  }

  /** Within `write`. */
  update(whatsappId: string, changes: UserChanges): WriteStatus {
    const known = this.find(whatsappId);
    if (known === undefined) return 'absent';
    this.#put({ ...known, ...changes, updatedAt: this.#now(), revision: known.revision + 1 });
    return 'changed';
  }

  /** Within `write`. */
  delete(whatsappId: string): WriteStatus {
    const { changes } = this.#database.prepare('DELETE FROM accounts WHERE id = ?').run(this.#lookup(whatsappId));
    return changes === 0 ? 'absent' : 'deleted';
  }

  /** Whether it can be read. */
  isHealthy(): boolean {
    return this.#database.isOpen && this.#database.prepare('SELECT 1 AS one').get()?.one === 1;
  }

  close(): void {
    if (!this.#database.isOpen) return;
    // What was deleted leaves the write-ahead log too.
    this.#database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    this.#database.close();
  }

  #once(key: string, request: string, apply: () => WriteStatus): WriteStatus | 'conflict' {
    const id = this.#sealer.lookup('idempotency-key', key);
    const digest = this.#sealer.lookup('request', request);
    const done = this.#database.prepare('SELECT digest, status FROM requests WHERE id = ?').get(id);
    if (done !== undefined) return done.digest === digest ? (done.status as WriteStatus) : 'conflict';
    const status = apply();
    // An absent account may appear later; the same request is then a new one.
    if (status !== 'absent')
      this.#database.prepare('INSERT INTO requests (id, digest, status, at) VALUES (?, ?, ?, ?)').run(id, digest, status, this.#now());
    return status;
  }

  #put(account: UserAccount): void {
    const id = this.#lookup(account.whatsappId);
    const sealed = this.#sealer.seal(account, { purpose: 'account', subject: contactId(id) });
    this.#database
      .prepare('INSERT INTO accounts (id, sealed) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed')
      .run(id, sealed);
  }

  #lookup(whatsappId: string): string {
    return this.#sealer.lookup('whatsapp-id', whatsappId);
  }
}

/** Longer than any queue tries again. Keys outlive the account: an old request may not bring a deleted person back. */
const REMEMBERED_MS = 7 * 24 * 60 * 60 * 1000;

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS accounts (id TEXT PRIMARY KEY, sealed TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS requests (id TEXT PRIMARY KEY, digest TEXT NOT NULL, status TEXT NOT NULL, at INTEGER NOT NULL) STRICT;
`;
