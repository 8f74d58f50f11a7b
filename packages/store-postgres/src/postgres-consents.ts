import type { Consent, ConsentHolder } from './consents/consent.ts';
import { guardConsent } from './consents/guard-consent.ts';
import type { PostgresConsentsOptions } from './consents/postgres-consents-options.ts';
import { PostgresDatabase } from './database/postgres-database.ts';

/** The consents in a schema of a PostgreSQL database, 14 or later. It connects, and migrates, on first use. */
export function createPostgresConsents(options: PostgresConsentsOptions): PostgresConsents {
  return new PostgresConsents(options);
}

/** Who consented to what, and who withdrew it: a record that is added to, and erased with the person, but never changed. */
export class PostgresConsents {
  readonly #database: PostgresDatabase;

  constructor({ pool, schema = 'recado', migrations = 'run' }: PostgresConsentsOptions) {
    this.#database = new PostgresDatabase({ pool, schema, migrations });
  }

  /**
   * Resolves when it is durable. The same consent again, as when a turn is repeated, changes nothing.
   * @throws UnsafeValueError when JavaScript hands over what is no id.
   */
  async record(holder: ConsentHolder, consent: Consent): Promise<void> {
    guardConsent(holder, consent);
    const { purpose, textVersion, isGiven, at, source } = consent;
    await this.#database.query(
      `INSERT INTO {schema}.consents (tenant_id, contact_id, purpose, text_version, is_given, at, source)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
      [holder.tenantId, holder.contactId, purpose, textVersion, isGiven, Math.floor(at), source],
    );
  }

  /** All that was given and withdrawn, oldest first: the last of a purpose holds. Empty for somebody never asked. */
  async of({ tenantId, contactId }: ConsentHolder): Promise<readonly Consent[]> {
    const rows = await this.#database.query<Consent & { readonly at: string }>(
      `SELECT purpose, text_version AS "textVersion", is_given AS "isGiven", at::text, source
       FROM {schema}.consents WHERE tenant_id = $1 AND contact_id = $2 ORDER BY consents.at, seq`,
      [tenantId, contactId],
    );
    return rows.map((row) => ({ ...row, at: Number(row.at) }));
  }

  /** Forgets all of a contact. Resolves how many those were. */
  async erase({ tenantId, contactId }: ConsentHolder): Promise<number> {
    const [row] = await this.#database.query<{ erased: number }>(
      `WITH gone AS (DELETE FROM {schema}.consents WHERE tenant_id = $1 AND contact_id = $2 RETURNING 1)
       SELECT count(*)::integer AS erased FROM gone`,
      [tenantId, contactId],
    );
    return row?.erased ?? 0;
  }

  /** Waits for what runs, then closes the pool if it was made here. */
  async close(): Promise<void> {
    await this.#database.close();
  }
}
