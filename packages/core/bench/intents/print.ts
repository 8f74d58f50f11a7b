/** What a measure should reach. */
export interface Goal {
  readonly must: number;
  readonly aim: number;
}

const missed: string[] = [];
let goalCount = 0;

/** Prints one measure as a JSON line, with its goal and how far it is met: `aim`, `must` or `no`. */
export function print(name: string, value: number, unit: string, goal?: Goal): void {
  const shown = Number(value.toPrecision(4));
  if (goal === undefined) {
    console.log(JSON.stringify({ name, value: shown, unit }));
    return;
  }
  const met = reaches(shown, goal.aim, goal) ? 'aim' : reaches(shown, goal.must, goal) ? 'must' : 'no';
  goalCount += 1;
  if (met === 'no') missed.push(name);
  console.log(JSON.stringify({ name, value: shown, unit, goal, met }));
}

export function printMissing(name: string, reason: string): void {
  console.log(JSON.stringify({ name, missing: reason }));
}

/** Says how many goals were met, and which were not. */
export function printGoals(): void {
  console.log(JSON.stringify({ name: 'goals met', value: goalCount - missed.length, unit: `of ${goalCount}`, missed }));
}

/** A goal whose aim is above what it must be wants more, any other less. */
function reaches(value: number, bound: number, { must, aim }: Goal): boolean {
  return aim > must ? value >= bound : value <= bound;
}
