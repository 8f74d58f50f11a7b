import type { PatternNode } from './parse-pattern.ts';

/** The characters of a pattern and which may follow which. Repetitions are written out. */
export interface PatternAutomaton {
  /** Source of each character, by number. */
  readonly characters: readonly string[];
  /** Numbers that may come next. One that comes twice can be reached in two ways. */
  readonly follow: readonly (readonly number[])[];
}

/** `undefined` when the pattern written out has more than {@link MOST_CHARACTERS} characters. */
export function buildAutomaton(root: PatternNode): PatternAutomaton | undefined {
  const builder = new AutomatonBuilder();
  return builder.add(root) === undefined ? undefined : builder;
}

interface Fragment {
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly isOptional: boolean;
}

class AutomatonBuilder implements PatternAutomaton {
  readonly characters: string[] = [];
  readonly follow: number[][] = [];

  add(node: PatternNode): Fragment | undefined {
    switch (node.kind) {
      case 'character':
        return this.#character(node.source);
      case 'sequence':
        return this.#all(node.parts);
      case 'choice':
        return this.#any(node.branches);
      case 'repeat':
        return this.#repeat(node);
    }
  }

  #character(source: string): Fragment | undefined {
    if (this.characters.length >= MOST_CHARACTERS) return undefined;
    const number = this.characters.push(source) - 1;
    this.follow.push([]);
    return { first: [number], last: [number], isOptional: false };
  }

  #all(parts: readonly PatternNode[]): Fragment | undefined {
    let whole: Fragment = EMPTY;
    for (const part of parts) {
      const next = this.add(part);
      if (next === undefined) return undefined;
      this.#connect(whole.last, next.first);
      whole = {
        first: whole.isOptional ? [...whole.first, ...next.first] : whole.first,
        last: next.isOptional ? [...next.last, ...whole.last] : next.last,
        isOptional: whole.isOptional && next.isOptional,
      };
    }
    return whole;
  }

  #any(branches: readonly PatternNode[]): Fragment | undefined {
    const parts: Fragment[] = [];
    for (const branch of branches) {
      const part = this.add(branch);
      if (part === undefined) return undefined;
      parts.push(part);
    }
    return {
      first: parts.flatMap(({ first }) => first),
      last: parts.flatMap(({ last }) => last),
      isOptional: parts.some(({ isOptional }) => isOptional),
    };
  }

  #repeat({ part, least, most }: Extract<PatternNode, { kind: 'repeat' }>): Fragment | undefined {
    const isEndless = most === Number.POSITIVE_INFINITY;
    const copies = isEndless ? Math.max(1, least) : most;
    let whole: Fragment = EMPTY;
    for (let copy = 1; copy <= copies; copy += 1) {
      const next = this.add(part);
      if (next === undefined) return undefined;
      if (isEndless && copy === copies) this.#connect(next.last, next.first);
      this.#connect(whole.last, next.first);
      const isOptional = next.isOptional || copy > least;
      whole = {
        first: whole.isOptional ? [...whole.first, ...next.first] : whole.first,
        last: isOptional ? [...next.last, ...whole.last] : next.last,
        isOptional: whole.isOptional && isOptional,
      };
    }
    return whole;
  }

  #connect(from: readonly number[], to: readonly number[]): void {
    for (const one of from) this.follow[one]!.push(...to);
  }
}

const EMPTY: Fragment = { first: [], last: [], isOptional: true };
export const MOST_CHARACTERS = 300;
