import type { z } from 'zod';
import type { LlmNonsense } from '../../ports/llm/llm.ts';
import { findJson } from './find-json.ts';

export type ReadValue<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly reason: LlmNonsense };

/** What a model wrote, as a value of the schema. */
export function readValue<Value>(text: string, schema: z.ZodType<Value>): ReadValue<Value> {
  if (text.trim() === '') return { ok: false, reason: 'empty' };
  const json = findJson(text);
  if (json === undefined) return { ok: false, reason: 'not_json' };
  const parsed = schema.safeParse(json);
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, reason: 'wrong_schema' };
}
