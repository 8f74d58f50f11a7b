/** What happened in a simulation, as a hash and, when asked for, as lines. */
export interface Trace {
  note(at: number, what: string): void;
  readonly hash: string;
  /** Empty unless lines are kept. */
  readonly lines: readonly string[];
}

/** Two FNV-1a hashes side by side, 64 bits together: cheap enough to have for every seed. */
export function createTrace({ keepLines }: { readonly keepLines: boolean }): Trace {
  const lines: string[] = [];
  let low = 0x811c9dc5;
  let high = 0x1234567;
  const add = (number: number) => {
    low = Math.imul(low ^ number, 0x01000193);
    high = Math.imul(high ^ (number + 0x9e37), 0x01000193);
  };
  return {
    note(at, what) {
      add(at);
      for (let index = 0; index < what.length; index += 1) add(what.charCodeAt(index));
      if (keepLines) lines.push(`${String(at).padStart(6)} ms  ${what}`);
    },
    get hash() {
      return [high, low].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
    },
    lines,
  };
}
