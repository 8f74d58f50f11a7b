import type { Weakness } from './bot/weaknesses.ts';
import { FAULT_KINDS, type FaultKind, type StoreKind } from './plan/fault-kinds.ts';
import { seeded } from './plan/seeded.ts';

export interface FaultRunOptions {
  readonly store: StoreKind;
  /** Draws the plan of faults, who writes what, and the backlog policy. */
  readonly seed: number;
  /** How long people write and faults happen; then everything gets well and the run waits for the rest. */
  readonly durationMs: number;
  /** Mean time from one fault to the next, milliseconds. @default 1_000 */
  readonly faultEveryMs?: number;
  /** @default all that the store can meet */
  readonly kinds?: readonly FaultKind[];
  /** @default 60 */
  readonly conversations?: number;
  /** Most messages a second. @default as many as are answered */
  readonly perSecond?: number;
  /** Most messages written and not answered yet. @default 200 */
  readonly inFlight?: number;
  /** @default drawn */
  readonly backlog?: 'replay' | 'merge';
  /** How many of a thousand messages have a slow action. @default 10 */
  readonly slowPerMille?: number;
  /** How many of a thousand messages always fail. @default 5 */
  readonly poisonPerMille?: number;
  /** How long an action takes at most, except for a slow one. @default 20 */
  readonly actionMs?: number;
  /** How long Graph takes to answer. @default 20 */
  readonly graphLatencyMs?: number;
  /** How long after a send its first receipt comes. @default 10 */
  readonly receiptsAfterMs?: number;
  /** How long the rest may take. @default 60_000 */
  readonly settleMs?: number;
  readonly weakness?: Weakness;
}

export type ResolvedFaultRun = Omit<Required<FaultRunOptions>, 'weakness' | 'backlog'> & {
  readonly weakness: Weakness | undefined;
  readonly backlog: 'replay' | 'merge';
};

export function resolveFaultRun(options: FaultRunOptions): ResolvedFaultRun {
  const drawn = seeded(options.seed ^ 0x5eed)() < 0.5 ? 'replay' : 'merge';
  const { backlog = drawn } = options;
  return {
    faultEveryMs: 1_000,
    kinds: FAULT_KINDS[options.store],
    conversations: 60,
    perSecond: Number.POSITIVE_INFINITY,
    inFlight: 200,
    slowPerMille: 10,
    poisonPerMille: 5,
    actionMs: 20,
    graphLatencyMs: 20,
    receiptsAfterMs: 10,
    settleMs: 60_000,
    weakness: undefined,
    ...options,
    backlog,
  };
}
