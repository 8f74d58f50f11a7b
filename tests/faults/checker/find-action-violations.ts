import type { ActionRun, Evidence } from './evidence.ts';
import type { Violation } from './violation.ts';

/** An action runs again, under the same key, only if something happened to its process or to the store meanwhile. */
export function findActionViolations({ actionRuns, ...rest }: Evidence): {
  readonly actions: number;
  readonly repeated: number;
  readonly violations: readonly Violation[];
} {
  const violations: Violation[] = [];
  const byKey = Map.groupBy(actionRuns, ({ key }) => key);
  for (const [key, runs] of byKey) {
    for (const [at, again] of runs.entries()) {
      const before = runs[at - 1];
      if (before === undefined || isExplained(before, again, rest)) continue;
      const detail = `${key} was begun by ${before.process} and ${again.at - before.at} ms later by ${again.process}`;
      violations.push({ kind: 'action-repeated', detail });
    }
  }
  return { actions: byKey.size, repeated: actionRuns.length - byKey.size, violations };
}

function isExplained(before: ActionRun, again: ActionRun, { disturbances, stalls }: Pick<Evidence, 'disturbances' | 'stalls'>): boolean {
  const concerns = (target: string) => target === 'store' || target === before.process;
  if (disturbances.some(({ target, from, until }) => concerns(target) && from <= again.at && until >= before.at)) return true;
  const stalledMs = stalls
    .filter(({ target, at }) => concerns(target) && at >= before.at - LOOK_BACK_MS && at <= again.at)
    .reduce((sum, { forMs }) => sum + forMs, 0);
  return stalledMs >= ENOUGH_MS;
}

/** A lease is taken a little before its action begins. */
const LOOK_BACK_MS = 1_000;
/** Stalls that may cost a lease: it is renewed after a third of it, and half a second more is lost on the way. */
const ENOUGH_MS = 500;
