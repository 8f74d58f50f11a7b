import type { CompiledFlow } from '../compile/compiled-flow.ts';
import { type Step, type Transition, transitionsOf } from '../graph/steps.ts';
import type { Problem } from './problem.ts';

/** Every step can be reached, every step leads to an end, and no circle goes round without waiting for somebody. */
export function checkPaths({ graph }: CompiledFlow): readonly Problem[] {
  const problems: Problem[] = [];
  const where = (step: string) => `${graph.id}@${graph.version}.${step}`;
  const ways = new Map(Object.entries(graph.steps).map(([id, step]) => [id, waysOn(step)]));
  const reachable = reach(graph.start, (id) => ways.get(id)?.steps ?? []);
  const before = new Map<string, string[]>();
  for (const [id, { steps }] of ways) for (const to of steps) before.set(to, [...(before.get(to) ?? []), id]);
  const exits = [...ways].filter(([, way]) => way.leaves).map(([id]) => id);
  const finishing = new Set(exits.flatMap((id) => [...reach(id, (step) => before.get(step) ?? [])]));

  for (const [id, step] of Object.entries(graph.steps)) {
    if (!reachable.has(id)) {
      if (id !== 'end') problems.push({ severity: 'warning', code: 'unreachable-step', where: where(id), message: 'can never be reached' });
    } else if (!finishing.has(id)) {
      problems.push({ severity: 'warning', code: 'dead-end', where: where(id), message: 'never leads to an end: only "cancel" leaves it' });
    }
    if (reachable.has(id) && !WAITS.has(step.kind) && goesRound(graph.steps, id)) {
      problems.push({
        severity: 'error',
        code: 'loop-without-exit',
        where: where(id),
        message: 'comes back to itself without a question, a wait or a decision in between',
      });
    }
  }
  return problems;
}

function waysOn(step: Step): { readonly steps: readonly string[]; readonly leaves: boolean } {
  const steps: string[] = [];
  let leaves = step.kind === 'end';
  for (const { transition } of transitionsOf(step)) {
    const to = stepOf(transition);
    if (to === undefined) leaves = true;
    else steps.push(to);
  }
  return { steps, leaves };
}

function stepOf(transition: Transition): string | undefined {
  if (typeof transition === 'string') return transition;
  return 'to' in transition ? transition.to : undefined;
}

function reach(start: string, next: (id: string) => readonly string[]): Set<string> {
  const found = new Set([start]);
  for (const id of found) for (const to of next(id)) found.add(to);
  return found;
}

/** Follows steps that have exactly one way on and wait for nobody. */
function goesRound(steps: { readonly [id: string]: Step }, start: string): boolean {
  const visited = new Set<string>();
  for (let id: string | undefined = start; id !== undefined; ) {
    const step: Step | undefined = steps[id];
    if (step === undefined || WAITS.has(step.kind)) return false;
    const on = waysOn(step);
    if (on.leaves || on.steps.length !== 1) return false;
    if (visited.has(id)) return true;
    visited.add(id);
    id = on.steps[0];
    if (id === start) return true;
  }
  return false;
}

const WAITS: ReadonlySet<Step['kind']> = new Set(['ask', 'choose', 'wait', 'handoff', 'end', 'call']);
