import type { Migration } from './migration.ts';

/** A message that cannot be worked on says why, and can be given up. The reason is in the column that holds that of a dead letter later. */
export const blockedMessages: Migration = {
  name: '0019-blocked-messages',
  sql: (schema) => `
CREATE OR REPLACE FUNCTION ${schema}.open_messages(p_limit integer) RETURNS json LANGUAGE sql STABLE AS $function$
  SELECT json_agg(json_build_object('inboundId', inbound_id, 'conversationId', conversation_id, 'receivedAt', received_at,
    'attempts', attempts, 'reason', reason) ORDER BY seq)
  FROM (SELECT * FROM ${schema}.inbound WHERE body IS NOT NULL AND state = 0 ORDER BY seq LIMIT p_limit) AS message
$function$;

-- Gives a lease back and notes why nothing could be done with a message.
CREATE FUNCTION ${schema}.release_blocked(p_now bigint, p_conversation text, p_token bigint, p_retry_at bigint, p_id text, p_reason text)
RETURNS json LANGUAGE plpgsql AS $function$
BEGIN
  PERFORM FROM ${schema}.lanes
  WHERE conversation_id = p_conversation AND fencing_token = p_token AND lease_until IS NOT NULL FOR UPDATE;
  IF NOT FOUND THEN RETURN to_json(false); END IF;
  UPDATE ${schema}.inbound SET reason = p_reason WHERE inbound_id = p_id AND conversation_id = p_conversation AND state = 0;
  RETURN ${schema}.release(p_now, p_conversation, p_token, p_retry_at, NULL);
END
$function$;

-- Makes a pending message a dead letter, wherever its conversation stands: a turn that runs on it will find it consumed.
CREATE FUNCTION ${schema}.give_up(p_now bigint, p_id text, p_reason text) RETURNS json LANGUAGE plpgsql AS $function$
DECLARE
  v_now bigint := ${schema}.now_ms(p_now);
  v_conversation text := (SELECT conversation_id FROM ${schema}.inbound WHERE inbound_id = p_id AND state = 0 AND body IS NOT NULL);
BEGIN
  IF v_conversation IS NULL THEN RETURN to_json(false); END IF;
  PERFORM FROM ${schema}.lanes WHERE conversation_id = v_conversation FOR UPDATE;
  UPDATE ${schema}.inbound SET state = 3, reason = p_reason, settled_at = v_now
  WHERE inbound_id = p_id AND state = 0 AND body IS NOT NULL;
  IF NOT FOUND THEN RETURN to_json(false); END IF;
  UPDATE ${schema}.lanes SET pending = pending - 1,
    ready_at = ${schema}.ready_at(pending - 1, next_timer, lease_until, held_until, v_now)
  WHERE conversation_id = v_conversation;
  RETURN to_json(true);
END
$function$;
`,
};
