import type { Migration } from './migration.ts';

export const ledgerFunctions: Migration = {
  name: '0006-ledger-functions',
  sql: (schema) => `
-- Counts rows rather than keeping counters: a balance that could drift would prove nothing.
CREATE FUNCTION ${schema}.balance() RETURNS json LANGUAGE sql STABLE AS $function$
  SELECT json_build_object(
    'accepted', message.accepted, 'pending', message.pending, 'handled', message.handled, 'merged', message.merged,
    'deadLettered', message.dead,
    'replies', json_build_object('committed', reply.committed, 'waiting', reply.waiting, 'sent', reply.sent, 'failed', reply.failed,
      'deadLettered', reply.dead, 'possibleDuplicates', reply.duplicates),
    'jobs', (SELECT count(*) FROM ${schema}.jobs),
    'timers', (SELECT count(*) FROM ${schema}.timers)
  )
  FROM (
    SELECT count(*) AS accepted, count(*) FILTER (WHERE state = 0) AS pending, count(*) FILTER (WHERE state = 1) AS handled,
      count(*) FILTER (WHERE state = 2) AS merged, count(*) FILTER (WHERE state = 3) AS dead
    FROM ${schema}.inbound
  ) AS message, (
    SELECT count(*) AS committed, count(*) FILTER (WHERE state = 0) AS waiting, count(*) FILTER (WHERE state = 1) AS sent,
      count(*) FILTER (WHERE state = 2) AS failed, count(*) FILTER (WHERE state = 3) AS dead,
      count(*) FILTER (WHERE state = 1 AND possible_duplicate) AS duplicates
    FROM ${schema}.outbox
  ) AS reply
$function$;

CREATE FUNCTION ${schema}.state_of(p_id text) RETURNS json LANGUAGE sql STABLE AS
  'SELECT to_json(state) FROM ${schema}.inbound WHERE inbound_id = p_id';

CREATE FUNCTION ${schema}.open_messages(p_limit integer) RETURNS json LANGUAGE sql STABLE AS $function$
  SELECT json_agg(json_build_object('inboundId', inbound_id, 'conversationId', conversation_id, 'receivedAt', received_at,
    'attempts', attempts) ORDER BY seq)
  FROM (SELECT * FROM ${schema}.inbound WHERE body IS NOT NULL AND state = 0 ORDER BY seq LIMIT p_limit) AS message
$function$;

CREATE FUNCTION ${schema}.dead_letters(p_limit integer) RETURNS json LANGUAGE sql STABLE AS $function$
  SELECT json_agg(json_build_object('id', id, 'kind', kind, 'conversationId', conversation_id, 'reason', coalesce(reason, 'unknown'),
    'diedAt', settled_at) ORDER BY settled_at, seq)
  FROM (
    (SELECT inbound_id AS id, 'message' AS kind, conversation_id, reason, settled_at, seq FROM ${schema}.inbound
      WHERE state = 3 ORDER BY settled_at, seq LIMIT p_limit)
    UNION ALL
    (SELECT id, 'reply', conversation_id, reason, settled_at, seq FROM ${schema}.outbox
      WHERE state = 3 ORDER BY settled_at, seq LIMIT p_limit)
    ORDER BY settled_at, seq LIMIT p_limit
  ) AS letter
$function$;

-- Puts a dead-lettered message back at the end of its mailbox. A conversation that waits already keeps its place.
CREATE FUNCTION ${schema}.redrive_message(p_now bigint, p_id text) RETURNS boolean LANGUAGE plpgsql AS $function$
DECLARE
  v_now bigint := ${schema}.now_ms(p_now);
  v_conversation text := (SELECT conversation_id FROM ${schema}.inbound WHERE inbound_id = p_id AND state = 3 AND body IS NOT NULL);
BEGIN
  IF v_conversation IS NULL THEN RETURN false; END IF;
  PERFORM FROM ${schema}.lanes WHERE conversation_id = v_conversation FOR UPDATE;
  UPDATE ${schema}.inbound SET seq = nextval('${schema}.arrivals'), state = 0, attempts = 0, reason = NULL, settled_at = NULL
  WHERE inbound_id = p_id AND state = 3 AND body IS NOT NULL;
  IF NOT FOUND THEN RETURN false; END IF;
  UPDATE ${schema}.lanes SET
    pending = pending + 1,
    ready_at = least(ready_at, greatest(v_now, lease_until, held_until)),
    ready_order = CASE WHEN ready_at <= greatest(v_now, lease_until, held_until) THEN ready_order ELSE nextval('${schema}.arrivals') END
  WHERE conversation_id = v_conversation;
  RETURN true;
END
$function$;

-- Puts a dead-lettered reply back, behind what waits: the first of its conversation may be on its way now.
CREATE FUNCTION ${schema}.redrive_reply(p_now bigint, p_id text) RETURNS boolean LANGUAGE plpgsql AS $function$
DECLARE
  v_conversation text := (SELECT conversation_id FROM ${schema}.outbox WHERE id = p_id AND state = 3 AND body IS NOT NULL);
BEGIN
  IF v_conversation IS NULL THEN RETURN false; END IF;
  PERFORM ${schema}.lock_outbox(v_conversation);
  UPDATE ${schema}.outbox SET
    seq = nextval('${schema}.arrivals'), state = 0, attempts = 0, reason = NULL, settled_at = NULL, suspect_since = NULL,
    possible_duplicate = possible_duplicate OR doubtful > 0
  WHERE id = p_id AND state = 3 AND body IS NOT NULL;
  IF NOT FOUND THEN RETURN false; END IF;
  IF ${schema}.head_of(v_conversation) = p_id THEN PERFORM ${schema}.offer_head(v_conversation, ${schema}.now_ms(p_now)); END IF;
  RETURN true;
END
$function$;

CREATE FUNCTION ${schema}.redrive(p_now bigint, p_id text) RETURNS json LANGUAGE plpgsql AS $function$
BEGIN
  IF ${schema}.redrive_message(p_now, p_id) THEN RETURN to_json('turn'::text); END IF;
  IF ${schema}.redrive_reply(p_now, p_id) THEN RETURN to_json('outbox'::text); END IF;
  RETURN NULL;
END
$function$;

-- One portion, so that no statement runs long; what another transaction holds is left for later.
CREATE FUNCTION ${schema}.forget(p_settled_before bigint, p_limit integer) RETURNS json LANGUAGE plpgsql AS $function$
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
  RETURN to_json(v_messages + v_replies);
END
$function$;

CREATE FUNCTION ${schema}.next_timer() RETURNS json LANGUAGE sql STABLE AS
  'SELECT to_json(due_at) FROM ${schema}.timers ORDER BY due_at LIMIT 1';
`,
};
