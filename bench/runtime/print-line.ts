export interface Line {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The same figure of the raw loop, measured in the same run. */
  readonly baseline?: number;
  /** What the project promises, in words. */
  readonly must?: string;
}

/** Prints a figure as a JSON line, with the ratio to its baseline. */
export function printLine({ name, value, unit, baseline, must }: Line): void {
  const ratio = baseline === undefined ? {} : { baseline: round(baseline), ratio: round(value / baseline) };
  console.log(JSON.stringify({ name, value: round(value), unit, ...ratio, ...(must === undefined ? {} : { must }) }));
}

/** The value below which that share of a sorted list lies. */
export const percentile = (sorted: readonly number[], share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;

const round = (value: number): number => (value >= 100 ? Math.round(value) : Number(value.toPrecision(3)));
