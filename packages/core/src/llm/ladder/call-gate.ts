/** Lets so many calls run at once; the others wait in line, each as long as it may. */
export class CallGate {
  readonly #limit: number;
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Whether there is room in line: nobody would wait behind more than this many others. */
  get isFull(): boolean {
    return this.#running >= this.#limit && this.#waiting.length >= this.#limit * LONGEST_LINE;
  }

  /** Resolves when it is the caller's turn, with what gives the place back; with `undefined` when `signal` aborts first or the line is full. */
  async enter(signal: AbortSignal): Promise<(() => void) | undefined> {
    if (signal.aborted || this.isFull) return undefined;
    if (this.#running < this.#limit) this.#running += 1;
    else if (!(await this.#wait(signal))) return undefined;
    let isInside = true;
    return () => {
      if (isInside) this.#leave();
      isInside = false;
    };
  }

  #wait(signal: AbortSignal): Promise<boolean> {
    return new Promise((resolve) => {
      const giveUp = () => {
        this.#waiting.splice(this.#waiting.indexOf(proceed), 1);
        resolve(false);
      };
      const proceed = () => {
        signal.removeEventListener('abort', giveUp);
        resolve(true);
      };
      this.#waiting.push(proceed);
      signal.addEventListener('abort', giveUp, { once: true });
    });
  }

  /** The place goes to the next in line, or is free. */
  #leave(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#running -= 1;
    else next();
  }
}

const LONGEST_LINE = 8;
