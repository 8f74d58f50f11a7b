import { StoreUnavailableError, type WorkKind } from '@recado/core';
import type { OpenedClient, RedisClient } from '../client/redis-client.ts';
import { redisFailure } from '../client/redis-failure.ts';
import { runScript } from '../client/run-script.ts';
import { type ConversationScript, loadConversationScript, loadStandaloneScript, type StandaloneScript } from '../scripts/load-script.ts';
import { DueIndex, type DueReport } from './due-index.ts';
import type { KeySpace } from './key-space.ts';
import type { RecentMap } from './recent-map.ts';
import { ScriptBatches } from './script-batches.ts';
import type { StoreTime } from './store-time.ts';

export interface RedisStoreContextSetup {
  readonly opened: OpenedClient;
  readonly keys: KeySpace;
  readonly time: StoreTime;
  readonly hint: (kind: WorkKind, pieces?: number) => void;
  readonly whereabouts: RecentMap<string>;
}

/** What the facets of one Redis store share. */
export class RedisStoreContext {
  readonly client: RedisClient;
  readonly isCluster: boolean;
  readonly keys: KeySpace;
  readonly time: StoreTime;
  readonly due: DueIndex;
  readonly hint: (kind: WorkKind, pieces?: number) => void;
  /** Which conversation the replies and jobs belong to that this process saw lately. */
  readonly whereabouts: RecentMap<string>;
  /** Calls of the hot path. */
  readonly batches: ScriptBatches;
  #running = 0;
  #drained: (() => void) | undefined;
  #isClosed = false;

  constructor({ opened, keys, time, hint, whereabouts }: RedisStoreContextSetup) {
    this.client = opened.client;
    this.isCluster = opened.isCluster;
    this.keys = keys;
    this.time = time;
    this.hint = hint;
    this.whereabouts = whereabouts;
    const look = async (shard: string, kind: string) => {
      const at = await this.run<string | null>('look', shard, [kind]);
      return at === null ? undefined : Number(at);
    };
    this.batches = new ScriptBatches((name, shard, values) => this.run(name, shard, values));
    this.due = new DueIndex({ client: this.client, isCluster: this.isCluster, keys, time, look });
  }

  /** Runs one verb of the store: refused once it is closed, waited for by `drain`, its failures in our words. */
  async verb<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#isClosed) throw new StoreUnavailableError('it is closed');
    this.#running += 1;
    try {
      return await work();
    } catch (error) {
      throw redisFailure(error);
    } finally {
      this.#running -= 1;
      if (this.#running === 0) this.#drained?.();
    }
  }

  /** Runs a script of conversations on a shard. */
  async run<Result>(name: ConversationScript, shard: string, values: readonly (string | number)[]): Promise<Result> {
    const script = loadConversationScript(name, this.isCluster ? 'cluster' : 'one-server');
    const [result, reports = []] = (await runScript(this.client, script, shard, [this.time.forScript(), ...values])) as [
      Result,
      DueReport[]?,
    ];
    this.due.report(reports);
    return result;
  }

  /** Runs a script that keys alone tell what to do with. */
  async runOn<Result>(name: StandaloneScript, base: string, values: readonly (string | number)[]): Promise<Result> {
    return (await runScript(this.client, loadStandaloneScript(name), base, values)) as Result;
  }

  /** Refuses further verbs and waits for those that run. */
  async drain(): Promise<void> {
    this.#isClosed = true;
    if (this.#running > 0) {
      await new Promise<void>((resolve) => {
        this.#drained = resolve;
      });
    }
    await this.due.settled();
  }
}
