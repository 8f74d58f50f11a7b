import type { Migration } from './migration.ts';

/**
 * What is erased stays erased: entries of it that a process still holds are left out when they come. An erasure waits for the writers under way
 * and keeps out new ones until it is whole, so that none slips in beside it.
 */
export const erasedHistory: Migration = {
  name: '0017-erased-history',
  sql: (schema) => `
CREATE TABLE ${schema}.erased_history (
  tenant_id text COLLATE "C" NOT NULL,
  conversation_id text COLLATE "C" NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, conversation_id)
);

CREATE FUNCTION ${schema}.erase_history(p_tenant text, p_conversations text[]) RETURNS json LANGUAGE plpgsql AS $function$
DECLARE
  v_erased integer;
BEGIN
  LOCK TABLE ${schema}.history IN SHARE ROW EXCLUSIVE MODE;
  INSERT INTO ${schema}.erased_history (tenant_id, conversation_id) SELECT DISTINCT p_tenant, gone.id FROM unnest(p_conversations) AS gone (id)
  ON CONFLICT DO NOTHING;
  DELETE FROM ${schema}.history WHERE tenant_id = p_tenant AND conversation_id = ANY (p_conversations);
  GET DIAGNOSTICS v_erased = ROW_COUNT;
  RETURN to_json(v_erased);
END
$function$;
`,
};
