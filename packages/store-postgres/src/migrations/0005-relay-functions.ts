import type { Migration } from './migration.ts';

export const relayFunctions: Migration = {
  name: '0005-relay-functions',
  sql: (schema) => `
CREATE FUNCTION ${schema}.reply_json(p_row ${schema}.outbox) RETURNS json LANGUAGE sql STABLE AS $function$
  SELECT json_build_object('id', p_row.id, 'conversationId', p_row.conversation_id, 'body', p_row.body,
    'token', p_row.token, 'attempts', p_row.attempts, 'suspectSince', p_row.suspect_since)
$function$;

-- Marks a reply as being sent.
CREATE FUNCTION ${schema}.take_reply(p_id text, p_now bigint, p_owner text, p_ttl bigint) RETURNS json LANGUAGE plpgsql AS $function$
DECLARE
  v_row ${schema}.outbox;
BEGIN
  UPDATE ${schema}.outbox SET
    available_at = p_now + p_ttl, suspect_since = coalesce(taken_at, suspect_since), taken_at = p_now, taken_by = p_owner,
    token = token + 1, attempts = attempts + 1, doubtful = doubtful + 1
  WHERE id = p_id RETURNING * INTO v_row;
  RETURN CASE WHEN FOUND THEN ${schema}.reply_json(v_row) END;
END
$function$;

CREATE FUNCTION ${schema}.take_replies(p_now bigint, p_owner text, p_ttl bigint, p_limit integer)
RETURNS json LANGUAGE plpgsql SET enable_seqscan TO off SET enable_bitmapscan TO off AS $function$
DECLARE
  v_now bigint := ${schema}.now_ms(p_now);
  v_ids text[];
  v_taken json[] := '{}';
BEGIN
  v_ids := ARRAY(
    SELECT id FROM ${schema}.outbox WHERE available_at <= v_now ORDER BY available_at, seq LIMIT p_limit FOR UPDATE SKIP LOCKED
  );
  FOR i IN 1 .. cardinality(v_ids) LOOP
    v_taken := v_taken || ${schema}.take_reply(v_ids[i], v_now, p_owner, p_ttl);
  END LOOP;
  RETURN array_to_json(v_taken);
END
$function$;

-- Ends a reply. Dead letters keep their body.
CREATE FUNCTION ${schema}.close_reply(p_id text, p_now bigint, p_state smallint, p_reason text, p_is_duplicate boolean)
RETURNS void LANGUAGE plpgsql AS $function$
BEGIN
  UPDATE ${schema}.outbox SET
    state = p_state, body = CASE WHEN p_state = 3 THEN body END, available_at = NULL, taken_at = NULL, reason = p_reason,
    settled_at = p_now, possible_duplicate = possible_duplicate OR p_is_duplicate
  WHERE id = p_id;
END
$function$;

-- NULL: the token is stale. p_at is when a reply comes back that is held back.
CREATE FUNCTION ${schema}.settle_reply(
  p_now bigint, p_id text, p_token integer, p_status text, p_at bigint, p_reason text, p_is_duplicate boolean,
  p_next_owner text, p_next_ttl bigint
) RETURNS json LANGUAGE plpgsql SET enable_seqscan TO off SET enable_bitmapscan TO off AS $function$
DECLARE
  v_now bigint := ${schema}.now_ms(p_now);
  v_conversation text := (SELECT conversation_id FROM ${schema}.outbox WHERE id = p_id);
BEGIN
  IF v_conversation IS NULL THEN RETURN NULL; END IF;
  PERFORM ${schema}.lock_outbox(v_conversation);
  PERFORM FROM ${schema}.outbox WHERE id = p_id AND state = 0 AND token = p_token AND taken_at IS NOT NULL FOR UPDATE;
  IF NOT FOUND THEN RETURN NULL; END IF;
  IF p_status = 'retry' THEN
    UPDATE ${schema}.outbox SET available_at = p_at, taken_at = NULL, doubtful = doubtful - 1 WHERE id = p_id;
    RETURN '{}';
  ELSIF p_status = 'ambiguous' THEN
    UPDATE ${schema}.outbox SET available_at = p_at WHERE id = p_id;
    RETURN '{}';
  END IF;
  PERFORM ${schema}.close_reply(p_id, v_now, CASE p_status WHEN 'sent' THEN 1 ELSE 3 END::smallint, p_reason, p_is_duplicate);
  IF p_next_owner IS NULL THEN RETURN json_build_object('isOffered', ${schema}.offer_head(v_conversation, v_now)); END IF;
  RETURN json_build_object('next', ${schema}.take_reply(${schema}.head_of(v_conversation), v_now, p_next_owner, p_next_ttl));
END
$function$;

-- Answers whether another reply may be taken now.
CREATE FUNCTION ${schema}.apply_receipt(p_id text, p_rank smallint, p_at bigint, p_reason text, p_now bigint)
RETURNS boolean LANGUAGE plpgsql AS $function$
DECLARE
  v_row ${schema}.outbox;
  v_state smallint := CASE p_rank WHEN 2 THEN 2 ELSE 1 END;
BEGIN
  SELECT * INTO v_row FROM ${schema}.outbox WHERE id = p_id AND receipt_rank < p_rank FOR UPDATE;
  IF NOT FOUND THEN RETURN false; END IF;
  IF v_row.state = 0 THEN
    PERFORM ${schema}.close_reply(p_id, p_now, v_state, p_reason, v_row.doubtful > 1);
  END IF;
  UPDATE ${schema}.outbox SET
    receipt_rank = p_rank, receipt_at = p_at,
    state = CASE WHEN state = 3 AND v_state = 2 THEN state ELSE v_state END,
    reason = CASE WHEN state = 3 AND v_state = 2 THEN reason ELSE p_reason END,
    body = CASE WHEN state = 3 AND v_state = 2 THEN body END
  WHERE id = p_id;
  RETURN v_row.state = 0 AND v_row.available_at IS NOT NULL AND ${schema}.offer_head(v_row.conversation_id, p_now);
END
$function$;

CREATE FUNCTION ${schema}.receipts(p_now bigint, p_ids text[], p_ranks smallint[], p_at bigint[], p_reasons text[])
RETURNS json LANGUAGE plpgsql AS $function$
DECLARE
  v_now bigint := ${schema}.now_ms(p_now);
  v_is_offered boolean := false;
  v_receipt record;
BEGIN
  FOR v_receipt IN
    SELECT * FROM (
      SELECT receipt.*, (SELECT conversation_id FROM ${schema}.outbox WHERE outbox.id = receipt.id) AS conversation_id
      FROM unnest(p_ids, p_ranks, p_at, p_reasons) WITH ORDINALITY AS receipt (id, rank, at, reason, ord)
    ) AS known
    WHERE conversation_id IS NOT NULL ORDER BY ${schema}.outbox_key(conversation_id), ord
  LOOP
    PERFORM ${schema}.lock_outbox(v_receipt.conversation_id);
    v_is_offered := ${schema}.apply_receipt(v_receipt.id, v_receipt.rank, v_receipt.at, v_receipt.reason, v_now) OR v_is_offered;
  END LOOP;
  RETURN to_json(v_is_offered);
END
$function$;

-- The oldest of the jobs never taken and of those whose relay vanished, each found by its own walk of an index.
CREATE FUNCTION ${schema}.take_jobs(p_now bigint, p_ttl bigint, p_limit integer)
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
    'notBefore', not_before) ORDER BY seq) INTO v_taken FROM taken;
  RETURN v_taken;
END
$function$;

CREATE FUNCTION ${schema}.settle_jobs(p_ids text[]) RETURNS json LANGUAGE plpgsql AS $function$
BEGIN
  DELETE FROM ${schema}.jobs WHERE id = ANY (p_ids);
  RETURN NULL;
END
$function$;
`,
};
