import type { Choices } from './choices.ts';

/** How often each thing goes wrong in one simulation, as probabilities for each chance it gets. Drawn anew for every seed, often 0. */
export interface FaultRates {
  /** The process is killed before something of it happens. */
  readonly crash: number;
  /** The process is stopped, and goes on later where it was. */
  readonly pause: number;
  /** The process is asked to stop, as for a deploy. */
  readonly deploy: number;
  /** A call fails; whether it took effect is open. */
  readonly error: number;
  /** A request or an answer takes long. */
  readonly delay: number;
  /** A hint about work is lost. */
  readonly hint: number;
  /** A send meets something else than an answer of yes. */
  readonly send: number;
  /** An action throws, or is slow. */
  readonly action: number;
  /** A webhook is repeated although it was answered, or its answer is lost. */
  readonly webhook: number;
  /** A receipt is late or comes twice. */
  readonly receipt: number;
}

/** What goes wrong, and how often it has. */
export class Faults {
  readonly #choices: Choices;
  readonly #rates: FaultRates;
  readonly counts: { [name: string]: number } = {};
  /** From then on nothing goes wrong any more. */
  areOver = false;

  constructor(choices: Choices) {
    this.#choices = choices;
    const rate = (...rates: readonly number[]) => rates[choices.pick(rates.length)]!;
    this.#rates = {
      crash: rate(0, 0.004, 0.012),
      pause: rate(0, 0, 0.003, 0.01),
      deploy: rate(0, 0, 0.002),
      error: rate(0, 0, 0.01, 0.05),
      delay: rate(0, 0.01, 0.05),
      hint: rate(0, 0.1, 0.5),
      send: rate(0, 0.1, 0.4),
      action: rate(0, 0.1, 0.4),
      webhook: rate(0, 0.1, 0.3),
      receipt: rate(0, 0.1, 0.5),
    };
  }

  /** Whether it goes wrong now. */
  strikes(kind: keyof FaultRates): boolean {
    return this.strike(kind, [true]) === true;
  }

  /** How it goes wrong now; `undefined` when it does not. */
  strike<const T>(kind: keyof FaultRates, ways: readonly T[]): T | undefined {
    const choice = this.#choices.rare(this.#rates[kind], ways.length + 1);
    return choice === 0 || this.areOver ? undefined : ways[choice - 1];
  }

  /** One of these; the first is the dullest. */
  which<const T>(ways: readonly T[]): T {
    return ways[this.#choices.pick(ways.length)]!;
  }

  /** How long a request or an answer takes, milliseconds. */
  delay(leaseMs: number): number {
    const leases = this.strike('delay', [0.05, 0.4, 1.1, 2.5]);
    if (leases === undefined) return 0;
    this.count('delays');
    return Math.round(leaseMs * leases);
  }

  count(name: string): void {
    this.counts[name] = (this.counts[name] ?? 0) + 1;
  }
}
