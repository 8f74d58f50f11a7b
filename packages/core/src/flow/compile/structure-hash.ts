import { createHash } from 'node:crypto';
import type { FlowGraph } from '../graph/flow-graph.ts';
import { transitionsOf } from '../graph/steps.ts';

/**
 * Fingerprint of what a talk in progress depends on: step ids and kinds, ways on, slots and their answers. Texts do not count,
 * so rewording never changes it.
 */
export function structureHash(graph: FlowGraph): string {
  const steps = Object.entries(graph.steps).map(([id, step]) => [
    id,
    step.kind,
    'slot' in step ? step.slot : null,
    step.kind === 'call'
      ? [step.flow, step.pass ?? null, step.take ?? null]
      : step.kind === 'action'
        ? step.action
        : step.kind === 'answer'
          ? step.question
          : null,
    transitionsOf(step).map(({ label, transition }) => [label, transition]),
  ]);
  const slots = Object.entries(graph.slots).map(([name, spec]) => [name, spec.answer, spec.optional === true, spec.public === true]);
  const ordered = JSON.stringify([graph.start, steps.sort(byFirst), slots.sort(byFirst)]);
  return createHash('sha256').update(ordered).digest('base64url').slice(0, 16);
}

const byFirst = (a: readonly unknown[], b: readonly unknown[]) => (String(a[0]) < String(b[0]) ? -1 : 1);
