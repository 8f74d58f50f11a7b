import type { Migration } from './migration.ts';

/**
 * Each verb of the store is one function, so one round trip and one transaction. `p_now` is the time of a given clock; NULL asks the
 * server's. Locks are taken in one order everywhere: ids being inserted, lanes by conversation, outboxes by lock key, rows.
 */
export const mailboxFunctions: Migration = {
  name: '0002-mailbox-functions',
  sql: (schema) => `
CREATE FUNCTION ${schema}.now_ms(p_now bigint) RETURNS bigint LANGUAGE sql VOLATILE AS
  'SELECT coalesce(p_now, floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint)';

CREATE FUNCTION ${schema}.ready_at(p_pending integer, p_next_timer bigint, p_lease_until bigint, p_held_until bigint, p_now bigint)
RETURNS bigint LANGUAGE sql IMMUTABLE AS $function$
  SELECT CASE WHEN p_pending = 0 AND p_next_timer IS NULL THEN NULL
    ELSE greatest(p_now, CASE WHEN p_pending = 0 THEN p_next_timer END, p_lease_until, p_held_until) END
$function$;

-- Answers for each entry whether it was appended.
CREATE FUNCTION ${schema}.accept(p_now bigint, p_ids text[], p_conversations text[], p_received_at bigint[], p_bodies text[])
RETURNS json LANGUAGE plpgsql AS $function$
DECLARE
  v_now bigint := ${schema}.now_ms(p_now);
  v_seqs bigint[];
  v_appended bigint[];
BEGIN
  SELECT array_agg(nextval('${schema}.arrivals')) INTO v_seqs FROM generate_series(1, cardinality(p_ids));
  WITH appended AS (
    INSERT INTO ${schema}.inbound (seq, inbound_id, conversation_id, received_at, body)
    SELECT v_seqs[entry.ord], entry.id, entry.conversation, entry.received_at, entry.body
    FROM unnest(p_ids, p_conversations, p_received_at, p_bodies) WITH ORDINALITY AS entry (id, conversation, received_at, body, ord)
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
  RETURN (SELECT json_agg(coalesce(seq = ANY (v_appended), false) ORDER BY seq) FROM unnest(v_seqs) AS given (seq));
END
$function$;
`,
};
