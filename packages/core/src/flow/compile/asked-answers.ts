import type { z } from 'zod';
import type { CompiledFlow } from './compiled-flow.ts';

/** Schemas of the slots a flow asks for in words, in the order of its steps. */
export function askedAnswers({ graph, answers }: CompiledFlow): ReadonlyMap<string, z.ZodType> {
  return new Map(
    Object.values(graph.steps).flatMap((step) => {
      const schema = step.kind === 'ask' ? answers.get(step.slot) : undefined;
      return step.kind === 'ask' && schema !== undefined ? [[step.slot, schema] as const] : [];
    }),
  );
}
