import {
  ConfigurationError,
  type ContactId,
  guardPersonKeys,
  type KeptKey,
  type KeyChange,
  type KeyStore,
  type PersonKey,
} from '@recado/core';
import { PostgresDatabase } from './database/postgres-database.ts';
import type { PostgresKeyStoreOptions } from './key-store/postgres-key-store-options.ts';

/** Data keys of people in a schema of a PostgreSQL database, 14 or later. It connects, and migrates, on first use. */
export function createPostgresKeyStore(options: PostgresKeyStoreOptions): PostgresKeyStore {
  return new PostgresKeyStore(options);
}

/**
 * Data keys of people, shared by any number of processes. A destroyed key goes with the file it stood in: the keys beside it, a sixteenth of
 * all, are written to a new one while the others wait. Three things keep what they had: the write-ahead log (see `clearsLog`) with whatever
 * archives it, backups of the whole server, and free blocks of the disk.
 */
export class PostgresKeyStore implements KeyStore {
  readonly specVersion = 1;
  readonly #database: PostgresDatabase;
  readonly #clearsLog: boolean | undefined;
  readonly #find: (people: readonly ContactId[]) => Promise<readonly (KeptKey | null)[]>;
  readonly #add: (keys: readonly PersonKey[]) => Promise<readonly KeptKey[]>;

  constructor({ pool, schema = 'recado_keys', clearsLog, migrations = 'run' }: PostgresKeyStoreOptions) {
    this.#database = new PostgresDatabase({ pool, schema, migrations });
    this.#clearsLog = clearsLog;
    this.#find = this.#database.batched({ run: (statements, people) => statements.call('keys_find', people), ...BATCHES });
    this.#add = this.#database.batched({
      run: (statements, keys: readonly PersonKey[]) => statements.call('keys_add', ...columnsOf(keys)),
      ...BATCHES,
    });
  }

  async find(people: readonly ContactId[]): Promise<readonly (KeptKey | undefined)[]> {
    return people.length === 0 ? [] : (await this.#find(people)).map((kept) => kept ?? undefined);
  }

  async add(keys: readonly PersonKey[]): Promise<readonly KeptKey[]> {
    guardPersonKeys(keys);
    return keys.length === 0 ? [] : this.#add(keys);
  }

  async replace(changes: readonly KeyChange[]): Promise<number> {
    guardPersonKeys(changes);
    return this.#database.call<number>(
      'keys_replace',
      ...columnsOf(changes),
      changes.map(({ was }) => was),
    );
  }

  async list(after: ContactId | undefined, limit: number): Promise<readonly PersonKey[]> {
    return this.#database.query<PersonKey>(
      'SELECT person, key FROM {schema}.person_keys WHERE person > $1 AND key IS NOT NULL ORDER BY person LIMIT $2',
      [after ?? '', limit],
    );
  }

  /**
   * When it fails it may be called again: it does what was left undone, and counts what it destroyed itself.
   * @throws ConfigurationError when the log has to be cleared and cannot be; nothing is destroyed then.
   * @throws StoreUnavailableError also when somebody, a backup for one, reads the keys for more than 3 s.
   */
  async destroy(people: readonly ContactId[]): Promise<number> {
    if (people.length === 0) return 0;
    const clearsLog = this.#clearsLog !== false && (await this.#canClearLog());
    if (this.#clearsLog === true && !clearsLog) {
      throw new ConfigurationError({
        message: 'PostgreSQL would keep destroyed keys in its write-ahead log.',
        hint: 'Set wal_recycle = off on the server and let the role run pg_switch_wal() and CHECKPOINT, or leave clearsLog out.',
      });
    }
    const destroyed = await this.#database.call<number>('keys_destroy', people);
    if (clearsLog) {
      await this.#database.query('SELECT pg_switch_wal()');
      await this.#database.query('CHECKPOINT');
    }
    return destroyed;
  }

  /** Waits for what runs, then closes the pool if it was made here. */
  async close(): Promise<void> {
    await this.#database.close();
  }

  /** Whether old segments of the log are deleted, and the role may end one and write what waits for it. */
  async #canClearLog(): Promise<boolean> {
    const [row] = await this.#database.query<{ can: boolean }>(
      `SELECT current_setting('wal_recycle') = 'off' AND has_function_privilege('pg_switch_wal()', 'EXECUTE')
         AND EXISTS (SELECT FROM pg_roles WHERE (rolname = current_user AND rolsuper)
                                             OR (rolname = 'pg_checkpoint' AND pg_has_role(current_user, oid, 'USAGE'))) AS can`,
    );
    return row?.can === true;
  }
}

/** Many ask at once: a webhook for each sender it knows nothing of. */
const BATCHES = { lanes: 2, maxEntries: 500 };

const columnsOf = (keys: readonly PersonKey[]) => [keys.map(({ person }) => person), keys.map(({ key }) => key)] as const;
