import type { SqliteSchema } from '../database/sqlite-schema.ts';

/**
 * `lanes.ready_at` is when a conversation may be leased, whatever it waits for (a message, a timer, a hold, a lapsing lease), and
 * `outbox.available_at` the same for the first open reply of a conversation: so both questions are one step into an index.
 * Bodies are NULL as soon as nobody needs them.
 */
export const conversationStoreSchema: SqliteSchema = {
  holds: 'conversations',
  applicationId: 0x52636473,
  migrations: [
    `
    CREATE TABLE lanes (
      conversation_id TEXT PRIMARY KEY,
      contact_id TEXT NOT NULL,
      version INTEGER NOT NULL DEFAULT 0,
      fencing_token INTEGER NOT NULL DEFAULT 0,
      lease_owner TEXT,
      lease_until INTEGER,
      held_until INTEGER,
      pending INTEGER NOT NULL,
      next_timer INTEGER,
      ready_at INTEGER,
      ready_order INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX lanes_ready ON lanes (ready_at, ready_order) WHERE ready_at IS NOT NULL;
    CREATE INDEX lanes_contact ON lanes (contact_id);

    CREATE TABLE snapshots (
      conversation_id TEXT PRIMARY KEY,
      state TEXT NOT NULL,
      personal TEXT NOT NULL,
      flows TEXT NOT NULL
    ) STRICT;
    CREATE INDEX snapshots_flows ON snapshots (flows) WHERE flows <> '[]';

    CREATE TABLE inbound (
      seq INTEGER PRIMARY KEY,
      inbound_id TEXT NOT NULL UNIQUE,
      conversation_id TEXT NOT NULL,
      received_at INTEGER NOT NULL,
      body TEXT,
      state INTEGER NOT NULL DEFAULT 0,
      attempts INTEGER NOT NULL DEFAULT 0,
      reason TEXT,
      settled_at INTEGER
    ) STRICT;
    CREATE INDEX inbound_bodies ON inbound (conversation_id, seq) WHERE body IS NOT NULL;
    CREATE INDEX inbound_settled ON inbound (state, settled_at);

    CREATE TABLE timers (
      conversation_id TEXT NOT NULL,
      id TEXT NOT NULL,
      due_at INTEGER NOT NULL,
      PRIMARY KEY (conversation_id, id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX timers_due ON timers (due_at);

    CREATE TABLE checkpoints (
      seq INTEGER PRIMARY KEY,
      conversation_id TEXT NOT NULL,
      key TEXT NOT NULL,
      result TEXT NOT NULL,
      UNIQUE (conversation_id, key)
    ) STRICT;

    CREATE TABLE outbox (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      conversation_id TEXT NOT NULL,
      body TEXT,
      state INTEGER NOT NULL DEFAULT 0,
      available_at INTEGER,
      taken_at INTEGER,
      taken_until INTEGER,
      taken_by TEXT,
      token INTEGER NOT NULL DEFAULT 0,
      attempts INTEGER NOT NULL DEFAULT 0,
      suspect_since INTEGER,
      doubtful INTEGER NOT NULL DEFAULT 0,
      possible_duplicate INTEGER NOT NULL DEFAULT 0,
      receipt_rank INTEGER NOT NULL DEFAULT 0,
      receipt_at INTEGER,
      reason TEXT,
      settled_at INTEGER
    ) STRICT;
    CREATE INDEX outbox_available ON outbox (available_at, seq) WHERE available_at IS NOT NULL;
    CREATE INDEX outbox_bodies ON outbox (conversation_id, seq) WHERE body IS NOT NULL;
    CREATE INDEX outbox_settled ON outbox (state, settled_at);
    CREATE INDEX outbox_possible_duplicates ON outbox (state) WHERE possible_duplicate = 1;

    CREATE TABLE jobs (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      conversation_id TEXT NOT NULL,
      queue TEXT NOT NULL,
      name TEXT NOT NULL,
      data TEXT NOT NULL,
      not_before INTEGER,
      taken_until INTEGER
    ) STRICT;
    CREATE INDEX jobs_taken ON jobs (taken_until);
    CREATE INDEX jobs_conversation ON jobs (conversation_id);

    CREATE TABLE contact_keys (key TEXT PRIMARY KEY, contact_id TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE INDEX contact_keys_contact ON contact_keys (contact_id);
    CREATE TABLE merged_contacts (contact_id TEXT PRIMARY KEY, into_contact_id TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE INDEX merged_contacts_into ON merged_contacts (into_contact_id);
    `,
    `
    ALTER TABLE lanes ADD COLUMN takeovers INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE jobs ADD COLUMN trace TEXT;
    `,
    `
    CREATE TABLE erased_contacts (contact_id TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    CREATE INDEX erased_contacts_at ON erased_contacts (at);
    `,
  ],
};

/** `inbound.state`. */
export const INBOUND = { pending: 0, handled: 1, merged: 2, 'dead-lettered': 3 } as const;
export const INBOUND_STATES = ['pending', 'handled', 'merged', 'dead-lettered'] as const;
/** `outbox.state`. */
export const REPLY = { waiting: 0, sent: 1, failed: 2, deadLettered: 3 } as const;
