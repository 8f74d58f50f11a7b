/** Lets one process among many do what must be done once: a schedule, a sweep. See `runAsLeader`. */
export interface LeaderLease {
  readonly specVersion: 1;
  /**
   * Takes the lead, unless somebody has it. Not re-entrant: who leads is refused too.
   * @param name - What is led, in a word of yours; never a personal value.
   * @param ttlMs - When the lead lapses if it is not renewed.
   * @throws StoreUnavailableError when it cannot be asked; so do the other verbs.
   */
  acquire(name: string, ttlMs: number): Promise<Leadership | undefined>;
  /** Extends the lead to `ttlMs` from now. `false` when it lapsed or another has it. */
  renew(leadership: Leadership, ttlMs: number): Promise<boolean>;
  /** Gives the lead up; one that is not held any more is left alone. */
  release(leadership: Leadership): Promise<void>;
  /** Closes what we opened. */
  close(): Promise<void>;
}

export interface Leadership {
  readonly name: string;
  /** Grows with every leader of that name: what a leader writes can be refused once a later one wrote. */
  readonly fencingToken: number;
}
