import type { ContactId } from '../../conversation/ids.ts';
import type { Consent, Consents } from '../../ports/consents/consents.ts';
import { guardConsent } from '../../privacy/consents/guard-consent.ts';
import type { PublicId } from '../../privacy/public-id.ts';
import { SqliteDatabase } from '../database/sqlite-database.ts';
import { consentsSchema } from './consents-schema.ts';
import { resolveConsentsOptions, type SqliteConsentsOptions } from './sqlite-consents-options.ts';

/**
 * Opens the consents in a file of their own.
 * @throws ConfigurationError for a file of something else, or of a newer Recado.
 * @throws StoreUnavailableError when the file cannot be opened.
 */
export function createSqliteConsents(options: SqliteConsentsOptions): SqliteConsents {
  return new SqliteConsents(options);
}

/** Consents in one SQLite file, which several processes of one machine may open. What is erased is written over. */
export class SqliteConsents implements Consents {
  readonly specVersion = 1;
  readonly #database: SqliteDatabase;

  constructor(options: SqliteConsentsOptions) {
    this.#database = new SqliteDatabase({ ...resolveConsentsOptions(options), schema: consentsSchema });
    this.#database.get('PRAGMA secure_delete = ON');
  }

  async record(contactId: ContactId, consent: Consent): Promise<void> {
    guardConsent(contactId, consent);
    const { purpose, textVersion, isGiven, at, source, channelId = null } = consent;
    await this.#database.write(() =>
      this.#database.run(
        `INSERT INTO consents (contact_id, purpose, text_version, is_given, at, source, channel_id)
         VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
        contactId,
        purpose,
        textVersion,
        Number(isGiven),
        Math.floor(at),
        source,
        channelId,
      ),
    );
  }

  async current(contactId: ContactId, purpose: PublicId): Promise<Consent | undefined> {
    const sql = `SELECT * FROM consents WHERE contact_id = ? AND purpose = ? ORDER BY at DESC, seq DESC LIMIT 1`;
    const row = await this.#database.peek<ConsentRow>(sql, contactId, purpose);
    return row && toConsent(row);
  }

  async export(contactId: ContactId): Promise<readonly Consent[]> {
    const sql = 'SELECT * FROM consents WHERE contact_id = ? ORDER BY at, seq';
    return (await this.#database.read(() => this.#database.all<ConsentRow>(sql, contactId))).map(toConsent);
  }

  async erase(contactIds: readonly ContactId[]): Promise<number> {
    const erased = await this.#database.write(() => {
      let rows = 0;
      for (const contactId of contactIds) rows += this.#database.run('DELETE FROM consents WHERE contact_id = ?', contactId);
      return rows;
    });
    // Pages written before are still in the journal.
    if (erased > 0) await this.#database.peek('PRAGMA wal_checkpoint(TRUNCATE)');
    return erased;
  }

  async close(): Promise<void> {
    await this.#database.close();
  }
}

interface ConsentRow extends Pick<Consent, 'purpose' | 'at' | 'source'> {
  readonly text_version: Consent['textVersion'];
  readonly is_given: number;
  readonly channel_id: NonNullable<Consent['channelId']> | null;
}

const toConsent = ({ purpose, text_version: textVersion, is_given, at, source, channel_id: channelId }: ConsentRow): Consent => ({
  purpose,
  textVersion,
  isGiven: is_given === 1,
  at,
  source,
  ...(channelId === null ? {} : { channelId }),
});
