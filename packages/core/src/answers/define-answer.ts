import { z } from 'zod';
import type { AnswerMeta } from './answer-meta.ts';

/**
 * Tells the engine how to ask for what `schema` describes. Give it a schema made for this answer: the registration belongs to the
 * schema object, survives `.refine()` and the like, and is found again through `.optional()`, `.nullable()` and `.default()`.
 */
export function defineAnswer<S extends z.ZodType>(schema: S, meta: AnswerMeta): S {
  answers.add(schema, meta);
  return schema;
}

/** What `defineAnswer` registered for the schema or the one it wraps; `undefined` for a plain zod schema. */
export function answerMetaOf(schema: z.ZodType): AnswerMeta | undefined {
  for (let current: z.ZodType | undefined = schema; current !== undefined; current = wrappedIn(current)) {
    const meta = answers.get(current);
    if (meta !== undefined) return meta;
  }
  return undefined;
}

/** The schema inside `.optional()`, `.nullable()`, `.default()` and other wrappers that add no form of their own. */
export function wrappedIn(schema: z.ZodType): z.ZodType | undefined {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodNonOptional ||
    schema instanceof z.ZodReadonly ||
    schema instanceof z.ZodCatch
  ) {
    return schema.def.innerType as z.ZodType;
  }
  if (schema instanceof z.ZodPipe) return schema.def.in as z.ZodType;
  return undefined;
}

const answers = z.registry<AnswerMeta>();
