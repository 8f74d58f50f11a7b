import { replayedChoices } from './choices.ts';
import { runChoices, type SimulationOutcome, type SimulationVariant } from './run-seed.ts';

export interface ShrinkOptions {
  /** Most simulations to spend. @default 400 */
  readonly tries?: number;
}

/**
 * Makes choices that break something dull, one stretch after another, as long as something still breaks.
 * Answers the choices that are left and how that simulation went, with its lines.
 */
export async function shrink(
  failing: readonly number[],
  variant: SimulationVariant = {},
  { tries = 400 }: ShrinkOptions = {},
): Promise<SimulationOutcome> {
  let best = withoutTail(failing);
  let left = tries;
  const breaks = async (choices: readonly number[]): Promise<boolean> => {
    left -= 1;
    return (await runChoices(replayedChoices(choices), variant)).violation !== undefined;
  };
  for (let length = Math.ceil(best.length / 2); length >= 1 && left > 0; length = length === 1 ? 0 : Math.ceil(length / 2)) {
    for (let from = 0; from < best.length && left > 0; from += length) {
      if (best.slice(from, from + length).every((choice) => choice === 0)) continue;
      const duller = best.map((choice, at) => (at >= from && at < from + length ? 0 : choice));
      if (await breaks(duller)) best = withoutTail(duller);
    }
  }
  return runChoices(replayedChoices(best), variant, { keepLines: true });
}

/** Choices that are not the dullest. */
export const decisionsIn = (choices: readonly number[]): number => choices.filter((choice) => choice !== 0).length;

function withoutTail(choices: readonly number[]): readonly number[] {
  return choices.slice(0, choices.findLastIndex((choice) => choice !== 0) + 1);
}
