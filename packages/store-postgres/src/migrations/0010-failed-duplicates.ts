import type { Migration } from './migration.ts';

/** A reply that was sent again and failed in the end counts as a possible duplicate too: the first copy may have arrived. */
export const failedDuplicates: Migration = {
  name: '0010-failed-duplicates',
  sql: (schema) => `
CREATE OR REPLACE FUNCTION ${schema}.balance() RETURNS json LANGUAGE sql STABLE AS $function$
  SELECT json_build_object(
    'accepted', message.accepted, 'pending', message.pending, 'handled', message.handled, 'merged', message.merged,
    'deadLettered', message.dead,
    'replies', json_build_object('committed', reply.committed, 'waiting', reply.waiting, 'sent', reply.sent, 'failed', reply.failed,
      'deadLettered', reply.dead, 'possibleDuplicates', reply.duplicates),
    'jobs', (SELECT count(*) FROM ${schema}.jobs),
    'timers', (SELECT count(*) FROM ${schema}.timers)
  )
  FROM (
    SELECT count(*) AS accepted, count(*) FILTER (WHERE state = 0) AS pending, count(*) FILTER (WHERE state = 1) AS handled,
      count(*) FILTER (WHERE state = 2) AS merged, count(*) FILTER (WHERE state = 3) AS dead
    FROM ${schema}.inbound
  ) AS message, (
    SELECT count(*) AS committed, count(*) FILTER (WHERE state = 0) AS waiting, count(*) FILTER (WHERE state = 1) AS sent,
      count(*) FILTER (WHERE state = 2) AS failed, count(*) FILTER (WHERE state = 3) AS dead,
      count(*) FILTER (WHERE state IN (1, 2) AND possible_duplicate) AS duplicates
    FROM ${schema}.outbox
  ) AS reply
$function$;
`,
};
