import type { Clock } from '../ports/clock/clock.ts';
import type { ConversationStore, WorkKind } from '../ports/conversation-store/conversation-store.ts';
import { systemClock } from '../runtime/system-clock.ts';
import { MemoryLedger } from './memory-ledger.ts';
import { MemoryMailbox } from './memory-mailbox.ts';
import { MemoryPeople } from './memory-people.ts';
import { MemoryRelay } from './memory-relay.ts';
import { MemoryState } from './memory-state.ts';
import { MemoryTimers } from './memory-timers.ts';
import { MemoryTurns } from './memory-turns.ts';

export interface MemoryConversationStoreOptions {
  /** @default the system's clock */
  readonly clock?: Clock;
}

/** Keeps conversations in this process, for tests and trials: everything is gone when it ends. */
export function createMemoryConversationStore(options: MemoryConversationStoreOptions = {}): MemoryConversationStore {
  return new MemoryConversationStore(options);
}

export class MemoryConversationStore implements ConversationStore {
  readonly specVersion = 1;
  readonly name = 'memory';
  readonly mailbox: MemoryMailbox;
  readonly turns: MemoryTurns;
  readonly relay: MemoryRelay;
  readonly timers: MemoryTimers;
  readonly ledger: MemoryLedger;
  readonly people: MemoryPeople;
  readonly #state: MemoryState;

  constructor({ clock = systemClock }: MemoryConversationStoreOptions = {}) {
    this.#state = new MemoryState(clock);
    this.mailbox = new MemoryMailbox(this.#state);
    this.turns = new MemoryTurns(this.#state);
    this.relay = new MemoryRelay(this.#state);
    this.timers = new MemoryTimers(this.#state);
    this.ledger = new MemoryLedger(this.#state);
    this.people = new MemoryPeople(this.#state);
  }

  onWork(listener: (kind: WorkKind) => void): () => void {
    return this.#state.hints.onWork(listener);
  }

  async close(): Promise<void> {
    this.#state.closed = true;
    this.#state.hints.close();
  }
}
