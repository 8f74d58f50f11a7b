import type { Migration } from './migration.ts';

/** `lock_outbox` keeps the rule that only the first open reply of a conversation is on offer, whoever adds, settles or redrives. */
export const commitFunctions: Migration = {
  name: '0004-commit-functions',
  sql: (schema) => `
CREATE FUNCTION ${schema}.outbox_key(p_conversation text) RETURNS bigint LANGUAGE sql IMMUTABLE AS
  'SELECT hashtextextended(p_conversation, 5262616)';

CREATE FUNCTION ${schema}.lock_outbox(p_conversation text) RETURNS void LANGUAGE plpgsql AS $function$
BEGIN
  PERFORM pg_advisory_xact_lock(${schema}.outbox_key(p_conversation));
END
$function$;

-- The oldest open reply of a conversation.
CREATE FUNCTION ${schema}.head_of(p_conversation text) RETURNS text LANGUAGE plpgsql STABLE AS $function$
BEGIN
  RETURN (
    SELECT id FROM ${schema}.outbox WHERE conversation_id = p_conversation AND body IS NOT NULL AND state = 0 ORDER BY seq LIMIT 1
  );
END
$function$;

-- Makes the oldest open reply of a conversation available now. False: there is none.
CREATE FUNCTION ${schema}.offer_head(p_conversation text, p_now bigint) RETURNS boolean LANGUAGE plpgsql AS $function$
BEGIN
  UPDATE ${schema}.outbox SET available_at = p_now WHERE id = ${schema}.head_of(p_conversation);
  RETURN FOUND;
END
$function$;

-- Writes everything a turn changed, or nothing.
CREATE FUNCTION ${schema}.commit_turn(
  p_now bigint, p_conversation text, p_token bigint, p_version integer, p_keep_lease boolean,
  p_consumed text[], p_states smallint[], p_reasons text[],
  p_state text, p_personal text, p_flows text,
  p_timers_gone text[], p_timer_ids text[], p_timers_due bigint[],
  p_reply_ids text[], p_reply_bodies text[],
  p_job_ids text[], p_job_conversations text[], p_job_queues text[], p_job_names text[], p_job_data text[], p_job_not_before bigint[]
) RETURNS json LANGUAGE plpgsql SET enable_seqscan TO off SET enable_bitmapscan TO off AS $function$
DECLARE
  v_now bigint := ${schema}.now_ms(p_now);
  v_lane ${schema}.lanes;
  v_next_timer bigint;
  v_is_offered boolean := false;
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
    PERFORM ${schema}.lock_outbox(p_conversation);
    v_is_offered := ${schema}.head_of(p_conversation) IS NULL;
    INSERT INTO ${schema}.outbox (id, conversation_id, body)
    SELECT reply.id, p_conversation, reply.body
    FROM unnest(p_reply_ids, p_reply_bodies) WITH ORDINALITY AS reply (id, body, ord) ORDER BY reply.ord
    ON CONFLICT (id) DO NOTHING;
    IF v_is_offered THEN v_is_offered := ${schema}.offer_head(p_conversation, v_now); END IF;
  END IF;

  IF cardinality(p_job_ids) > 0 THEN
    INSERT INTO ${schema}.jobs (id, conversation_id, queue, name, data, not_before)
    SELECT job.id, job.conversation_id, job.queue, job.name, job.data, job.not_before
    FROM unnest(p_job_ids, p_job_conversations, p_job_queues, p_job_names, p_job_data, p_job_not_before)
      WITH ORDINALITY AS job (id, conversation_id, queue, name, data, not_before, ord) ORDER BY job.ord
    ON CONFLICT (id) DO NOTHING;
  END IF;

  UPDATE ${schema}.lanes SET
    version = version + 1, pending = pending - cardinality(p_consumed), next_timer = v_next_timer,
    lease_owner = CASE WHEN p_keep_lease THEN lease_owner END, lease_until = CASE WHEN p_keep_lease THEN lease_until END,
    ready_at = ${schema}.ready_at(
      pending - cardinality(p_consumed), v_next_timer, CASE WHEN p_keep_lease THEN lease_until END, held_until, v_now
    ),
    ready_order = nextval('${schema}.arrivals')
  WHERE conversation_id = p_conversation
  RETURNING ready_at INTO v_ready_at;
  RETURN json_build_object(
    'status', 'committed', 'version', v_lane.version + 1,
    'isReady', coalesce(v_ready_at <= v_now, false), 'isOffered', v_is_offered
  );
END
$function$;
`,
};
