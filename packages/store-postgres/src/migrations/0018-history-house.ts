import type { Migration } from './migration.ts';

/** Several processes keep the history's house at the same moment: the second finds nothing left to drop, where it failed before. */
export const historyHouse: Migration = {
  name: '0018-history-house',
  sql: (schema) => `
CREATE OR REPLACE FUNCTION ${schema}.drop_history_before(p_month date) RETURNS json LANGUAGE plpgsql
SET search_path TO pg_catalog SET lock_timeout TO '3s' AS $function$
DECLARE
  v_schema text := '${schema.replaceAll('"', '')}';
  v_names text[];
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(v_schema || '.history', 5262619));
  v_names := ARRAY(
    SELECT c.relname FROM pg_inherits AS i JOIN pg_class AS c ON c.oid = i.inhrelid
    WHERE i.inhparent = format('%I.history', v_schema)::regclass AND c.relname < 'history_' || to_char(p_month, 'YYYY_MM') ORDER BY 1
  );
  FOR i IN 1 .. cardinality(v_names) LOOP
    EXECUTE format('DROP TABLE %I.%I', v_schema, v_names[i]);
  END LOOP;
  RETURN array_to_json(v_names);
END
$function$;
`,
};
