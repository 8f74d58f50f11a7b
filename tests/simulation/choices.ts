/** Everything a simulation leaves to chance, as whole numbers that can be kept, played again and shrunk. `0` is always the dullest choice. */
export interface Choices {
  /** From 0 to `below` - 1, all alike. */
  pick(below: number): number;
  /** With this probability from 1 to `below` - 1, all alike; else 0. One number, so that replacing it by 0 leaves the rest where it was. */
  rare(probability: number, below: number): number;
  /** What was chosen so far, in order. */
  readonly made: readonly number[];
}

/** Chooses by a seed: the same seed chooses the same (mulberry32). */
export function seededChoices(seed: number): Choices {
  const made: number[] = [];
  let state = seed | 0;
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const keep = (choice: number): number => {
    made.push(choice);
    return choice;
  };
  return {
    made,
    pick: (below) => keep(Math.floor(random() * below)),
    rare: (probability, below) => keep(below > 1 && random() < probability ? 1 + Math.floor(random() * (below - 1)) : 0),
  };
}

/** Chooses what was chosen before; what is out of bounds is brought into them, and after the end every choice is the dullest. */
export function replayedChoices(choices: readonly number[]): Choices {
  const made: number[] = [];
  const next = (below: number): number => {
    const choice = Math.min(choices[made.length] ?? 0, below - 1);
    made.push(choice);
    return choice;
  };
  return { made, pick: next, rare: (_, below) => next(below) };
}
