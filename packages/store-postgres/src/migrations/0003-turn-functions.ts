import type { Migration } from './migration.ts';

/**
 * Each connection keeps the plans of its functions, and may have made them while the tables were empty. Where a table grows, a function
 * that looks for the first of many therefore rules out all plans but a walk of the index.
 */
export const turnFunctions: Migration = {
  name: '0003-turn-functions',
  sql: (schema) => `
CREATE FUNCTION ${schema}.snapshot_json(p_conversation text) RETURNS json LANGUAGE sql STABLE AS $function$
  SELECT json_build_object('state', state, 'personal', personal, 'flows', flows::json)
  FROM ${schema}.snapshots WHERE conversation_id = p_conversation
$function$;

CREATE FUNCTION ${schema}.timers_json(p_conversation text, p_due_by bigint) RETURNS json LANGUAGE sql STABLE AS $function$
  SELECT coalesce(json_agg(json_build_object('id', id, 'dueAt', due_at) ORDER BY due_at, id), '[]')
  FROM ${schema}.timers WHERE conversation_id = p_conversation AND due_at <= p_due_by
$function$;

-- Takes the lease of the conversation that waits longest, and loads it. NULL: there is none.
CREATE FUNCTION ${schema}.lease(p_now bigint, p_owner text, p_ttl bigint, p_max_messages integer)
RETURNS json LANGUAGE plpgsql SET enable_seqscan TO off SET enable_bitmapscan TO off AS $function$
DECLARE
  v_now bigint := ${schema}.now_ms(p_now);
  v_lane ${schema}.lanes;
BEGIN
  UPDATE ${schema}.lanes SET
    fencing_token = fencing_token + 1, lease_owner = p_owner, lease_until = v_now + p_ttl, held_until = NULL,
    ready_at = ${schema}.ready_at(pending, next_timer, v_now + p_ttl, NULL, v_now), ready_order = nextval('${schema}.arrivals')
  WHERE conversation_id = (
    SELECT conversation_id FROM ${schema}.lanes WHERE ready_at <= v_now ORDER BY ready_at, ready_order LIMIT 1 FOR UPDATE SKIP LOCKED
  )
  RETURNING * INTO v_lane;
  IF NOT FOUND THEN RETURN NULL; END IF;
  RETURN json_build_object(
    'conversationId', v_lane.conversation_id,
    'fencingToken', v_lane.fencing_token,
    'version', v_lane.version,
    'snapshot', CASE WHEN v_lane.version > 0 THEN ${schema}.snapshot_json(v_lane.conversation_id) END,
    'messages', CASE WHEN v_lane.pending > 0 THEN (
      SELECT json_agg(json_build_object('inboundId', inbound_id, 'receivedAt', received_at, 'body', body, 'attempts', attempts) ORDER BY seq)
      FROM (
        SELECT * FROM ${schema}.inbound
        WHERE conversation_id = v_lane.conversation_id AND body IS NOT NULL AND state = 0 ORDER BY seq LIMIT p_max_messages
      ) AS message
    ) END,
    'timers', CASE WHEN v_lane.next_timer <= v_now THEN ${schema}.timers_json(v_lane.conversation_id, v_now) END,
    'checkpoints', (
      SELECT json_agg(json_build_object('key', key, 'result', result) ORDER BY seq)
      FROM ${schema}.checkpoints WHERE conversation_id = v_lane.conversation_id
    )
  );
END
$function$;

-- A lapsed lease that nobody took since is still held.
CREATE FUNCTION ${schema}.renew(p_now bigint, p_conversation text, p_token bigint, p_ttl bigint)
RETURNS json LANGUAGE plpgsql AS $function$
DECLARE
  v_now bigint := ${schema}.now_ms(p_now);
BEGIN
  UPDATE ${schema}.lanes SET lease_until = v_now + p_ttl, ready_at = ${schema}.ready_at(pending, next_timer, v_now + p_ttl, held_until, v_now)
  WHERE conversation_id = p_conversation AND fencing_token = p_token AND lease_until IS NOT NULL;
  RETURN to_json(FOUND);
END
$function$;

CREATE FUNCTION ${schema}.checkpoint(p_conversation text, p_token bigint, p_key text, p_result text)
RETURNS json LANGUAGE plpgsql AS $function$
BEGIN
  PERFORM FROM ${schema}.lanes
  WHERE conversation_id = p_conversation AND fencing_token = p_token AND lease_until IS NOT NULL FOR UPDATE;
  IF NOT FOUND THEN RETURN to_json(false); END IF;
  INSERT INTO ${schema}.checkpoints (conversation_id, key, result) VALUES (p_conversation, p_key, p_result)
  ON CONFLICT (conversation_id, key) DO NOTHING;
  RETURN to_json(true);
END
$function$;

-- Answers whether the conversation can be leased at once.
CREATE FUNCTION ${schema}.release(p_now bigint, p_conversation text, p_token bigint, p_retry_at bigint, p_failed_id text)
RETURNS json LANGUAGE plpgsql AS $function$
DECLARE
  v_now bigint := ${schema}.now_ms(p_now);
  v_ready_at bigint;
BEGIN
  UPDATE ${schema}.lanes SET lease_owner = NULL, lease_until = NULL, held_until = p_retry_at,
    ready_at = ${schema}.ready_at(pending, next_timer, NULL, p_retry_at, v_now), ready_order = nextval('${schema}.arrivals')
  WHERE conversation_id = p_conversation AND fencing_token = p_token AND lease_until IS NOT NULL
  RETURNING ready_at INTO v_ready_at;
  IF NOT FOUND THEN RETURN to_json(false); END IF;
  IF p_failed_id IS NOT NULL THEN
    UPDATE ${schema}.inbound SET attempts = attempts + 1 WHERE inbound_id = p_failed_id AND conversation_id = p_conversation AND state = 0;
  END IF;
  RETURN to_json(coalesce(v_ready_at <= v_now, false));
END
$function$;

CREATE FUNCTION ${schema}.flows_in_use() RETURNS json LANGUAGE sql STABLE AS $function$
  SELECT coalesce(json_agg(json_build_object(
    'flowId', flow_id, 'version', version, 'structureHash', structure_hash, 'conversations', conversations
  ) ORDER BY flow_id COLLATE "C", version, structure_hash COLLATE "C"), '[]')
  FROM (
    SELECT flow.flow_id, flow.version, flow.structure_hash, sum(stack.conversations) AS conversations
    FROM (SELECT flows, count(*) AS conversations FROM ${schema}.snapshots WHERE flows <> '[]' GROUP BY flows) AS stack,
      LATERAL (
        SELECT DISTINCT part ->> 'flowId' AS flow_id, (part ->> 'version')::integer AS version, part ->> 'structureHash' AS structure_hash
        FROM json_array_elements(stack.flows::json) AS part
      ) AS flow
    GROUP BY flow.flow_id, flow.version, flow.structure_hash
  ) AS used
$function$;
`,
};
