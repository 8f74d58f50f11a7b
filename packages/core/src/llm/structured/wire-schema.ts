import { z } from 'zod';

/** A JSON schema as models take it. */
export type WireSchema = Readonly<Record<string, unknown>>;

/** The JSON schema of a zod schema, without what is not about the value. Made once per schema object. */
export function wireSchemaOf(schema: z.ZodType): WireSchema {
  const known = made.get(schema);
  if (known !== undefined) return known;
  const { $schema: _, ...wire } = z.toJSONSchema(schema, { io: 'input' }) as Record<string, unknown>;
  made.set(schema, wire);
  return wire;
}

/** Whether OpenAI's strict mode takes a schema: every property of every object required, and no others allowed. */
export function isStrict(schema: unknown): boolean {
  if (Array.isArray(schema)) return schema.every(isStrict);
  if (typeof schema !== 'object' || schema === null) return true;
  const { type, properties, required, additionalProperties } = schema as Record<string, unknown>;
  if (type === 'object') {
    const names = Object.keys((properties as object | undefined) ?? {});
    const isWhole = Array.isArray(required) && names.every((name) => required.includes(name));
    if (additionalProperties !== false || (!isWhole && names.length > 0)) return false;
  }
  return Object.values(schema).every(isStrict);
}

const made = new WeakMap<z.ZodType, WireSchema>();
