import type { EmulatorClock } from '../clock/emulator-clock.ts';
import type { PlannedStatus } from '../journal/journal.ts';

/** Lets planned statuses fall due, those of one message strictly one after another. */
export class StatusScheduler {
  readonly #clock: EmulatorClock;
  readonly #onDue: (planned: PlannedStatus) => void;
  readonly #chains = new Map<string, PlannedStatus[]>();
  readonly #cancels = new Map<string, () => void>();
  #isClosed = false;

  constructor(clock: EmulatorClock, onDue: (planned: PlannedStatus) => void) {
    this.#clock = clock;
    this.#onDue = onDue;
  }

  add(planned: PlannedStatus): void {
    const chain = this.#chains.get(planned.messageId);
    if (chain !== undefined) {
      chain.push(planned);
      return;
    }
    this.#chains.set(planned.messageId, [planned]);
    this.#arm(planned);
  }

  /** To be told when a due status is in the journal; the next one of the message may fall due then. */
  done(messageId: string): void {
    const chain = this.#chains.get(messageId);
    chain?.shift();
    const next = chain?.[0];
    if (next === undefined) this.#chains.delete(messageId);
    else this.#arm(next);
  }

  close(): void {
    this.#isClosed = true;
    for (const cancel of this.#cancels.values()) cancel();
  }

  #arm(planned: PlannedStatus): void {
    if (this.#isClosed) return;
    const cancel = this.#clock.setTimer(planned.dueAt, () => {
      this.#cancels.delete(planned.messageId);
      this.#onDue(planned);
    });
    this.#cancels.set(planned.messageId, cancel);
  }
}
