import type { WorkKind } from '../../ports/conversation-store/conversation-store.ts';
import type { JobRow, TakenReply } from '../../ports/conversation-store/relay.ts';
import type { TurnCommit } from '../../ports/conversation-store/turns.ts';
import { INBOUND } from './conversation-store-schema.ts';
import { type Lane, saveLane } from './lane.ts';
import { addReplies, takeReply } from './reply-rows.ts';
import type { SqliteStoreContext } from './sqlite-store-context.ts';

export interface WrittenTurn {
  /** What there is to do for others now. */
  readonly appeared: readonly WorkKind[];
  readonly taken: TakenReply | undefined;
}

/** Writes a turn whose commit has been found good. */
export function writeTurn(context: SqliteStoreContext, lane: Lane, commit: TurnCommit): WrittenTurn {
  const { database } = context;
  const id = lane.conversation_id;
  settleMessages(context, lane, commit.consumed);
  database.run(
    `INSERT INTO snapshots (conversation_id, state, personal, flows) VALUES (?, ?, ?, ?)
     ON CONFLICT (conversation_id) DO UPDATE SET state = excluded.state, personal = excluded.personal, flows = excluded.flows`,
    id,
    commit.next.state,
    commit.next.personal,
    JSON.stringify(commit.flows),
  );
  database.run('DELETE FROM checkpoints WHERE conversation_id = ?', id);
  writeTimers(context, lane, commit);
  const offered = addReplies(context, id, commit.outbox);
  const taken = offered && commit.take ? takeReply(context, offered, commit.take) : undefined;
  for (const job of commit.jobs) addJob(context, job);
  lane.version += 1;
  lane.takeovers = 0;
  if (!commit.keepLease) {
    lane.lease_owner = null;
    lane.lease_until = null;
  }
  const became = saveLane(context, lane);
  return {
    appeared: [
      ...(became === 'ready' ? (['turn'] as const) : []),
      ...(offered && !taken ? (['outbox'] as const) : []),
      ...(commit.jobs.length > 0 ? (['job'] as const) : []),
    ],
    taken,
  };
}

function settleMessages({ database, time }: SqliteStoreContext, lane: Lane, consumed: TurnCommit['consumed']): void {
  for (const { inboundId, as, reason } of consumed) {
    database.run(
      'UPDATE inbound SET state = ?, body = iif(?, body, NULL), reason = ?, settled_at = ? WHERE inbound_id = ?',
      INBOUND[as],
      as === 'dead-lettered' ? 1 : 0,
      reason ?? null,
      time.now(),
      inboundId,
    );
  }
  lane.pending -= consumed.length;
}

function writeTimers({ database }: SqliteStoreContext, lane: Lane, { firedTimers, timers }: TurnCommit): void {
  const id = lane.conversation_id;
  const gone = [...firedTimers, ...timers.cancel];
  if (gone.length === 0 && timers.set.length === 0) return;
  for (const timer of gone) database.run('DELETE FROM timers WHERE conversation_id = ? AND id = ?', id, timer);
  for (const timer of timers.set) {
    database.run('INSERT OR REPLACE INTO timers (conversation_id, id, due_at) VALUES (?, ?, ?)', id, timer.id, timer.dueAt);
  }
  const next = database.get<{ due_at: number | null }>('SELECT min(due_at) AS due_at FROM timers WHERE conversation_id = ?', id);
  lane.next_timer = next?.due_at ?? null;
}

/** An id already there is left as it is. */
function addJob({ database }: SqliteStoreContext, { id, conversationId, queue, name, data, notBefore, trace }: JobRow): void {
  database.run(
    `INSERT INTO jobs (id, conversation_id, queue, name, data, not_before, trace) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`,
    id,
    conversationId,
    queue,
    name,
    JSON.stringify(data),
    notBefore ?? null,
    trace ?? null,
  );
}
