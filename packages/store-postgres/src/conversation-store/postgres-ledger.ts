import type { DeadLetter, InboundState, Ledger, LedgerBalance, OpenEntry } from '@recado/core';
import { INBOUND_STATES } from './inbound-states.ts';
import type { PostgresStoreContext } from './postgres-store-context.ts';

export class PostgresLedger implements Ledger {
  readonly #context: PostgresStoreContext;

  constructor(context: PostgresStoreContext) {
    this.#context = context;
  }

  async balance(): Promise<LedgerBalance> {
    return this.#context.reading.call<LedgerBalance>('balance');
  }

  async stateOf(inboundId: string): Promise<InboundState | undefined> {
    const state = await this.#context.database.call<number | null>('state_of', inboundId);
    return state === null ? undefined : INBOUND_STATES[state];
  }

  async open(limit: number): Promise<readonly OpenEntry[]> {
    const rows = await this.#context.reading.call<readonly OpenRow[] | null>('open_messages', limit);
    return (rows ?? []).map(({ reason, ...entry }) => (reason ? { ...entry, reason } : entry));
  }

  async deadLetters(limit: number): Promise<readonly DeadLetter[]> {
    return (await this.#context.reading.call<readonly DeadLetter[] | null>('dead_letters', limit)) ?? [];
  }

  async redrive(id: string): Promise<boolean> {
    const { database, now, hint } = this.#context;
    const redriven = await database.call<'turn' | 'outbox' | null>('redrive', now(), id);
    if (redriven !== null) hint(redriven);
    return redriven !== null;
  }

  async giveUp(inboundId: string, reason: string): Promise<boolean> {
    const { database, now, hint } = this.#context;
    const isGivenUp = await database.call<boolean>('give_up', now(), inboundId, reason);
    if (isGivenUp) hint('turn');
    return isGivenUp;
  }

  async forget(settledBefore: number): Promise<number> {
    let forgotten = 0;
    for (;;) {
      const rows = await this.#context.database.call<number>('forget', Math.ceil(settledBefore), FORGET_PORTION);
      forgotten += rows;
      if (rows === 0) return forgotten;
    }
  }
}

type OpenRow = Omit<OpenEntry, 'reason'> & { readonly reason?: string | null };

/** Rows of each table in one statement: well below any statement timeout. */
const FORGET_PORTION = 5_000;
