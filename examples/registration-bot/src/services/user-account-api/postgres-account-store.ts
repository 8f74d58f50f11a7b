import type { Keyring, KeyStore } from '@recado/core';
import type { PgClient, PgPool } from '@recado/store-postgres';
import type { UserAccount } from '../../contracts/user-account.ts';
import { createTables } from '../../storage/create-tables.ts';
import { inTransaction } from '../../storage/in-transaction.ts';
import { type AccountChange, applyChange } from './account-change.ts';
import { type AccountSeal, createAccountSeal } from './account-seal.ts';
import { type AccountStore, REMEMBERED_MS, type WriteStatus } from './account-store.ts';

export interface PostgresAccountStoreOptions {
  /** Closed with the store. */
  readonly pool: PgPool;
  readonly keyring: Keyring;
  /** Has the data key of each account, on connections of its own; stays open when the store closes. */
  readonly keys: KeyStore;
  /** Epoch milliseconds. @default Date.now */
  readonly now?: () => number;
}

/** Opens it, and makes its tables when they are not there. */
export async function createPostgresAccountStore(options: PostgresAccountStoreOptions): Promise<PostgresAccountStore> {
  const { pool, now = Date.now } = options;
  try {
    await createTables(pool, TABLES);
    await pool.query('DELETE FROM registration.requests WHERE at < $1', [now() - REMEMBERED_MS]);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return new PostgresAccountStore(options);
}

/** Accounts in PostgreSQL, for any number of processes. */
export class PostgresAccountStore implements AccountStore {
  readonly #pool: PgPool;
  readonly #seal: AccountSeal;
  readonly #now: () => number;

  constructor({ pool, keyring, keys, now = Date.now }: PostgresAccountStoreOptions) {
    this.#pool = pool;
    this.#seal = createAccountSeal(keyring, keys);
    this.#now = now;
  }

  async find(whatsappId: string): Promise<UserAccount | undefined> {
    const id = this.#seal.idOf(whatsappId);
    return this.#open(id, await this.#kept(this.#pool, id));
  }

  async write(change: AccountChange, idempotencyKey: string | undefined): Promise<WriteStatus | 'conflict'> {
    await this.#destroyKeys();
    const outcome = await inTransaction(this.#pool, (client) =>
      idempotencyKey === undefined ? this.#apply(client, change) : this.#once(client, change, this.#seal.keyOf(idempotencyKey)),
    );
    if (outcome === 'deleted') await this.#destroyKeys();
    return outcome;
  }

  async isHealthy(): Promise<boolean> {
    return this.#pool.query('SELECT 1', []).then(
      () => true,
      () => false,
    );
  }

  close(): Promise<void> {
    return this.#pool.end();
  }

  async #once(client: PgClient, change: AccountChange, key: string): Promise<WriteStatus | 'conflict'> {
    await lock(client, `request ${key}`);
    const digest = this.#seal.digestOf(change);
    const { rows } = await client.query<{ digest: string; status: WriteStatus }>(
      'SELECT digest, status FROM registration.requests WHERE id = $1',
      [key],
    );
    const [done] = rows;
    if (done !== undefined) return done.digest === digest ? done.status : 'conflict';
    const status = await this.#apply(client, change);
    // An absent account may appear later; the same request is then a new one.
    if (status !== 'absent') {
      const values = [key, digest, status, this.#now()];
      await client.query('INSERT INTO registration.requests (id, digest, status, at) VALUES ($1, $2, $3, $4)', values);
    }
    return status;
  }

  async #apply(client: PgClient, change: AccountChange): Promise<WriteStatus> {
    const id = this.#seal.idOf(change.whatsappId);
    await lock(client, `account ${id}`);
    const kept = await this.#kept(client, id);
    const known = await this.#open(id, kept);
    const { status, account } = applyChange(known, change, this.#now());
    if (account !== undefined) {
      await client.query(
        'INSERT INTO registration.accounts (id, sealed) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed',
        [id, await this.#seal.seal(id, account, known && kept)],
      );
    } else if (kept !== undefined) {
      await client.query('DELETE FROM registration.accounts WHERE id = $1', [id]);
      const owner = this.#seal.ownerOf(kept);
      if (owner !== undefined) await client.query('INSERT INTO registration.erasures (owner) VALUES ($1) ON CONFLICT DO NOTHING', [owner]);
    }
    return status;
  }

  /** Of accounts that were deleted, also of those whose deletion was cut short here. */
  async #destroyKeys(): Promise<void> {
    const { rows } = await this.#pool.query<{ owner: string }>('SELECT owner FROM registration.erasures', []);
    if (rows.length === 0) return;
    const owners = rows.map(({ owner }) => owner);
    await this.#seal.destroy(owners);
    await this.#pool.query('DELETE FROM registration.erasures WHERE owner = ANY ($1)', [owners]);
  }

  async #kept(from: Pick<PgClient, 'query'> | PgPool, id: string): Promise<string | undefined> {
    const { rows } = await from.query<{ sealed: string }>('SELECT sealed FROM registration.accounts WHERE id = $1', [id]);
    return rows[0]?.sealed;
  }

  async #open(id: string, kept: string | undefined): Promise<UserAccount | undefined> {
    return kept === undefined ? undefined : this.#seal.open(id, kept);
  }
}

/** Until the transaction ends, also for what is not there yet. */
const lock = (client: PgClient, name: string) => client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [name]);

const TABLES = `
  CREATE TABLE IF NOT EXISTS registration.accounts (id text PRIMARY KEY, sealed text NOT NULL);
  CREATE TABLE IF NOT EXISTS registration.requests (id text PRIMARY KEY, digest text NOT NULL, status text NOT NULL, at bigint NOT NULL);
  CREATE TABLE IF NOT EXISTS registration.erasures (owner text PRIMARY KEY);
`;
