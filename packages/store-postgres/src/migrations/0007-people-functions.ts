import type { Migration } from './migration.ts';

/** Whoever links keys shares the lock of all people, whoever merges or erases has it alone. */
export const peopleFunctions: Migration = {
  name: '0007-people-functions',
  sql: (schema) => `
CREATE FUNCTION ${schema}.people_key() RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT 5262617::bigint';

-- A contact with those that turned out to be the same person, the one that counts first.
CREATE FUNCTION ${schema}.person(p_contact text) RETURNS text[] LANGUAGE plpgsql STABLE AS $function$
DECLARE
  v_contact text := coalesce((SELECT into_contact_id FROM ${schema}.merged_contacts WHERE contact_id = p_contact), p_contact);
BEGIN
  RETURN v_contact || ARRAY(SELECT contact_id FROM ${schema}.merged_contacts WHERE into_contact_id = v_contact);
END
$function$;

-- The contacts of these keys, each once, in the order of the keys.
CREATE FUNCTION ${schema}.owners(p_keys text[]) RETURNS text[] LANGUAGE plpgsql AS $function$
DECLARE
  v_owners text[] := '{}';
  v_owner text;
BEGIN
  FOR i IN 1 .. cardinality(p_keys) LOOP
    SELECT contact_id INTO v_owner FROM ${schema}.contact_keys WHERE key = p_keys[i];
    IF FOUND AND v_owner <> ALL (v_owners) THEN v_owners := v_owners || v_owner; END IF;
  END LOOP;
  RETURN v_owners;
END
$function$;

-- NULL: meanwhile the keys turned out to belong to several contacts; ask again.
CREATE FUNCTION ${schema}.resolve(p_keys text[], p_candidate text) RETURNS json LANGUAGE plpgsql AS $function$
DECLARE
  v_owners text[] := ${schema}.owners(p_keys);
  v_contact text;
  v_is_merge boolean := cardinality(v_owners) > 1;
BEGIN
  IF cardinality(v_owners) = 1 AND (SELECT count(*) FROM ${schema}.contact_keys WHERE key = ANY (p_keys))
    = (SELECT count(DISTINCT key) FROM unnest(p_keys) AS given (key)) THEN
    RETURN json_build_object('contactId', v_owners[1], 'isNew', false);
  END IF;
  IF v_is_merge THEN PERFORM pg_advisory_xact_lock(${schema}.people_key());
  ELSE
    PERFORM pg_advisory_xact_lock_shared(${schema}.people_key());
    PERFORM pg_advisory_xact_lock(lock_key)
    FROM (SELECT DISTINCT hashtextextended(key, 5262616) AS lock_key FROM unnest(p_keys) AS given (key) ORDER BY 1) AS locks;
  END IF;
  v_owners := ${schema}.owners(p_keys);
  IF cardinality(v_owners) > 1 AND NOT v_is_merge THEN RETURN NULL; END IF;
  v_contact := coalesce(v_owners[1], p_candidate);
  FOR i IN 2 .. cardinality(v_owners) LOOP
    UPDATE ${schema}.contact_keys SET contact_id = v_contact WHERE contact_id = v_owners[i];
    UPDATE ${schema}.merged_contacts SET into_contact_id = v_contact WHERE into_contact_id = v_owners[i];
    INSERT INTO ${schema}.merged_contacts (contact_id, into_contact_id) VALUES (v_owners[i], v_contact)
    ON CONFLICT (contact_id) DO UPDATE SET into_contact_id = excluded.into_contact_id;
  END LOOP;
  INSERT INTO ${schema}.contact_keys (key, contact_id) SELECT key, v_contact FROM unnest(p_keys) AS given (key)
  ON CONFLICT (key) DO NOTHING;
  RETURN json_build_object('contactId', v_contact, 'isNew', cardinality(v_owners) = 0);
END
$function$;

CREATE FUNCTION ${schema}.read_snapshot(p_conversation text) RETURNS json LANGUAGE sql STABLE AS $function$
  SELECT json_build_object('version', lane.version, 'snapshot', ${schema}.snapshot_json(p_conversation))
  FROM ${schema}.lanes AS lane JOIN ${schema}.snapshots USING (conversation_id) WHERE conversation_id = p_conversation
$function$;

CREATE FUNCTION ${schema}.export(p_contact text) RETURNS json LANGUAGE plpgsql STABLE AS $function$
DECLARE
  v_person text[] := ${schema}.person(p_contact);
  v_conversations text[] := ARRAY(SELECT conversation_id FROM ${schema}.lanes WHERE contact_id = ANY (v_person));
BEGIN
  RETURN json_build_object(
    'contactId', v_person[1],
    'conversations', (
      SELECT json_agg(json_build_object('conversationId', conversation_id, 'state', state, 'personal', personal))
      FROM ${schema}.snapshots WHERE conversation_id = ANY (v_conversations)
    ),
    'messages', (
      SELECT json_agg(json_build_object('inboundId', inbound_id, 'receivedAt', received_at, 'body', body) ORDER BY seq)
      FROM ${schema}.inbound WHERE conversation_id = ANY (v_conversations) AND body IS NOT NULL
    ),
    'replies', (
      SELECT json_agg(json_build_object('id', id, 'body', body) ORDER BY seq)
      FROM ${schema}.outbox WHERE conversation_id = ANY (v_conversations) AND body IS NOT NULL
    )
  );
END
$function$;

-- Ids stay in the ledger: what was open ends as a dead letter without a body. Lanes stay, with their fencing tokens, so that a worker
-- in the middle of a turn of this person commits nothing.
CREATE FUNCTION ${schema}.erase(p_now bigint, p_contact text) RETURNS json LANGUAGE plpgsql AS $function$
DECLARE
  v_now bigint := ${schema}.now_ms(p_now);
  v_person text[];
  v_conversations text[];
  v_keys integer; v_snapshots integer; v_messages integer; v_replies integer; v_jobs integer; v_timers integer;
BEGIN
  PERFORM pg_advisory_xact_lock(${schema}.people_key());
  v_person := ${schema}.person(p_contact);
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
