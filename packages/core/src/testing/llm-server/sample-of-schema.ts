/** A value of a JSON schema, as a model held to it would give: the first choice of everything, nothing where nothing is allowed. */
export function sampleOfSchema(schema: unknown): unknown {
  const { type, enum: choices, const: fixed, anyOf, properties, items, minItems } = (schema ?? {}) as JsonSchema;
  if (fixed !== undefined) return fixed;
  if (choices !== undefined) return choices[0];
  if (anyOf !== undefined) return anyOf.some((one) => (one as JsonSchema).type === 'null') ? null : sampleOfSchema(anyOf[0]);
  switch (type) {
    case 'object':
      return Object.fromEntries(Object.entries(properties ?? {}).map(([name, one]) => [name, sampleOfSchema(one)]));
    case 'array':
      return Array.from({ length: minItems ?? 0 }, () => sampleOfSchema(items));
    case 'number':
    case 'integer':
      return 0;
    case 'boolean':
      return false;
    case 'string':
      return 'ok';
    default:
      return null;
  }
}

interface JsonSchema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly unknown[];
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly items?: unknown;
  readonly minItems?: number;
}
