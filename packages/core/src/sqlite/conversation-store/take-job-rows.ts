import type { ConversationId } from '../../conversation/ids.ts';
import type { JobRow, TakeRequest } from '../../ports/conversation-store/relay.ts';
import type { SqliteStoreContext } from './sqlite-store-context.ts';

interface StoredJob {
  readonly seq: number;
  readonly id: string;
  readonly conversation_id: ConversationId;
  readonly queue: string;
  readonly name: string;
  readonly data: string;
  readonly not_before: number | null;
  readonly trace: string | null;
}

/** Takes the oldest jobs: of those never taken and those whose relay vanished, each found by its own walk of the index. */
export function takeJobRows({ database, time }: SqliteStoreContext, { ttlMs, limit }: TakeRequest): readonly JobRow[] {
  const fresh = database.all<StoredJob>('SELECT * FROM jobs WHERE taken_until IS NULL ORDER BY seq LIMIT ?', limit);
  // The plus keeps SQLite from walking the table in order of seq: few have lapsed.
  const lapsed = database.all<StoredJob>('SELECT * FROM jobs WHERE taken_until <= ? ORDER BY +seq LIMIT ?', time.leaseNow(), limit);
  const oldest = [...lapsed, ...fresh].sort((a, b) => a.seq - b.seq).slice(0, limit);
  for (const { seq } of oldest) database.run('UPDATE jobs SET taken_until = ? WHERE seq = ?', time.leaseNow() + ttlMs, seq);
  return oldest.map((row) => ({
    id: row.id,
    conversationId: row.conversation_id,
    queue: row.queue,
    name: row.name,
    data: JSON.parse(row.data),
    ...(row.not_before !== null && { notBefore: row.not_before }),
    ...(row.trace !== null && { trace: row.trace }),
  }));
}
