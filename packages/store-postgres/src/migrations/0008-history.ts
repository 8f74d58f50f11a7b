import type { Migration } from './migration.ts';

/**
 * The anonymised transcript and events, in partitions of a month that are named after it: `history_2026_11`. There is no default
 * partition: writers make the month they need.
 */
export const history: Migration = {
  name: '0008-history',
  sql: (schema) => `
CREATE TABLE ${schema}.history (
  tenant_id text COLLATE "C" NOT NULL,
  at timestamptz NOT NULL,
  id text COLLATE "C" NOT NULL,
  conversation_id text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL,
  name text,
  text text,
  fields jsonb,
  PRIMARY KEY (tenant_id, at, id)
) PARTITION BY RANGE (at);
CREATE INDEX history_conversation ON ${schema}.history (tenant_id, conversation_id, at, id);

-- Makes the partition of a month, given by its first day, and answers its name; NULL when it is there. Attaching keeps out nobody
-- who reads or writes meanwhile, as making it in its place would.
CREATE FUNCTION ${schema}.create_history_month(p_month date) RETURNS json LANGUAGE plpgsql SET search_path TO pg_catalog AS $function$
DECLARE
  v_name text := 'history_' || to_char(p_month, 'YYYY_MM');
  v_schema text := '${schema.replaceAll('"', '')}';
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(v_schema || '.' || v_name, 5262619));
  PERFORM FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace WHERE n.nspname = v_schema AND c.relname = v_name;
  IF FOUND THEN RETURN NULL; END IF;
  EXECUTE format('CREATE TABLE %I.%I (LIKE %I.history INCLUDING DEFAULTS)', v_schema, v_name, v_schema);
  EXECUTE format('ALTER TABLE %I.history ATTACH PARTITION %I.%I FOR VALUES FROM (%L) TO (%L)', v_schema, v_schema, v_name,
    p_month::timestamp AT TIME ZONE 'UTC', (p_month + interval '1 month')::timestamp AT TIME ZONE 'UTC');
  RETURN to_json(v_name);
END
$function$;

-- Drops the partitions of all months before one, given by its first day, and answers their names. It would rather fail than make
-- writers wait behind a reader that does not end.
CREATE FUNCTION ${schema}.drop_history_before(p_month date) RETURNS json LANGUAGE plpgsql
SET search_path TO pg_catalog SET lock_timeout TO '3s' AS $function$
DECLARE
  v_schema text := '${schema.replaceAll('"', '')}';
  v_names text[] := ARRAY(
    SELECT c.relname FROM pg_inherits AS i JOIN pg_class AS c ON c.oid = i.inhrelid
    WHERE i.inhparent = format('%I.history', v_schema)::regclass AND c.relname < 'history_' || to_char(p_month, 'YYYY_MM') ORDER BY 1
  );
BEGIN
  FOR i IN 1 .. cardinality(v_names) LOOP
    EXECUTE format('DROP TABLE %I.%I', v_schema, v_names[i]);
  END LOOP;
  RETURN array_to_json(v_names);
END
$function$;
`,
};
