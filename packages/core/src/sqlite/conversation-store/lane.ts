import type { ConversationId } from '../../conversation/ids.ts';
import type { SqliteStoreContext } from './sqlite-store-context.ts';

/** A row of `lanes`: what scheduling knows of a conversation. */
export interface Lane {
  readonly conversation_id: ConversationId;
  readonly contact_id: string;
  version: number;
  fencing_token: number;
  takeovers: number;
  lease_owner: string | null;
  lease_until: number | null;
  held_until: number | null;
  pending: number;
  next_timer: number | null;
  readonly ready_at: number | null;
  readonly ready_order: number;
}

export function laneOf({ database }: SqliteStoreContext, conversationId: ConversationId): Lane | undefined {
  return database.get<Lane>('SELECT * FROM lanes WHERE conversation_id = ?', conversationId);
}

/** Writes a lane back and works out when its conversation may be leased. One that waits already keeps its turn. */
export function saveLane({ database, time, nextOrder }: SqliteStoreContext, lane: Lane): 'ready' | 'later' | 'idle' {
  const now = time.now();
  const readyAt = readyAtOf(lane, now, time.leaseNow());
  const isWaitingAlready = lane.lease_until === null && readyAt === now && lane.ready_at !== null && lane.ready_at <= now;
  database.run(
    `UPDATE lanes SET version = ?, fencing_token = ?, lease_owner = ?, lease_until = ?, held_until = ?, pending = ?, next_timer = ?, takeovers = ?,
       ready_at = ?, ready_order = ? WHERE conversation_id = ?`,
    lane.version,
    lane.fencing_token,
    lane.lease_owner,
    lane.lease_until,
    lane.held_until,
    lane.pending,
    lane.next_timer,
    lane.takeovers,
    isWaitingAlready ? lane.ready_at : readyAt,
    isWaitingAlready ? lane.ready_order : nextOrder(),
    lane.conversation_id,
  );
  if (readyAt === null) return 'idle';
  return readyAt <= now ? 'ready' : 'later';
}

function readyAtOf(lane: Lane, now: number, leaseNow: number): number | null {
  if (lane.pending === 0 && lane.next_timer === null) return null;
  const hasWorkAt = lane.pending > 0 ? now : (lane.next_timer ?? now);
  const isLeasedUntil = lane.lease_until === null ? 0 : now + (lane.lease_until - leaseNow);
  return Math.max(now, hasWorkAt, isLeasedUntil, lane.held_until ?? 0);
}
