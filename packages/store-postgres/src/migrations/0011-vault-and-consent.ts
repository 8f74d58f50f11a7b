import type { Migration } from './migration.ts';

/**
 * `vault_tokens.number` counts from 1 within a label of a conversation. Whoever adds or removes tokens of a conversation holds its row in
 * `vault_conversations`; `used_at` may lag behind by a tenth of the retention. Consents are only ever added, or erased with the person.
 */
export const vaultAndConsent: Migration = {
  name: '0011-vault-and-consent',
  sql: (schema) => `
CREATE TABLE ${schema}.vault_conversations (
  conversation_id text COLLATE "C" PRIMARY KEY,
  contact_id text COLLATE "C" NOT NULL GENERATED ALWAYS AS (substr(conversation_id, strpos(conversation_id, ':') + 1)) STORED,
  used_at bigint NOT NULL
) WITH (autovacuum_vacuum_scale_factor = 0.05, autovacuum_vacuum_threshold = 1000);
CREATE INDEX vault_conversations_contact ON ${schema}.vault_conversations (contact_id);
CREATE INDEX vault_conversations_used ON ${schema}.vault_conversations (used_at);

CREATE TABLE ${schema}.vault_tokens (
  conversation_id text COLLATE "C" NOT NULL,
  key text COLLATE "C" NOT NULL,
  label text COLLATE "C" NOT NULL,
  number integer NOT NULL,
  value text NOT NULL,
  PRIMARY KEY (conversation_id, key)
) WITH (autovacuum_vacuum_scale_factor = 0.05, autovacuum_vacuum_threshold = 1000);
CREATE UNIQUE INDEX vault_tokens_number ON ${schema}.vault_tokens (conversation_id, label, number);

-- For whoever holds the rows of these conversations. Answers how many tokens went.
CREATE FUNCTION ${schema}.vault_remove(p_conversations text[]) RETURNS integer LANGUAGE plpgsql AS $function$
DECLARE
  v_gone integer;
BEGIN
  DELETE FROM ${schema}.vault_tokens WHERE conversation_id = ANY (p_conversations);
  GET DIAGNOSTICS v_gone = ROW_COUNT;
  DELETE FROM ${schema}.vault_conversations WHERE conversation_id = ANY (p_conversations);
  RETURN v_gone;
END
$function$;

-- Removes some conversations last used at that time or before. Waits for nobody, so it may follow any other lock.
CREATE FUNCTION ${schema}.vault_forget(p_used_until bigint) RETURNS void LANGUAGE plpgsql AS $function$
DECLARE
  v_conversations text[] := ARRAY(
    SELECT conversation_id FROM ${schema}.vault_conversations WHERE used_at <= p_used_until ORDER BY used_at LIMIT 10
    FOR UPDATE SKIP LOCKED
  );
BEGIN
  IF cardinality(v_conversations) > 0 THEN PERFORM ${schema}.vault_remove(v_conversations); END IF;
END
$function$;

-- The numbers of these keys, in their order; NULL for one not known.
CREATE FUNCTION ${schema}.vault_numbers(p_conversation text, p_keys text[]) RETURNS integer[] LANGUAGE plpgsql STABLE AS $function$
BEGIN
  RETURN ARRAY(
    SELECT (SELECT number FROM ${schema}.vault_tokens WHERE conversation_id = p_conversation AND key = asked.key)
    FROM unnest(p_keys) WITH ORDINALITY AS asked (key, ord) ORDER BY asked.ord
  );
END
$function$;

-- Answers the numbers in the order of the keys. Most are known already, and a look is much cheaper than a write.
CREATE FUNCTION ${schema}.vault_assign(
  p_now bigint, p_retention bigint, p_conversation text, p_keys text[], p_labels text[], p_values text[]
) RETURNS json LANGUAGE plpgsql SET enable_seqscan TO off SET enable_bitmapscan TO off AS $function$
DECLARE
  v_now bigint := ${schema}.now_ms(p_now);
  v_used_at bigint;
  v_numbers integer[];
BEGIN
  SELECT ${schema}.vault_numbers(p_conversation, p_keys) INTO v_numbers
  FROM ${schema}.vault_conversations WHERE conversation_id = p_conversation AND used_at > v_now - p_retention / 10;
  IF FOUND AND array_position(v_numbers, NULL) IS NULL THEN RETURN array_to_json(v_numbers); END IF;

  SELECT used_at INTO v_used_at FROM ${schema}.vault_conversations WHERE conversation_id = p_conversation FOR UPDATE;
  IF v_used_at <= v_now - p_retention THEN PERFORM ${schema}.vault_remove(ARRAY[p_conversation]); END IF;
  INSERT INTO ${schema}.vault_conversations (conversation_id, used_at) VALUES (p_conversation, v_now)
  ON CONFLICT (conversation_id) DO UPDATE SET used_at = excluded.used_at;

  v_numbers := ${schema}.vault_numbers(p_conversation, p_keys);
  IF array_position(v_numbers, NULL) IS NOT NULL THEN
    WITH last AS MATERIALIZED (
      SELECT label, coalesce((
        SELECT max(number) FROM ${schema}.vault_tokens AS token WHERE conversation_id = p_conversation AND token.label = given.label
      ), 0) AS number
      FROM (SELECT DISTINCT label FROM unnest(p_labels) AS asked (label)) AS given
    ), added AS (
      SELECT DISTINCT ON (asked.key) asked.*
      FROM unnest(p_keys, p_labels, p_values, v_numbers) WITH ORDINALITY AS asked (key, label, value, known, ord)
      WHERE asked.known IS NULL
      ORDER BY asked.key, asked.ord
    )
    INSERT INTO ${schema}.vault_tokens (conversation_id, key, label, number, value)
    SELECT p_conversation, added.key, label, last.number + row_number() OVER (PARTITION BY label ORDER BY added.ord), added.value
    FROM added JOIN last USING (label);
    v_numbers := ${schema}.vault_numbers(p_conversation, p_keys);
  END IF;
  PERFORM ${schema}.vault_forget(v_now - p_retention);
  RETURN array_to_json(v_numbers);
END
$function$;

CREATE FUNCTION ${schema}.vault_open(p_now bigint, p_retention bigint, p_conversation text)
RETURNS json LANGUAGE plpgsql SET enable_seqscan TO off SET enable_bitmapscan TO off AS $function$
DECLARE
  v_now bigint := ${schema}.now_ms(p_now);
  v_used_at bigint;
BEGIN
  SELECT used_at INTO v_used_at FROM ${schema}.vault_conversations WHERE conversation_id = p_conversation;
  IF NOT FOUND THEN RETURN to_json(ARRAY[]::text[]); END IF;
  IF v_used_at <= v_now - p_retention / 10 THEN
    UPDATE ${schema}.vault_conversations SET used_at = v_now WHERE conversation_id = p_conversation AND used_at > v_now - p_retention;
    PERFORM ${schema}.vault_forget(v_now - p_retention);
  END IF;
  RETURN (
    SELECT coalesce(json_agg(json_build_object('label', token.label, 'number', token.number, 'value', token.value)), to_json(ARRAY[]::text[]))
    FROM ${schema}.vault_tokens AS token JOIN ${schema}.vault_conversations AS conversation USING (conversation_id)
    WHERE conversation_id = p_conversation AND conversation.used_at > v_now - p_retention
  );
END
$function$;

CREATE FUNCTION ${schema}.vault_erase(p_contact text) RETURNS json LANGUAGE plpgsql AS $function$
DECLARE
  v_conversations text[] := ARRAY(
    SELECT conversation_id FROM ${schema}.vault_conversations WHERE contact_id = p_contact ORDER BY conversation_id FOR UPDATE
  );
BEGIN
  RETURN to_json(${schema}.vault_remove(v_conversations));
END
$function$;

CREATE TABLE ${schema}.consents (
  tenant_id text COLLATE "C" NOT NULL,
  contact_id text COLLATE "C" NOT NULL,
  seq bigint NOT NULL DEFAULT nextval('${schema}.arrivals'),
  purpose text COLLATE "C" NOT NULL,
  text_version text COLLATE "C" NOT NULL,
  is_given boolean NOT NULL,
  at bigint NOT NULL,
  source text COLLATE "C" NOT NULL,
  PRIMARY KEY (tenant_id, contact_id, at, seq),
  UNIQUE (tenant_id, contact_id, at, purpose, text_version, is_given, source)
);

CREATE FUNCTION ${schema}.keep_consents() RETURNS trigger LANGUAGE plpgsql AS $function$
BEGIN
  RAISE EXCEPTION 'consents are added or erased, never changed' USING ERRCODE = 'integrity_constraint_violation';
END
$function$;
CREATE TRIGGER consents_kept BEFORE UPDATE ON ${schema}.consents FOR EACH ROW EXECUTE FUNCTION ${schema}.keep_consents();
`,
};
