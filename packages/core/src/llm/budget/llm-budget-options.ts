import type { ChannelId } from '../../conversation/ids.ts';
import type { LlmSpending } from '../../ports/llm-spending/llm-spending.ts';

/** The most that models may take. What is not named is not limited. */
export interface LlmLimits {
  readonly calls?: number;
  /** In and out. */
  readonly tokens?: number;
  /** Milliseconds of models; of a turn, all the time that understanding may take. */
  readonly ms?: number;
  /** In the currency of the models' prices, which remote ones need then; a local one without costs nothing. */
  readonly money?: number;
}

export interface LlmBudgetOptions {
  /** Of one message. No reply waits longer for its understanding than these milliseconds. @default { calls: 2, ms: 6_000 } */
  readonly turn?: LlmLimits;
  /** Of one conversation in a day. @default { calls: 40 } */
  readonly conversation?: LlmLimits;
  /** Of one tenant in a day. @default unlimited */
  readonly tenant?: LlmLimits;
  /** Of everybody in a day. @default unlimited */
  readonly day?: LlmLimits;
  /** Whose channel it is. @default the channel itself */
  readonly tenantOf?: (channelId: ChannelId) => string;
  /** Shared by processes when it is `createRedisLlmSpending` of `@recado/store-redis`. @default in memory: each process counts for itself */
  readonly spending?: LlmSpending;
  /** Where a day begins, minutes ahead of UTC: -180 for São Paulo. @default 0 */
  readonly utcOffsetMinutes?: number;
}
