import type { Migration } from './migration.ts';

/**
 * A lease that follows a lapsed one counts it, a commit may take the first of its replies, and jobs carry their trace. A commit as
 * older processes make it still works: on a running system they go on until they are replaced.
 */
export const takeoversAndFirstReplies: Migration = {
  name: '0009-takeovers-and-first-replies',
  sql: (schema) => `
ALTER TABLE ${schema}.lanes ADD COLUMN takeovers integer NOT NULL DEFAULT 0;
ALTER TABLE ${schema}.jobs ADD COLUMN trace text;

CREATE OR REPLACE FUNCTION ${schema}.lease(p_now bigint, p_owner text, p_ttl bigint, p_max_messages integer)
RETURNS json LANGUAGE plpgsql SET enable_seqscan TO off SET enable_bitmapscan TO off AS $function$
DECLARE
  v_now bigint := ${schema}.now_ms(p_now);
  v_lane ${schema}.lanes;
BEGIN
  UPDATE ${schema}.lanes SET
    fencing_token = fencing_token + 1, takeovers = takeovers + (lease_until IS NOT NULL)::integer,
    lease_owner = p_owner, lease_until = v_now + p_ttl, held_until = NULL,
    ready_at = ${schema}.ready_at(pending, next_timer, v_now + p_ttl, NULL, v_now), ready_order = nextval('${schema}.arrivals')
  WHERE conversation_id = (
    SELECT conversation_id FROM ${schema}.lanes WHERE ready_at <= v_now ORDER BY ready_at, ready_order LIMIT 1 FOR UPDATE SKIP LOCKED
  )
  RETURNING * INTO v_lane;
  IF NOT FOUND THEN RETURN NULL; END IF;
  RETURN json_build_object(
    'conversationId', v_lane.conversation_id,
    'fencingToken', v_lane.fencing_token,
    'leasedAt', v_now,
    'version', v_lane.version,
    'takeovers', v_lane.takeovers,
    'snapshot', CASE WHEN v_lane.version > 0 THEN (
      SELECT json_build_object('state', state, 'personal', personal, 'flows', flows::json)
      FROM ${schema}.snapshots WHERE conversation_id = v_lane.conversation_id
    ) END,
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

CREATE OR REPLACE FUNCTION ${schema}.reply_json(p_row ${schema}.outbox) RETURNS json LANGUAGE sql STABLE AS $function$
  SELECT json_build_object('id', p_row.id, 'conversationId', p_row.conversation_id, 'body', p_row.body,
    'token', p_row.token, 'takenAt', p_row.taken_at, 'attempts', p_row.attempts, 'suspectSince', p_row.suspect_since)
$function$;

-- Appends replies to a conversation's outbox and puts the first on offer, or takes it for p_take_owner, if none waits before it. Answers
-- the reply taken, TRUE when one is on offer now, else FALSE.
CREATE FUNCTION ${schema}.add_replies(
  p_now bigint, p_conversation text, p_ids text[], p_bodies text[], p_take_owner text, p_take_ttl bigint
) RETURNS json LANGUAGE plpgsql SET enable_seqscan TO off SET enable_bitmapscan TO off AS $function$
DECLARE
  v_is_head boolean;
  v_is_taken boolean;
  v_head text;
  v_added integer;
BEGIN
  PERFORM pg_advisory_xact_lock(${schema}.outbox_key(p_conversation));
  v_is_head := NOT EXISTS (SELECT FROM ${schema}.outbox WHERE conversation_id = p_conversation AND body IS NOT NULL AND state = 0);
  v_is_taken := v_is_head AND p_take_owner IS NOT NULL;
  INSERT INTO ${schema}.outbox (id, conversation_id, body, available_at, taken_at, taken_by, token, attempts, doubtful)
  SELECT reply.id, p_conversation, reply.body, CASE WHEN v_is_head AND reply.ord = 1 THEN p_now + coalesce(p_take_ttl, 0) END,
    CASE WHEN first.is_taken THEN p_now END, CASE WHEN first.is_taken THEN p_take_owner END,
    first.is_taken::integer, first.is_taken::integer, first.is_taken::integer
  FROM unnest(p_ids, p_bodies) WITH ORDINALITY AS reply (id, body, ord), LATERAL (SELECT v_is_taken AND reply.ord = 1) AS first (is_taken)
  ORDER BY reply.ord
  ON CONFLICT (id) DO NOTHING;
  IF NOT v_is_head THEN RETURN to_json(false); END IF;
  GET DIAGNOSTICS v_added = ROW_COUNT;
  IF v_added < cardinality(p_ids) THEN
    -- The first was there already: another one may be the oldest now.
    v_head := ${schema}.head_of(p_conversation);
    IF v_head IS NULL THEN RETURN to_json(false); END IF;
    IF v_head <> p_ids[1] AND v_is_taken THEN RETURN ${schema}.take_reply(v_head, p_now, p_take_owner, p_take_ttl); END IF;
    IF v_head <> p_ids[1] THEN RETURN to_json(${schema}.offer_head(p_conversation, p_now)); END IF;
  END IF;
  IF NOT v_is_taken THEN RETURN to_json(true); END IF;
  RETURN json_build_object('id', p_ids[1], 'conversationId', p_conversation, 'body', p_bodies[1], 'token', 1, 'takenAt', p_now, 'attempts', 1,
    'suspectSince', NULL);
END
$function$;

-- Writes everything a turn changed, or nothing.
CREATE FUNCTION ${schema}.commit_turn(
  p_now bigint, p_conversation text, p_token bigint, p_version integer, p_keep_lease boolean,
  p_consumed text[], p_states smallint[], p_reasons text[],
  p_state text, p_personal text, p_flows text,
  p_timers_gone text[], p_timer_ids text[], p_timers_due bigint[],
  p_reply_ids text[], p_reply_bodies text[],
  p_job_ids text[], p_job_conversations text[], p_job_queues text[], p_job_names text[], p_job_data text[], p_job_not_before bigint[],
  p_job_traces text[], p_take_owner text, p_take_ttl bigint
) RETURNS json LANGUAGE plpgsql SET enable_seqscan TO off SET enable_bitmapscan TO off AS $function$
DECLARE
  v_now bigint := ${schema}.now_ms(p_now);
  v_lane ${schema}.lanes;
  v_next_timer bigint;
  v_reply json := to_json(false);
  v_ready_at bigint;
BEGIN
  SELECT * INTO v_lane FROM ${schema}.lanes WHERE conversation_id = p_conversation FOR UPDATE;
  IF NOT FOUND OR v_lane.lease_until IS NULL OR v_lane.fencing_token <> p_token THEN RETURN json_build_object('status', 'stale'); END IF;
  FOR i IN 1 .. cardinality(p_consumed) LOOP
    PERFORM FROM ${schema}.inbound WHERE inbound_id = p_consumed[i] AND conversation_id = p_conversation AND state = 0;
    IF NOT FOUND OR p_consumed[i] = ANY (p_consumed[1:i - 1]) THEN
      RETURN json_build_object('status', 'duplicate', 'inboundId', p_consumed[i]);
    END IF;
  END LOOP;
  IF v_lane.version <> p_version THEN RETURN json_build_object('status', 'stale'); END IF;

  FOR i IN 1 .. cardinality(p_consumed) LOOP
    UPDATE ${schema}.inbound SET
      state = p_states[i], body = CASE WHEN p_states[i] = 3 THEN body END, reason = p_reasons[i], settled_at = v_now
    WHERE inbound_id = p_consumed[i];
  END LOOP;
  INSERT INTO ${schema}.snapshots (conversation_id, state, personal, flows) VALUES (p_conversation, p_state, p_personal, p_flows)
  ON CONFLICT (conversation_id) DO UPDATE SET state = excluded.state, personal = excluded.personal, flows = excluded.flows;
  DELETE FROM ${schema}.checkpoints WHERE conversation_id = p_conversation;

  v_next_timer := v_lane.next_timer;
  IF cardinality(p_timers_gone) > 0 OR cardinality(p_timer_ids) > 0 THEN
    DELETE FROM ${schema}.timers WHERE conversation_id = p_conversation AND id = ANY (p_timers_gone);
    INSERT INTO ${schema}.timers (conversation_id, id, due_at)
    SELECT DISTINCT ON (timer.id) p_conversation, timer.id, timer.due_at
    FROM unnest(p_timer_ids, p_timers_due) WITH ORDINALITY AS timer (id, due_at, ord) ORDER BY timer.id, timer.ord DESC
    ON CONFLICT (conversation_id, id) DO UPDATE SET due_at = excluded.due_at;
    v_next_timer := (SELECT min(due_at) FROM ${schema}.timers WHERE conversation_id = p_conversation);
  END IF;

  IF cardinality(p_reply_ids) > 0 THEN
    v_reply := ${schema}.add_replies(v_now, p_conversation, p_reply_ids, p_reply_bodies, p_take_owner, p_take_ttl);
  END IF;

  IF cardinality(p_job_ids) > 0 THEN
    INSERT INTO ${schema}.jobs (id, conversation_id, queue, name, data, not_before, trace)
    SELECT job.id, job.conversation_id, job.queue, job.name, job.data, job.not_before, job.trace
    FROM unnest(p_job_ids, p_job_conversations, p_job_queues, p_job_names, p_job_data, p_job_not_before, p_job_traces)
      WITH ORDINALITY AS job (id, conversation_id, queue, name, data, not_before, trace, ord) ORDER BY job.ord
    ON CONFLICT (id) DO NOTHING;
  END IF;

  UPDATE ${schema}.lanes SET
    version = version + 1, takeovers = 0, pending = pending - cardinality(p_consumed), next_timer = v_next_timer,
    lease_owner = CASE WHEN p_keep_lease THEN lease_owner END, lease_until = CASE WHEN p_keep_lease THEN lease_until END,
    ready_at = ${schema}.ready_at(
      pending - cardinality(p_consumed), v_next_timer, CASE WHEN p_keep_lease THEN lease_until END, held_until, v_now
    ),
    ready_order = nextval('${schema}.arrivals')
  WHERE conversation_id = p_conversation
  RETURNING ready_at INTO v_ready_at;
  RETURN json_build_object(
    'status', 'committed', 'version', v_lane.version + 1, 'isReady', coalesce(v_ready_at <= v_now, false), 'reply', v_reply
  );
END
$function$;

-- As processes from before this migration call it.
CREATE OR REPLACE FUNCTION ${schema}.commit_turn(
  p_now bigint, p_conversation text, p_token bigint, p_version integer, p_keep_lease boolean,
  p_consumed text[], p_states smallint[], p_reasons text[],
  p_state text, p_personal text, p_flows text,
  p_timers_gone text[], p_timer_ids text[], p_timers_due bigint[],
  p_reply_ids text[], p_reply_bodies text[],
  p_job_ids text[], p_job_conversations text[], p_job_queues text[], p_job_names text[], p_job_data text[], p_job_not_before bigint[]
) RETURNS json LANGUAGE plpgsql AS $function$
DECLARE
  v_answer jsonb := ${schema}.commit_turn(p_now, p_conversation, p_token, p_version, p_keep_lease, p_consumed, p_states, p_reasons,
    p_state, p_personal, p_flows, p_timers_gone, p_timer_ids, p_timers_due, p_reply_ids, p_reply_bodies, p_job_ids, p_job_conversations,
    p_job_queues, p_job_names, p_job_data, p_job_not_before, array_fill(NULL::text, ARRAY[cardinality(p_job_ids)]), NULL, NULL);
BEGIN
  RETURN v_answer || jsonb_build_object('isOffered', v_answer -> 'reply');
END
$function$;

CREATE OR REPLACE FUNCTION ${schema}.take_jobs(p_now bigint, p_ttl bigint, p_limit integer)
RETURNS json LANGUAGE plpgsql SET enable_seqscan TO off SET enable_bitmapscan TO off AS $function$
DECLARE
  v_now bigint := ${schema}.now_ms(p_now);
  v_taken json;
BEGIN
  WITH fresh AS (
    SELECT id, seq FROM ${schema}.jobs WHERE taken_until IS NULL ORDER BY seq LIMIT p_limit FOR UPDATE SKIP LOCKED
  ), lapsed AS (
    SELECT id, seq FROM ${schema}.jobs WHERE taken_until <= v_now ORDER BY seq LIMIT p_limit FOR UPDATE SKIP LOCKED
  ), taken AS (
    UPDATE ${schema}.jobs AS job SET taken_until = v_now + p_ttl
    FROM (SELECT id, seq FROM fresh UNION ALL SELECT id, seq FROM lapsed ORDER BY seq LIMIT p_limit) AS oldest
    WHERE job.id = oldest.id RETURNING job.*
  )
  SELECT json_agg(json_build_object('id', id, 'conversationId', conversation_id, 'queue', queue, 'name', name, 'data', data,
    'notBefore', not_before, 'trace', trace) ORDER BY seq) INTO v_taken FROM taken;
  RETURN v_taken;
END
$function$;
`,
};
