/** The part of `pg.Pool` we use, declared here so that our types never need `@types/pg`. */
export interface PgPool {
  /** One statement in a transaction of its own. */
  query<Row>(sql: string, parameters: readonly unknown[]): Promise<{ rows: Row[] }>;
  /** A connection of one's own until it is released: migrations need one for a moment, LISTEN keeps one. */
  connect(): Promise<PgClient>;
  /** Errors of connections at rest; without a listener they would end the process. */
  on?(event: 'error', listener: (error: Error) => void): unknown;
  end(): Promise<void>;
}

/** The part of `pg.PoolClient` we use. */
export interface PgClient {
  /** Without parameters, `sql` may hold several statements. */
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<{ rows: Row[] }>;
  on(event: 'notification', listener: (notification: PgNotification) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  off(event: 'error', listener: (error: Error) => void): unknown;
  /** `true`: the connection is broken or not as it was, and is closed. */
  release(destroy?: boolean): void;
}

export interface PgNotification {
  readonly channel: string;
  readonly payload?: string | undefined;
}
