/** Time. The core reads no other clock and sets no other timer. */
export interface Clock {
  /** Wall clock, epoch milliseconds, UTC. May jump. */
  now(): number;
  /** Milliseconds from an arbitrary start; never goes back. Leases are judged by it. */
  monotonic(): number;
  /** Runs `callback` once, `delayMs` from now; answers how to cancel. Does not keep the process alive. */
  after(delayMs: number, callback: () => void): () => void;
}
