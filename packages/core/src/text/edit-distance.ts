/**
 * How many typing slips apart two texts are: inserted, missing, wrong or swapped neighbouring letters (Damerau-Levenshtein,
 * optimal string alignment). Answers `max + 1` as soon as it is sure that there are more than `max`, in `O(length · max)` time.
 */
export function editDistance(a: string, b: string, max: number): number {
  const beyond = max + 1;
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > max || max <= 0) return beyond;

  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = new Array<number>(b.length + 1).fill(beyond);
    if (row <= max) current[0] = row;
    let smallest = current[0] ?? beyond;
    const last = Math.min(b.length, row + max);
    for (let column = Math.max(1, row - max); column <= last; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (previous[column] ?? beyond) + 1,
        (current[column - 1] ?? beyond) + 1,
        (previous[column - 1] ?? beyond) + (isSame ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, (beforePrevious[column - 2] ?? beyond) + 1);
      }
      current[column] = cost;
      if (cost < smallest) smallest = cost;
    }
    if (smallest > max) return beyond;
    beforePrevious = previous;
    previous = current;
  }
  return Math.min(previous[b.length] ?? beyond, beyond);
}
