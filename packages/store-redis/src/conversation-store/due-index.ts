import type { RedisClient } from '../client/redis-client.ts';
import { runScript } from '../client/run-script.ts';
import { loadStandaloneScript } from '../scripts/load-script.ts';
import type { KeySpace } from './key-space.ts';
import type { StoreTime } from './store-time.ts';

export type DueKind = 'turn' | 'outbox' | 'timer' | 'job';
/** Kind, base of the shard, when (empty for never), number of the report. */
export type DueReport = readonly [DueKind, string, string, number];

export interface DueIndexSetup {
  readonly client: RedisClient;
  readonly isCluster: boolean;
  readonly keys: KeySpace;
  readonly time: StoreTime;
  /** Asks a shard itself; what it finds is reported. */
  readonly look: (shard: string, kind: DueKind) => Promise<number | undefined>;
}

/**
 * Which shards of a Redis Cluster have something to do, so that a search for work is one call and not one for each shard.
 *
 * A script of a shard cannot reach it: the process writes what the shard reported. A process that ends in between leaves a shard out, so
 * each search that finds nothing also looks at the next few shards. One server has one shard and needs no index.
 */
export class DueIndex {
  readonly #setup: DueIndexSetup;
  readonly #writing = new Set<Promise<unknown>>();
  readonly #looking = new Set<Promise<unknown>>();
  #nextToSweep = 0;

  constructor(setup: DueIndexSetup) {
    this.#setup = setup;
  }

  /** Runs `attempt` where work of a kind may be, until it finds some. */
  async find<Found>(kind: DueKind, attempt: (shard: string) => Promise<Found | undefined>): Promise<Found | undefined> {
    const { isCluster, keys, time } = this.#setup;
    if (!isCluster) return attempt(keys.shards[0]!);
    for (let tries = 0; tries < keys.shards.length; tries += 1) {
      const first = await this.#first(kind);
      if (first === undefined || first.at > time.estimate()) break;
      const found = await attempt(first.shard);
      if (found !== undefined) return found;
    }
    this.#sweep(kind);
    return undefined;
  }

  /** When the soonest timer is due, epoch milliseconds. */
  async nextTimer(): Promise<number | undefined> {
    if (!this.#setup.isCluster) return this.#setup.look(this.#setup.keys.shards[0]!, 'timer');
    for (;;) {
      const first = await this.#first('timer');
      if (first === undefined) return undefined;
      if ((await this.#setup.look(first.shard, 'timer')) === first.at) return first.at;
    }
  }

  /** Writes what shards reported; nobody has to wait for it. */
  report(reports: readonly DueReport[]): void {
    if (reports.length === 0) return;
    const { client, keys } = this.#setup;
    // Lost with the connection, it is found by the sweep.
    const writing: Promise<unknown> = runScript(client, loadStandaloneScript('report-due'), keys.index, reports.flat())
      .catch(() => undefined)
      .finally(() => this.#writing.delete(writing));
    this.#writing.add(writing);
  }

  /** Waits for what this process writes or looks at. */
  async settled(): Promise<void> {
    await Promise.all([...this.#writing, ...this.#looking]);
  }

  async #first(kind: DueKind): Promise<{ readonly shard: string; readonly at: number } | undefined> {
    // A process finds at once what it was told itself.
    if (this.#writing.size > 0) await Promise.all(this.#writing);
    const [shard, at] = await this.#setup.client.zrange(`${this.#setup.keys.index}:${kind}`, 0, 0, 'WITHSCORES');
    return shard === undefined ? undefined : { shard, at: Number(at) };
  }

  #sweep(kind: DueKind): void {
    const { keys, look } = this.#setup;
    for (let n = 0; n < SWEPT_AT_ONCE; n += 1) {
      const shard = keys.shards[this.#nextToSweep]!;
      this.#nextToSweep = (this.#nextToSweep + 1) % keys.shards.length;
      const looking: Promise<unknown> = look(shard, kind)
        .catch(() => undefined)
        .finally(() => this.#looking.delete(looking));
      this.#looking.add(looking);
    }
  }
}

const SWEPT_AT_ONCE = 4;
