import type { Migration } from './migration.ts';

/** Who reads a snapshot has no use for its flows: the state names them. */
export const snapshotsWithoutFlows: Migration = {
  name: '0016-snapshots-without-flows',
  sql: (schema) => `
CREATE OR REPLACE FUNCTION ${schema}.snapshot_json(p_conversation text) RETURNS json LANGUAGE sql STABLE AS $function$
  SELECT json_build_object('state', state, 'personal', personal) FROM ${schema}.snapshots WHERE conversation_id = p_conversation
$function$;
`,
};
