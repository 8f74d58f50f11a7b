import type { Migration } from './migration.ts';

/**
 * A key of NULL was destroyed. Deleting a row, and also vacuum, leaves its bytes in the page, so a destroyed key goes with its file: the
 * rows of its partition that stay are written to a new one. That is why there are partitions.
 */
export const personKeys: Migration = {
  name: '0013-person-keys',
  sql: (schema) => `
CREATE TABLE ${schema}.person_keys (person text COLLATE "C" PRIMARY KEY, key text) PARTITION BY HASH (person);
DO $block$
BEGIN
  FOR i IN 0 .. 15 LOOP
    EXECUTE format('CREATE TABLE ${schema}.person_keys_%s PARTITION OF ${schema}.person_keys FOR VALUES WITH (MODULUS 16, REMAINDER %s)', i, i);
    -- Else ANALYZE keeps samples of keys where nobody destroys them.
    EXECUTE format('ALTER TABLE ${schema}.person_keys_%s ALTER COLUMN key SET STATISTICS 0', i);
  END LOOP;
  ALTER TABLE ${schema}.person_keys ALTER COLUMN key SET STATISTICS 0;
END
$block$;

-- In the order of the people: the key, 'destroyed', or NULL.
CREATE FUNCTION ${schema}.keys_find(p_people text[])
RETURNS json LANGUAGE plpgsql SET enable_seqscan TO off SET enable_bitmapscan TO off AS $function$
BEGIN
  RETURN (
    SELECT json_agg((SELECT coalesce(key, 'destroyed') FROM ${schema}.person_keys WHERE person = asked.person) ORDER BY asked.ord)
    FROM unnest(p_people) WITH ORDINALITY AS asked (person, ord)
  );
END
$function$;

-- Answers what each has then. A key that is lost makes what it sealed unreadable, so it is durable whatever the server is set to.
CREATE FUNCTION ${schema}.keys_add(p_people text[], p_keys text[]) RETURNS json LANGUAGE plpgsql AS $function$
BEGIN
  IF current_setting('synchronous_commit') = 'off' THEN PERFORM set_config('synchronous_commit', 'on', true); END IF;
  INSERT INTO ${schema}.person_keys (person, key)
  SELECT DISTINCT ON (given.person COLLATE "C") given.person, given.key
  FROM unnest(p_people, p_keys) WITH ORDINALITY AS given (person, key, ord) ORDER BY given.person COLLATE "C", given.ord
  ON CONFLICT (person) DO NOTHING;
  RETURN ${schema}.keys_find(p_people);
END
$function$;

CREATE FUNCTION ${schema}.keys_replace(p_people text[], p_keys text[], p_was text[])
RETURNS json LANGUAGE plpgsql SET enable_seqscan TO off SET enable_bitmapscan TO off AS $function$
DECLARE
  v_replaced integer;
BEGIN
  WITH due AS MATERIALIZED (
    SELECT kept.person, given.key
    FROM unnest(p_people, p_keys, p_was) AS given (person, key, was)
    CROSS JOIN LATERAL (
      SELECT person FROM ${schema}.person_keys WHERE person = given.person AND key = given.was FOR UPDATE
    ) AS kept
  )
  UPDATE ${schema}.person_keys AS kept SET key = due.key FROM due WHERE kept.person = due.person;
  GET DIAGNOSTICS v_replaced = ROW_COUNT;
  RETURN to_json(v_replaced);
END
$function$;

CREATE FUNCTION ${schema}.keys_destroy(p_people text[]) RETURNS json LANGUAGE plpgsql SET lock_timeout TO '3s' AS $function$
DECLARE
  v_destroyed integer;
  v_partitions regclass[];
  v_partition regclass;
  v_people text[];
  v_keys text[];
BEGIN
  LOCK TABLE ${schema}.person_keys IN ACCESS EXCLUSIVE MODE;
  SELECT count(*), array_agg(DISTINCT tableoid::regclass) INTO v_destroyed, v_partitions
  FROM ${schema}.person_keys WHERE person = ANY (p_people) AND key IS NOT NULL;
  FOREACH v_partition IN ARRAY coalesce(v_partitions, '{}') LOOP
    EXECUTE format('SELECT array_agg(person), array_agg(key) FROM %s WHERE person <> ALL ($1)', v_partition)
    INTO v_people, v_keys USING p_people;
    EXECUTE format('TRUNCATE %s', v_partition);
    EXECUTE format('INSERT INTO %s (person, key) SELECT * FROM unnest($1, $2)', v_partition) USING v_people, v_keys;
  END LOOP;
  INSERT INTO ${schema}.person_keys (person) SELECT DISTINCT unnest(p_people) ON CONFLICT (person) DO NOTHING;
  RETURN to_json(v_destroyed);
END
$function$;
`,
};
