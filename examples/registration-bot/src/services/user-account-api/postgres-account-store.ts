import type { Keyring } from '@recado/core';
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

  constructor({ pool, keyring, now = Date.now }: PostgresAccountStoreOptions) {
    this.#pool = pool;
    this.#seal = createAccountSeal(keyring);
    this.#now = now;
  }

  find(whatsappId: string): Promise<UserAccount | undefined> {
    return this.#find(this.#pool, this.#seal.idOf(whatsappId));
  }

  write(change: AccountChange, idempotencyKey: string | undefined): Promise<WriteStatus | 'conflict'> {
    return inTransaction(this.#pool, (client) =>
      idempotencyKey === undefined ? this.#apply(client, change) : this.#once(client, change, this.#seal.keyOf(idempotencyKey)),
    );
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
    const { status, account } = applyChange(await this.#find(client, id), change, this.#now());
    if (account !== undefined) {
      await client.query(
        'INSERT INTO registration.accounts (id, sealed) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed',
        [id, this.#seal.seal(account)],
      );
    } else if (status === 'deleted') await client.query('DELETE FROM registration.accounts WHERE id = $1', [id]);
    return status;
  }

  async #find(from: Pick<PgClient, 'query'> | PgPool, id: string): Promise<UserAccount | undefined> {
    const { rows } = await from.query<{ sealed: string }>('SELECT sealed FROM registration.accounts WHERE id = $1', [id]);
    return rows[0] === undefined ? undefined : this.#seal.open(id, rows[0].sealed);
  }
}

/** Until the transaction ends, also for what is not there yet. */
const lock = (client: PgClient, name: string) => client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [name]);

const TABLES = `
  CREATE TABLE IF NOT EXISTS registration.accounts (id text PRIMARY KEY, sealed text NOT NULL);
  CREATE TABLE IF NOT EXISTS registration.requests (id text PRIMARY KEY, digest text NOT NULL, status text NOT NULL, at bigint NOT NULL);
`;
