/** Time as the emulator knows it: message timestamps, status delays, retries, the 24-hour window and rate limits. */
export interface EmulatorClock {
  /** Epoch milliseconds. */
  now(): number;
  /**
   * Calls `run` once when the clock reaches `at` (epoch milliseconds), soon if that is past, never before this call returns.
   * @returns Cancels the call; does nothing when it already happened.
   */
  setTimer(at: number, run: () => void): () => void;
}
