/** The part of `@electric-sql/pglite` we use, declared here so that our types do not need the package. */
export interface PgliteLibrary {
  readonly PGlite: { create(options: { readonly dataDir?: string }): Promise<PgliteDatabase> };
}

/** The part of a `PGlite` we use. */
export interface PgliteDatabase {
  query<Row>(sql: string, parameters?: unknown[]): Promise<{ rows: Row[] }>;
  /** Several statements. */
  exec(sql: string): Promise<unknown>;
  onNotification(listener: (channel: string, payload: string) => void): () => void;
  close(): Promise<void>;
}
