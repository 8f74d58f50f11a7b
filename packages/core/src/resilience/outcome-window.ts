/** How calls of the last while went, in slices that are forgotten one by one. */
export class OutcomeWindow {
  readonly #sliceMs: number;
  #slices: Slice[] = [];

  constructor(windowMs: number) {
    this.#sliceMs = windowMs / SLICES;
  }

  /** @param now - Monotonic milliseconds. */
  add(now: number, isFailure: boolean): void {
    const slice = this.#sliceAt(now);
    slice.calls += 1;
    if (isFailure) slice.failures += 1;
  }

  count(now: number): { readonly calls: number; readonly failures: number } {
    this.#forgetBefore(this.#numberAt(now));
    let calls = 0;
    let failures = 0;
    for (const slice of this.#slices) {
      calls += slice.calls;
      failures += slice.failures;
    }
    return { calls, failures };
  }

  clear(): void {
    this.#slices = [];
  }

  #sliceAt(now: number): Slice {
    const number = this.#numberAt(now);
    const newest = this.#slices.at(-1);
    if (newest?.number === number) return newest;
    this.#forgetBefore(number);
    const slice = { number, calls: 0, failures: 0 };
    this.#slices.push(slice);
    return slice;
  }

  #forgetBefore(number: number): void {
    while (this.#slices[0] !== undefined && this.#slices[0].number <= number - SLICES) this.#slices.shift();
  }

  #numberAt(now: number): number {
    return Math.floor(now / this.#sliceMs);
  }
}

interface Slice {
  readonly number: number;
  calls: number;
  failures: number;
}

const SLICES = 10;
