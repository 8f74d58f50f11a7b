import type { FaultKind } from './fault-kinds.ts';
import { between, seeded, shuffled } from './seeded.ts';

export interface FaultPlanRequest {
  readonly seed: number;
  readonly durationMs: number;
  /** Mean time from one fault to the next. */
  readonly everyMs: number;
  readonly kinds: readonly FaultKind[];
}

export interface PlannedFault {
  readonly kind: FaultKind;
  /** Since the run began, milliseconds. */
  readonly atMs: number;
  /** Draws target, length and size of this fault. */
  readonly seed: number;
}

/** When which fault happens: every kind once before any comes again, all of them at least once, the same for the same seed. */
export function planFaults({ seed, durationMs, everyMs, kinds }: FaultPlanRequest): readonly PlannedFault[] {
  if (kinds.length === 0) return [];
  const random = seeded(seed);
  // A run too short for one fault of each kind has them closer together.
  const meanMs = Math.min(everyMs, durationMs / (kinds.length + 1));
  const planned: PlannedFault[] = [];
  let deck: FaultKind[] = [];
  for (let atMs = meanMs / 2; atMs < durationMs; atMs += between(random, 0.5, 1.5) * meanMs) {
    if (deck.length === 0) deck = shuffled(random, kinds);
    planned.push({ kind: deck.pop() as FaultKind, atMs, seed: Math.floor(random() * 2 ** 31) });
  }
  const missing = kinds.filter((kind) => planned.every((fault) => fault.kind !== kind));
  for (const kind of missing) planned.push({ kind, atMs: random() * durationMs, seed: Math.floor(random() * 2 ** 31) });
  return planned.sort((a, b) => a.atMs - b.atMs);
}
