import {
  type Consent,
  type Consents,
  type ContactId,
  guardConsent,
  isSafeName,
  type PublicId,
  publicId,
  UnsafeValueError,
} from '@recado/core';
import type { PostgresConsentsOptions } from './consents/postgres-consents-options.ts';
import { PostgresDatabase } from './database/postgres-database.ts';

/**
 * The consents in a schema of a PostgreSQL database, 14 or later. It connects, and migrates, on first use.
 * @throws UnsafeValueError for a tenant that could be a person.
 */
export function createPostgresConsents(options: PostgresConsentsOptions): PostgresConsents {
  return new PostgresConsents(options);
}

/** The consents of one tenant, which any number of processes share. A trigger refuses every change. */
export class PostgresConsents implements Consents {
  readonly specVersion = 1;
  readonly #database: PostgresDatabase;
  readonly #tenantId: PublicId;

  constructor({ pool, schema = 'recado', tenantId = publicId('recado'), migrations = 'run' }: PostgresConsentsOptions) {
    if (!isSafeName(tenantId)) throw new UnsafeValueError({ door: 'consents', field: 'tenantId' });
    this.#database = new PostgresDatabase({ pool, schema, migrations });
    this.#tenantId = tenantId;
  }

  async record(contactId: ContactId, consent: Consent): Promise<void> {
    guardConsent(contactId, consent);
    const { purpose, textVersion, isGiven, at, source, channelId = null } = consent;
    await this.#database.query(
      `INSERT INTO {schema}.consents (tenant_id, contact_id, purpose, text_version, is_given, at, source, channel_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING`,
      [this.#tenantId, contactId, purpose, textVersion, isGiven, Math.floor(at), source, channelId],
    );
  }

  async current(contactId: ContactId, purpose: PublicId): Promise<Consent | undefined> {
    const rows = await this.#database.query<ConsentRow>(
      `SELECT ${COLUMNS} FROM {schema}.consents WHERE tenant_id = $1 AND contact_id = $2 AND purpose = $3
       ORDER BY consents.at DESC, seq DESC LIMIT 1`,
      [this.#tenantId, contactId, purpose],
    );
    return rows.map(toConsent)[0];
  }

  async export(contactId: ContactId): Promise<readonly Consent[]> {
    const rows = await this.#database.query<ConsentRow>(
      `SELECT ${COLUMNS} FROM {schema}.consents WHERE tenant_id = $1 AND contact_id = $2 ORDER BY consents.at, seq`,
      [this.#tenantId, contactId],
    );
    return rows.map(toConsent);
  }

  async erase(contactIds: readonly ContactId[]): Promise<number> {
    const [row] = await this.#database.query<{ erased: number }>(
      `WITH gone AS (DELETE FROM {schema}.consents WHERE tenant_id = $1 AND contact_id = ANY ($2) RETURNING 1)
       SELECT count(*)::integer AS erased FROM gone`,
      [this.#tenantId, contactIds],
    );
    return row?.erased ?? 0;
  }

  /** Waits for what runs, then closes the pool if it was made here. */
  async close(): Promise<void> {
    await this.#database.close();
  }
}

interface ConsentRow extends Omit<Consent, 'at' | 'channelId'> {
  readonly at: string;
  readonly channelId: NonNullable<Consent['channelId']> | null;
}

const toConsent = ({ at, channelId, ...consent }: ConsentRow): Consent => ({
  ...consent,
  at: Number(at),
  ...(channelId === null ? {} : { channelId }),
});

const COLUMNS = `purpose, text_version AS "textVersion", is_given AS "isGiven", at::text, source, channel_id AS "channelId"`;
