import type { Choices } from './choices.ts';
import type { Trace } from './trace.ts';

/** Something that will happen: an answer arriving, a timer, a request reaching the store. */
export interface Happening {
  /** Not before, milliseconds of the simulation. */
  at: number;
  readonly label: string;
  /** Whose it is; `undefined` for the world outside. */
  readonly owner: Owner | undefined;
  /** Happens inside its owner, so it waits while the owner is paused and never happens once the owner is dead. Else it is on its way outside. */
  readonly isInside: boolean;
  run(): void;
}

/** A process as the scheduler sees it. */
export interface Owner {
  readonly name: string;
  /** Milliseconds of the simulation. */
  readonly pausedUntil: number;
}

export interface SchedulerOptions {
  readonly choices: Choices;
  readonly trace: Trace;
  /** Asked before each happening; `false` when a fault came before it and it has to wait or never happens. */
  readonly mayHappen: (happening: Happening) => boolean;
}

/**
 * Owns all concurrency of a simulation: one thing happens at a time, and what it sets off in promises has run before the next one is chosen.
 * Time moves when nothing is left that could happen now.
 */
export class Scheduler {
  readonly #choices: Choices;
  readonly #trace: Trace;
  readonly #mayHappen: (happening: Happening) => boolean;
  #pending: Happening[] = [];
  /** What could happen next; kept only so that no list has to be made for each step. */
  readonly #ready: Happening[] = [];
  #now = 0;
  #steps = 0;

  constructor({ choices, trace, mayHappen }: SchedulerOptions) {
    this.#choices = choices;
    this.#trace = trace;
    this.#mayHappen = mayHappen;
  }

  /** Milliseconds since the simulation began. */
  get now(): number {
    return this.#now;
  }

  get steps(): number {
    return this.#steps;
  }

  /** Answers how to take it back. */
  add(happening: Happening): () => void {
    this.#pending.push(happening);
    return () => this.#remove(happening);
  }

  /** What an owner has coming, inside and on its way. */
  of(owner: Owner): readonly Happening[] {
    return this.#pending.filter((happening) => happening.owner === owner);
  }

  drop(gone: readonly Happening[]): void {
    this.#pending = this.#pending.filter((happening) => !gone.includes(happening));
  }

  /** Lets things happen until `isOver`. Rejects with what a happening throws. */
  run(isOver: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      let isDone = false;
      const step = () => {
        if (isDone) return;
        try {
          isDone = isOver();
          if (isDone) resolve();
          else this.#step();
        } catch (error) {
          isDone = true;
          reject(error);
        }
      };
      // Node runs every promise that is ready between two immediates; asking for many at once spares the event loop its rounds.
      const round = () => {
        for (let asked = 0; asked < STEPS_A_ROUND; asked += 1) setImmediate(step);
        setImmediate(() => isDone || round());
      };
      round();
    });
  }

  #step(): void {
    const happening = this.#choose();
    if (!this.#mayHappen(happening)) return;
    this.#remove(happening);
    this.#steps += 1;
    if (this.#steps % STEPS_A_MS === 0) this.#now += 1;
    this.#trace.note(this.#now, happening.label);
    happening.run();
  }

  #choose(): Happening {
    const ready = this.#ready;
    for (;;) {
      ready.length = 0;
      let soonest = Number.POSITIVE_INFINITY;
      for (const happening of this.#pending) {
        const at = readyAt(happening);
        if (at <= this.#now) ready.push(happening);
        else if (at < soonest) soonest = at;
      }
      if (ready.length > 0) return ready[ready.length === 1 ? 0 : this.#choices.rare(OUT_OF_ORDER, ready.length)]!;
      if (soonest === Number.POSITIVE_INFINITY) throw new Error('Nothing is left to happen.');
      this.#now = soonest;
    }
  }

  #remove(happening: Happening): void {
    const at = this.#pending.indexOf(happening);
    if (at >= 0) this.#pending.splice(at, 1);
  }
}

const readyAt = ({ at, isInside, owner }: Happening): number =>
  isInside && owner !== undefined && owner.pausedUntil > at ? owner.pausedUntil : at;

const STEPS_A_ROUND = 48;
/** Work takes time too, so that whoever waits for time by working on gets there. */
const STEPS_A_MS = 4;
/** How often something other than the oldest happens next. */
const OUT_OF_ORDER = 0.4;
