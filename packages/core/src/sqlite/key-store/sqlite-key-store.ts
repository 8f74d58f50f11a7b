import type { ContactId } from '../../conversation/ids.ts';
import { StoreUnavailableError } from '../../errors/store-unavailable-error.ts';
import type { KeptKey, KeyChange, KeyStore, PersonKey, WrappedKey } from '../../ports/key-store/key-store.ts';
import { guardPersonKeys } from '../../privacy/person-keys/guard-person-keys.ts';
import { SqliteDatabase } from '../database/sqlite-database.ts';
import { keyStoreSchema } from './key-store-schema.ts';
import { resolveKeyStoreOptions, type SqliteKeyStoreOptions } from './sqlite-key-store-options.ts';

/**
 * Opens a key store in a file of its own.
 * @throws ConfigurationError for a file of something else, or of a newer Recado.
 * @throws StoreUnavailableError when the file cannot be opened.
 */
export function createSqliteKeyStore(options: SqliteKeyStoreOptions): SqliteKeyStore {
  return new SqliteKeyStore(options);
}

/** Data keys of people in one SQLite file, which several processes of one machine may open. What is destroyed is written over. */
export class SqliteKeyStore implements KeyStore {
  readonly specVersion = 1;
  readonly #database: SqliteDatabase;

  constructor(options: SqliteKeyStoreOptions) {
    const { path, busyTimeoutMs } = resolveKeyStoreOptions(options);
    this.#database = new SqliteDatabase({ path, schema: keyStoreSchema, busyTimeoutMs });
    this.#database.get('PRAGMA secure_delete = ON');
  }

  async find(people: readonly ContactId[]): Promise<readonly (KeptKey | undefined)[]> {
    return this.#database.read(() => people.map((person) => this.#kept(person)));
  }

  async add(keys: readonly PersonKey[]): Promise<readonly KeptKey[]> {
    guardPersonKeys(keys);
    return this.#database.write(() =>
      keys.map(({ person, key }) => {
        const kept = this.#kept(person);
        if (kept === undefined) this.#database.run('INSERT INTO keys (person, key) VALUES (?, ?)', person, key);
        return kept ?? key;
      }),
    );
  }

  async replace(changes: readonly KeyChange[]): Promise<number> {
    guardPersonKeys(changes);
    return this.#database.write(() =>
      changes.reduce(
        (sum, { person, key, was }) => sum + this.#database.run('UPDATE keys SET key = ? WHERE person = ? AND key = ?', key, person, was),
        0,
      ),
    );
  }

  async list(after: ContactId | undefined, limit: number): Promise<readonly PersonKey[]> {
    return this.#database.read(() =>
      this.#database.all<PersonKey>('SELECT person, key FROM keys WHERE person > ? ORDER BY person LIMIT ?', after ?? '', limit),
    );
  }

  async destroy(people: readonly ContactId[]): Promise<number> {
    const destroyed = await this.#database.write(() =>
      people.reduce((sum, person) => {
        this.#database.run('INSERT INTO erased (person) VALUES (?) ON CONFLICT DO NOTHING', person);
        return sum + this.#database.run('DELETE FROM keys WHERE person = ?', person);
      }, 0),
    );
    // Pages written before are still in the journal.
    const journal = await this.#database.peek<{ busy: number }>('PRAGMA wal_checkpoint(TRUNCATE)');
    if (journal?.busy !== 0) throw new StoreUnavailableError('another process reads the keys, so that their journal could not be emptied');
    return destroyed;
  }

  async close(): Promise<void> {
    await this.#database.close();
  }

  #kept(person: ContactId): KeptKey | undefined {
    const row = this.#database.get<{ key: WrappedKey | null }>(
      'SELECT key FROM keys WHERE person = ?1 UNION ALL SELECT NULL FROM erased WHERE person = ?1',
      person,
    );
    return row === undefined ? undefined : (row.key ?? 'destroyed');
  }
}
