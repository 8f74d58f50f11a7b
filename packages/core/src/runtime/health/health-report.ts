import type { PublicId } from '../../privacy/public-id.ts';

/** `degraded`: the work goes on, with less than all of it. */
export type HealthStatus = 'up' | 'degraded' | 'down';

/** How a process is. Nothing in it is personal. */
export interface HealthReport {
  /** `down` when the bot does not run or its store is away; `degraded` when anything else is not up. */
  readonly status: HealthStatus;
  /** Whether the process works at all. A process that is not should be started again. */
  readonly live: boolean;
  /** Whether it should be given work: it runs and its store answers. */
  readonly ready: boolean;
  readonly checks: { readonly [name: string]: HealthCheckReport };
}

export interface HealthCheckReport {
  readonly status: HealthStatus;
  /** How long the check took, milliseconds. */
  readonly latencyMs: number;
  /** A code, for what is not up: `TIMEOUT`, `STORE_UNAVAILABLE`, one of the application's. */
  readonly reason?: PublicId;
}

/** The whole from its parts. */
export function reportHealth(isRunning: boolean, checks: HealthReport['checks']): HealthReport {
  const storeIsUp = checks.store?.status !== 'down';
  const ready = isRunning && storeIsUp;
  const isWell = Object.values(checks).every(({ status }) => status === 'up');
  return { status: ready ? (isWell ? 'up' : 'degraded') : 'down', live: true, ready, checks };
}
