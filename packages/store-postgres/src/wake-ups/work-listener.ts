import type { Clock, WorkKind } from '@recado/core';
import type { PostgresDatabase } from '../database/postgres-database.ts';
import type { PgClient } from '../pool/pg-pool.ts';

export interface WorkListenerOptions {
  readonly database: PostgresDatabase;
  readonly channel: string;
  /** Ours: what we sent ourselves has been told already. */
  readonly sender: string;
  readonly clock: Clock;
  hear(kind: WorkKind): void;
}

/** Keeps a connection that listens, and finds a new one when it breaks. After a gap everything is hinted at, since anything may have been missed. */
export class WorkListener {
  readonly #options: WorkListenerOptions;
  #client: PgClient | undefined;
  #starting: Promise<void> | undefined;
  #cancelRetry: () => void = () => {};
  #isClosed = false;
  #hadGap = false;

  constructor(options: WorkListenerOptions) {
    this.#options = options;
  }

  /** Begins to listen if it does not yet. Resolves when it does, or has given up for now. */
  start(): Promise<void> {
    this.#starting ??= this.#connect();
    return this.#starting;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#cancelRetry();
    await this.#starting;
    this.#drop();
  }

  async #connect(): Promise<void> {
    const { database, channel } = this.#options;
    try {
      const client = await database.connect();
      this.#client = client;
      client.on('error', () => this.#lost(client));
      client.on('notification', (notification) => {
        if (notification.channel === channel) this.#heard(notification.payload ?? '');
      });
      await client.query(`LISTEN "${channel}"`);
      if (this.#hadGap) for (const kind of KINDS) this.#options.hear(kind);
      this.#hadGap = false;
    } catch {
      this.#lost(this.#client);
    }
  }

  #heard(payload: string): void {
    const [sender, ...kinds] = payload.split(' ');
    if (sender === this.#options.sender) return;
    for (const kind of KINDS) if (kinds.includes(kind)) this.#options.hear(kind);
  }

  #lost(client: PgClient | undefined): void {
    if (client !== this.#client) return;
    this.#drop();
    this.#hadGap = true;
    if (this.#isClosed) return;
    this.#cancelRetry();
    this.#cancelRetry = this.#options.clock.after(RECONNECT_MS, () => {
      this.#starting = this.#connect();
    });
  }

  /** Not back into the pool: the connection still listens. */
  #drop(): void {
    this.#client?.release(true);
    this.#client = undefined;
  }
}

const KINDS: readonly WorkKind[] = ['turn', 'outbox', 'job'];
const RECONNECT_MS = 1_000;
