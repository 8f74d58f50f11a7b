/** What a measure should reach. */
export interface Goal {
  readonly must: number;
  readonly aim: number;
}

/** Prints one measure as a JSON line. */
export function print(name: string, value: number, unit: string, goal?: Goal): void {
  console.log(JSON.stringify({ name, value: Number(value.toPrecision(4)), unit, ...(goal === undefined ? {} : { goal }) }));
}

export function printMissing(name: string, reason: string): void {
  console.log(JSON.stringify({ name, missing: reason }));
}
