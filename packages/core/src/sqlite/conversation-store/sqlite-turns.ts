import { countFlows } from '../../memory/count-flows.ts';
import type { WorkKind } from '../../ports/conversation-store/conversation-store.ts';
import type {
  Checkpoint,
  CommitOutcome,
  FlowInUse,
  HandBack,
  Lease,
  LeasedWork,
  LeaseRequest,
  TurnCommit,
  Turns,
} from '../../ports/conversation-store/turns.ts';
import { type Lane, laneOf, saveLane } from './lane.ts';
import { loadWork } from './load-work.ts';
import type { SqliteStoreContext } from './sqlite-store-context.ts';
import { writeTurn } from './write-turn.ts';

export class SqliteTurns implements Turns {
  readonly #context: SqliteStoreContext;

  constructor(context: SqliteStoreContext) {
    this.#context = context;
  }

  async lease(request: LeaseRequest): Promise<LeasedWork | undefined> {
    const { database, time } = this.#context;
    if (!(await database.peek('SELECT 1 FROM lanes WHERE ready_at <= ? LIMIT 1', time.now()))) return undefined;
    return database.write(() => {
      const lane = this.#nextReady();
      if (!lane) return undefined;
      lane.fencing_token += 1;
      if (lane.lease_until !== null) lane.takeovers += 1;
      lane.lease_owner = request.owner;
      lane.lease_until = time.leaseNow() + request.ttlMs;
      lane.held_until = null;
      saveLane(this.#context, lane);
      return loadWork(this.#context, lane, request.maxMessages);
    });
  }

  async renew(lease: Lease, ttlMs: number): Promise<'renewed' | 'lost'> {
    const { database, time } = this.#context;
    return database.write(() => {
      const lane = this.#held(lease);
      if (!lane) return 'lost';
      lane.lease_until = time.leaseNow() + ttlMs;
      saveLane(this.#context, lane);
      return 'renewed';
    });
  }

  async checkpoint(lease: Lease, { key, result }: Checkpoint): Promise<'stored' | 'stale'> {
    const { database } = this.#context;
    return database.write(() => {
      if (!this.#held(lease)) return 'stale';
      database.run(
        'INSERT INTO checkpoints (conversation_id, key, result) VALUES (?, ?, ?) ON CONFLICT (conversation_id, key) DO NOTHING',
        lease.conversationId,
        key,
        result,
      );
      return 'stored';
    });
  }

  async commit(commit: TurnCommit): Promise<CommitOutcome> {
    const { database, hints } = this.#context;
    const { outcome, appeared } = await database.write((): { outcome: CommitOutcome; appeared: readonly WorkKind[] } => {
      const lane = this.#held(commit.lease);
      if (!lane) return { outcome: { status: 'stale' }, appeared: [] };
      const repeated = this.#firstNotPending(commit);
      if (repeated !== undefined) return { outcome: { status: 'duplicate', inboundId: repeated }, appeared: [] };
      if (lane.version !== commit.expectedVersion) return { outcome: { status: 'stale' }, appeared: [] };
      const { appeared, taken } = writeTurn(this.#context, lane, commit);
      return { outcome: { status: 'committed', version: lane.version, ...(taken && { taken }) }, appeared };
    });
    for (const kind of appeared) hints.hint(kind);
    return outcome;
  }

  async release(lease: Lease, handBack: HandBack = {}): Promise<void> {
    const { database, hints } = this.#context;
    const became = await database.write(() => {
      const lane = this.#held(lease);
      if (!lane) return 'idle';
      if (handBack.failedInboundId !== undefined) {
        database.run(
          'UPDATE inbound SET attempts = attempts + 1 WHERE inbound_id = ? AND conversation_id = ? AND state = 0',
          handBack.failedInboundId,
          lease.conversationId,
        );
      }
      if (handBack.blocked !== undefined) {
        database.run(
          'UPDATE inbound SET reason = ? WHERE inbound_id = ? AND conversation_id = ? AND state = 0',
          handBack.blocked.reason,
          handBack.blocked.inboundId,
          lease.conversationId,
        );
      }
      lane.lease_owner = null;
      lane.lease_until = null;
      lane.held_until = handBack.retryAt ?? null;
      return saveLane(this.#context, lane);
    });
    if (became === 'ready') hints.hint('turn');
  }

  async flowsInUse(): Promise<readonly FlowInUse[]> {
    const { database } = this.#context;
    const rows = await database.read(() =>
      database.all<{ flows: string; conversations: number }>(
        `SELECT flows, count(*) AS conversations FROM snapshots WHERE flows <> '[]' GROUP BY flows`,
      ),
    );
    return countFlows(rows.map(({ flows, conversations }) => ({ flows: JSON.parse(flows), conversations })));
  }

  #nextReady(): Lane | undefined {
    const { database, time } = this.#context;
    for (;;) {
      const lane = database.get<Lane>('SELECT * FROM lanes WHERE ready_at <= ? ORDER BY ready_at, ready_order LIMIT 1', time.now());
      if (!lane || lane.lease_until === null || lane.lease_until <= time.leaseNow()) return lane;
      // The wall clock jumped over a lease that still holds: saving works out anew when it lapses.
      saveLane(this.#context, lane);
    }
  }

  /** A lapsed lease that nobody took since is still held. */
  #held({ conversationId, fencingToken }: Lease): Lane | undefined {
    const lane = laneOf(this.#context, conversationId);
    return lane && lane.lease_until !== null && lane.fencing_token === fencingToken ? lane : undefined;
  }

  #firstNotPending({ consumed, lease }: TurnCommit): string | undefined {
    const seen = new Set<string>();
    for (const { inboundId } of consumed) {
      const isPending = this.#context.database.get(
        'SELECT 1 FROM inbound WHERE inbound_id = ? AND conversation_id = ? AND state = 0',
        inboundId,
        lease.conversationId,
      );
      if (!isPending || seen.has(inboundId)) return inboundId;
      seen.add(inboundId);
    }
    return undefined;
  }
}
