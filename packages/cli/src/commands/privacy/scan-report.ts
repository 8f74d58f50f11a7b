import type { PlacedFinding } from './scanned-place.ts';

/** Findings of one kind in one part of a source. */
interface FindingGroup {
  readonly first: PlacedFinding;
  count: number;
  readonly values: Set<string>;
}

/** Findings as a table for people, a line for each kind in each part of each source. Its memory is bounded by their number, not by the findings. */
export class ScanReport {
  readonly #groups = new Map<string, FindingGroup>();

  add(finding: PlacedFinding): void {
    const key = JSON.stringify([finding.source, finding.part, finding.type]);
    const group = this.#groups.get(key) ?? { first: finding, count: 0, values: new Set() };
    group.count += 1;
    if (group.values.size < MOST_VALUES) group.values.add(finding.fingerprint);
    this.#groups.set(key, group);
  }

  /** With a heading; ends with a line end. Empty when nothing was found. */
  toString(): string {
    if (this.#groups.size === 0) return '';
    const rows = [...this.#groups.values()].map(({ first, count, values }) => [
      first.type,
      `${count}`,
      values.size < MOST_VALUES ? `${values.size}` : `${MOST_VALUES}+`,
      `${first.source} ${first.part}`,
      `${first.offset}`,
      first.preview,
      first.reason,
    ]);
    const table = [['kind', 'places', 'values', 'where', 'first at', 'looks like', 'why'], ...rows];
    const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
    return table
      .map(
        (row) =>
          `${row
            .map((cell, column) => cell.padEnd(widths[column]!))
            .join('  ')
            .trimEnd()}\n`,
      )
      .join('');
  }
}

const MOST_VALUES = 10_000;
