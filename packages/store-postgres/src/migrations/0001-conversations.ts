import type { Migration } from './migration.ts';

/**
 * `lanes.ready_at` is when a conversation may be leased, whatever it waits for (a message, a timer, a hold, a lapsing lease), and
 * `outbox.available_at` the same for the first open reply of a conversation: so both questions are one step into an index.
 * Bodies are NULL as soon as nobody needs them. One sequence orders everything. Times are epoch milliseconds.
 */
export const conversations: Migration = {
  name: '0001-conversations',
  sql: (schema) => `
CREATE SEQUENCE ${schema}.arrivals;

CREATE TABLE ${schema}.lanes (
  conversation_id text COLLATE "C" PRIMARY KEY,
  contact_id text COLLATE "C" NOT NULL GENERATED ALWAYS AS (substr(conversation_id, strpos(conversation_id, ':') + 1)) STORED,
  version integer NOT NULL DEFAULT 0,
  fencing_token bigint NOT NULL DEFAULT 0,
  lease_owner text,
  lease_until bigint,
  held_until bigint,
  pending integer NOT NULL DEFAULT 0,
  next_timer bigint,
  ready_at bigint,
  ready_order bigint NOT NULL
) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05, autovacuum_vacuum_threshold = 1000);
CREATE INDEX lanes_ready ON ${schema}.lanes (ready_at, ready_order) WHERE ready_at IS NOT NULL;
CREATE INDEX lanes_contact ON ${schema}.lanes (contact_id);

CREATE TABLE ${schema}.snapshots (
  conversation_id text COLLATE "C" PRIMARY KEY,
  state text NOT NULL,
  personal text NOT NULL,
  flows text NOT NULL
) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05, autovacuum_vacuum_threshold = 1000);
CREATE INDEX snapshots_flows ON ${schema}.snapshots (md5(flows)) WHERE flows <> '[]';

CREATE TABLE ${schema}.inbound (
  inbound_id text COLLATE "C" PRIMARY KEY,
  seq bigint NOT NULL,
  conversation_id text COLLATE "C" NOT NULL,
  received_at bigint NOT NULL,
  body text,
  state smallint NOT NULL DEFAULT 0,
  attempts integer NOT NULL DEFAULT 0,
  reason text,
  settled_at bigint
) WITH (autovacuum_vacuum_scale_factor = 0.05, autovacuum_vacuum_threshold = 1000);
CREATE INDEX inbound_bodies ON ${schema}.inbound (conversation_id, seq) WHERE body IS NOT NULL;
CREATE INDEX inbound_settled ON ${schema}.inbound (settled_at) WHERE settled_at IS NOT NULL;
CREATE INDEX inbound_dead ON ${schema}.inbound (settled_at, seq) WHERE state = 3;

CREATE TABLE ${schema}.timers (
  conversation_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  due_at bigint NOT NULL,
  PRIMARY KEY (conversation_id, id)
);
CREATE INDEX timers_due ON ${schema}.timers (due_at);

CREATE TABLE ${schema}.checkpoints (
  conversation_id text COLLATE "C" NOT NULL,
  key text COLLATE "C" NOT NULL,
  seq bigint NOT NULL DEFAULT nextval('${schema}.arrivals'),
  result text NOT NULL,
  PRIMARY KEY (conversation_id, key)
);

CREATE TABLE ${schema}.outbox (
  id text COLLATE "C" PRIMARY KEY,
  seq bigint NOT NULL DEFAULT nextval('${schema}.arrivals'),
  conversation_id text COLLATE "C" NOT NULL,
  body text,
  state smallint NOT NULL DEFAULT 0,
  available_at bigint,
  taken_at bigint,
  taken_by text,
  token integer NOT NULL DEFAULT 0,
  attempts integer NOT NULL DEFAULT 0,
  suspect_since bigint,
  doubtful integer NOT NULL DEFAULT 0,
  possible_duplicate boolean NOT NULL DEFAULT false,
  receipt_rank smallint NOT NULL DEFAULT 0,
  receipt_at bigint,
  reason text,
  settled_at bigint
) WITH (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.05, autovacuum_vacuum_threshold = 1000);
CREATE INDEX outbox_available ON ${schema}.outbox (available_at, seq) WHERE available_at IS NOT NULL;
CREATE INDEX outbox_bodies ON ${schema}.outbox (conversation_id, seq) WHERE body IS NOT NULL;
CREATE INDEX outbox_settled ON ${schema}.outbox (settled_at) WHERE settled_at IS NOT NULL;
CREATE INDEX outbox_dead ON ${schema}.outbox (settled_at, seq) WHERE state = 3;

CREATE TABLE ${schema}.jobs (
  id text COLLATE "C" PRIMARY KEY,
  seq bigint NOT NULL DEFAULT nextval('${schema}.arrivals'),
  conversation_id text COLLATE "C" NOT NULL,
  queue text NOT NULL,
  name text NOT NULL,
  data text NOT NULL,
  not_before bigint,
  taken_until bigint
) WITH (autovacuum_vacuum_scale_factor = 0.05, autovacuum_vacuum_threshold = 1000);
CREATE INDEX jobs_fresh ON ${schema}.jobs (seq) WHERE taken_until IS NULL;
CREATE INDEX jobs_taken ON ${schema}.jobs (taken_until) WHERE taken_until IS NOT NULL;
CREATE INDEX jobs_conversation ON ${schema}.jobs (conversation_id);

CREATE TABLE ${schema}.contact_keys (key text COLLATE "C" PRIMARY KEY, contact_id text COLLATE "C" NOT NULL);
CREATE INDEX contact_keys_contact ON ${schema}.contact_keys (contact_id);
CREATE TABLE ${schema}.merged_contacts (contact_id text COLLATE "C" PRIMARY KEY, into_contact_id text COLLATE "C" NOT NULL);
CREATE INDEX merged_contacts_into ON ${schema}.merged_contacts (into_contact_id);
`,
};
