import type { Migration } from './migration.ts';

/**
 * Whoever was erased takes no messages for as long as settled ids are remembered. Whoever appends shares the lock of erasures, who erases has
 * it alone, before any other lock but that of all people: so no message slips in beside an erasure. Processes from before this step go on
 * with `accept`, which takes everything.
 */
export const erasedContacts: Migration = {
  name: '0012-erased-contacts',
  sql: (schema) => `
CREATE TABLE ${schema}.erased_contacts (contact_id text COLLATE "C" PRIMARY KEY, at bigint NOT NULL);

CREATE FUNCTION ${schema}.erasure_key() RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT 5262619::bigint';

-- Answers for each entry: 0 known, 1 appended, 2 of somebody erased.
CREATE FUNCTION ${schema}.accept_unless_erased(p_now bigint, p_ids text[], p_conversations text[], p_received_at bigint[], p_bodies text[])
RETURNS json LANGUAGE plpgsql AS $function$
DECLARE
  v_now bigint := ${schema}.now_ms(p_now);
  v_seqs bigint[];
  v_appended bigint[];
  v_erased bigint[] := '{}';
BEGIN
  PERFORM pg_advisory_xact_lock_shared(${schema}.erasure_key());
  SELECT array_agg(nextval('${schema}.arrivals')) INTO v_seqs FROM generate_series(1, cardinality(p_ids));
  IF EXISTS (SELECT FROM ${schema}.erased_contacts) THEN
    v_erased := ARRAY(
      SELECT v_seqs[entry.ord] FROM unnest(p_ids, p_conversations) WITH ORDINALITY AS entry (id, conversation, ord)
      JOIN ${schema}.erased_contacts ON contact_id = substr(entry.conversation, strpos(entry.conversation, ':') + 1)
      WHERE NOT EXISTS (SELECT FROM ${schema}.inbound WHERE inbound_id = entry.id)
    );
  END IF;
  WITH appended AS (
    INSERT INTO ${schema}.inbound (seq, inbound_id, conversation_id, received_at, body)
    SELECT v_seqs[entry.ord], entry.id, entry.conversation, entry.received_at, entry.body
    FROM unnest(p_ids, p_conversations, p_received_at, p_bodies) WITH ORDINALITY AS entry (id, conversation, received_at, body, ord)
    WHERE v_seqs[entry.ord] <> ALL (v_erased)
    ORDER BY entry.id COLLATE "C", entry.ord
    ON CONFLICT (inbound_id) DO NOTHING
    RETURNING seq, conversation_id
  ), woken AS (
    INSERT INTO ${schema}.lanes AS lane (conversation_id, pending, ready_at, ready_order)
    SELECT conversation_id, count(*), v_now, min(seq) FROM appended GROUP BY conversation_id ORDER BY conversation_id
    ON CONFLICT (conversation_id) DO UPDATE SET
      pending = lane.pending + excluded.pending,
      ready_at = least(lane.ready_at, greatest(v_now, lane.lease_until, lane.held_until)),
      ready_order = CASE WHEN lane.ready_at <= greatest(v_now, lane.lease_until, lane.held_until)
        THEN lane.ready_order ELSE excluded.ready_order END
  )
  SELECT array_agg(seq) INTO v_appended FROM appended;
  RETURN (
    SELECT json_agg(CASE WHEN seq = ANY (v_appended) THEN 1 WHEN seq = ANY (v_erased) THEN 2 ELSE 0 END ORDER BY seq)
    FROM unnest(v_seqs) AS given (seq)
  );
END
$function$;

-- One portion, so that no statement runs long; what another transaction holds is left for later.
CREATE OR REPLACE FUNCTION ${schema}.forget(p_settled_before bigint, p_limit integer) RETURNS json LANGUAGE plpgsql AS $function$
DECLARE
  v_messages integer;
  v_replies integer;
BEGIN
  DELETE FROM ${schema}.inbound WHERE inbound_id = ANY (ARRAY(
    SELECT inbound_id FROM ${schema}.inbound WHERE settled_at < p_settled_before LIMIT p_limit FOR UPDATE SKIP LOCKED
  ));
  GET DIAGNOSTICS v_messages = ROW_COUNT;
  DELETE FROM ${schema}.outbox WHERE id = ANY (ARRAY(
    SELECT id FROM ${schema}.outbox WHERE settled_at < p_settled_before LIMIT p_limit FOR UPDATE SKIP LOCKED
  ));
  GET DIAGNOSTICS v_replies = ROW_COUNT;
  DELETE FROM ${schema}.erased_contacts WHERE at < p_settled_before;
  RETURN to_json(v_messages + v_replies);
END
$function$;

CREATE FUNCTION ${schema}.ids_of(p_contact text) RETURNS json LANGUAGE sql STABLE AS 'SELECT to_json(${schema}.person(p_contact))';

-- Ids stay in the ledger: what was open ends as a dead letter without a body. Lanes stay, with their fencing tokens, so that a worker
-- in the middle of a turn of this person commits nothing.
CREATE OR REPLACE FUNCTION ${schema}.erase(p_now bigint, p_contact text) RETURNS json LANGUAGE plpgsql AS $function$
DECLARE
  v_now bigint := ${schema}.now_ms(p_now);
  v_person text[];
  v_conversations text[];
  v_keys integer; v_snapshots integer; v_messages integer; v_replies integer; v_jobs integer; v_timers integer;
BEGIN
  PERFORM pg_advisory_xact_lock(${schema}.people_key());
  PERFORM pg_advisory_xact_lock(${schema}.erasure_key());
  v_person := ${schema}.person(p_contact);
  INSERT INTO ${schema}.erased_contacts (contact_id, at) SELECT contact_id, v_now FROM unnest(v_person) AS erased (contact_id)
  ON CONFLICT (contact_id) DO UPDATE SET at = excluded.at;
  v_conversations := ARRAY(
    SELECT conversation_id FROM ${schema}.lanes WHERE contact_id = ANY (v_person) ORDER BY conversation_id FOR UPDATE
  );
  PERFORM pg_advisory_xact_lock(lock_key)
  FROM (SELECT ${schema}.outbox_key(id) AS lock_key FROM unnest(v_conversations) AS conversation (id) ORDER BY 1) AS locks;

  UPDATE ${schema}.inbound SET
    reason = CASE state WHEN 0 THEN 'erased' ELSE reason END, settled_at = coalesce(settled_at, v_now), state = 3, body = NULL
  WHERE conversation_id = ANY (v_conversations) AND body IS NOT NULL;
  GET DIAGNOSTICS v_messages = ROW_COUNT;
  UPDATE ${schema}.outbox SET
    reason = CASE state WHEN 0 THEN 'erased' ELSE reason END, settled_at = coalesce(settled_at, v_now), state = 3, body = NULL,
    available_at = NULL, taken_at = NULL
  WHERE conversation_id = ANY (v_conversations) AND body IS NOT NULL;
  GET DIAGNOSTICS v_replies = ROW_COUNT;
  DELETE FROM ${schema}.snapshots WHERE conversation_id = ANY (v_conversations);
  GET DIAGNOSTICS v_snapshots = ROW_COUNT;
  DELETE FROM ${schema}.jobs WHERE conversation_id = ANY (v_conversations);
  GET DIAGNOSTICS v_jobs = ROW_COUNT;
  DELETE FROM ${schema}.timers WHERE conversation_id = ANY (v_conversations);
  GET DIAGNOSTICS v_timers = ROW_COUNT;
  DELETE FROM ${schema}.checkpoints WHERE conversation_id = ANY (v_conversations);
  UPDATE ${schema}.lanes SET version = 0, lease_owner = NULL, lease_until = NULL, held_until = NULL, pending = 0, next_timer = NULL,
    ready_at = NULL WHERE conversation_id = ANY (v_conversations);
  DELETE FROM ${schema}.contact_keys WHERE contact_id = ANY (v_person);
  GET DIAGNOSTICS v_keys = ROW_COUNT;
  DELETE FROM ${schema}.merged_contacts WHERE contact_id = ANY (v_person);
  RETURN json_build_object('keys', v_keys, 'conversations', v_snapshots, 'messages', v_messages, 'replies', v_replies, 'jobs', v_jobs,
    'timers', v_timers);
END
$function$;
`,
};
