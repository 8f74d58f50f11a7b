import type { z } from 'zod';
import { answerFromJson } from '../../answers/answer-from-json.ts';
import { answerMetaOf } from '../../answers/define-answer.ts';
import type { AnswerReference, JsonValue } from '../graph/flow-graph.ts';

/** How a schema is written in a graph when it is a built-in answer as its factory made it; `undefined` for any other schema. */
export function answerReferenceOf(schema: z.ZodType): AnswerReference | undefined {
  const meta = answerMetaOf(schema);
  if (meta === undefined) return undefined;
  const reference = { type: meta.name, ...((meta.options ?? {}) as { readonly [option: string]: JsonValue }) };
  const builtIn = answerFromJson(reference);
  return builtIn !== undefined && isAlike(builtIn, schema) ? reference : undefined;
}

/** The same kind of schema with as many checks: `.optional()` and `.refine()` make it another. */
function isAlike(builtIn: z.ZodType, schema: z.ZodType): boolean {
  return builtIn.constructor === schema.constructor && (builtIn.def.checks?.length ?? 0) === (schema.def.checks?.length ?? 0);
}
