import { z } from 'zod';
import { answerFromJson } from '../../answers/answer-from-json.ts';
import type { Flow } from '../build/flow.ts';
import type { AnswerReference, FlowGraph } from '../graph/flow-graph.ts';
import type { FlowRegistry } from '../graph/registry.ts';
import { structureHash } from './structure-hash.ts';

/** A flow ready to run: names bound, answers made, structure hashed. */
export interface CompiledFlow {
  readonly graph: FlowGraph;
  readonly registry: FlowRegistry;
  readonly hash: string;
  /** Schema of each slot's answer. A slot whose answer is unknown is missing; the checker reports it. */
  readonly answers: ReadonlyMap<string, z.ZodType>;
}

export function compileFlow(flow: Flow): CompiledFlow {
  const answers = new Map<string, z.ZodType>();
  for (const [slot, spec] of Object.entries(flow.graph.slots)) {
    const schema = answerOf(spec.answer, flow.registry);
    if (schema !== undefined) answers.set(slot, schema);
  }
  return { graph: flow.graph, registry: flow.registry, hash: structureHash(flow.graph), answers };
}

function answerOf(answer: AnswerReference, registry: FlowRegistry): z.ZodType | undefined {
  if ('validator' in answer) return registry.validators[String(answer.validator)];
  // What a choose step keeps: one of its option ids.
  if (answer.type === 'choice') return z.enum(answer.options as [string, ...string[]]);
  return answerFromJson(answer);
}
