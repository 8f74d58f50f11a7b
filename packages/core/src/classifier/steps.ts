/** Work cut into steps of a few milliseconds at most, so that other work can go between them. The result is the same either way. */
export type Steps<Result> = Generator<void, Result, void>;

/** Rows of examples that one step goes through. */
export const ROWS_A_STEP = 64;

/** Does all the work at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Does the work in slices of about `sliceMs`, and lets the event loop turn after each. */
export async function finishInSlices<Result>(steps: Steps<Result>, sliceMs: number): Promise<Result> {
  for (;;) {
    const until = performance.now() + sliceMs;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
}
