import type { BotRole } from '@recado/core';
import type { StoreKind } from './plan/fault-kinds.ts';

export interface PlannedProcess {
  readonly name: string;
  readonly roles: readonly BotRole[];
}

/** One machine has two processes on its file, one of them taking webhooks; servers have two processes for each role. */
export function layOutProcesses(store: StoreKind): readonly PlannedProcess[] {
  if (store === 'sqlite') {
    return [
      { name: 'all-1', roles: ['webhook', 'worker', 'dispatcher', 'timers'] },
      { name: 'work-2', roles: ['worker', 'dispatcher', 'timers'] },
    ];
  }
  const roles = [['webhook'], ['worker', 'timers'], ['dispatcher']] as const;
  return roles.flatMap((own) => [1, 2].map((number) => ({ name: `${own[0]}-${number}`, roles: own })));
}
