/** One step of the schema. Once published it never changes: what comes later is a new step. */
export interface Migration {
  /** Unique and ordered: `0001-conversations`. */
  readonly name: string;
  /** The statements, for a schema given as a quoted identifier. They run inside a transaction. */
  sql(schema: string): string;
}
