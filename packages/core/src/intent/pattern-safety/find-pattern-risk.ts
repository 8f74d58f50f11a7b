import { parsePattern } from './parse-pattern.ts';
import { buildAutomaton, type PatternAutomaton } from './pattern-automaton.ts';

/** Why a pattern may take long on a message written for it. */
export type PatternRisk = 'backreference' | 'exponential' | 'polynomial' | 'too-large';

/**
 * Whether matching a pattern could take time out of proportion to the message: some text matches a repeated part in two ways
 * (`(a+)+`, `(a|a)*`: exponential), or three endless repetitions share characters (`.*.*.*`: polynomial). Found on the pattern itself,
 * nothing is timed.
 * @throws SyntaxError when it is no regular expression.
 */
export function findPatternRisk(pattern: RegExp): PatternRisk | undefined {
  const { root, lookarounds, hasBackreference } = parsePattern(pattern.source);
  if (hasBackreference) return 'backreference';
  for (const node of [root, ...lookarounds]) {
    const automaton = buildAutomaton(node);
    const risk = automaton === undefined ? 'too-large' : riskOf(automaton, pattern.flags);
    if (risk !== undefined) return risk;
  }
  return undefined;
}

function riskOf({ characters, follow }: PatternAutomaton, flags: string): PatternRisk | undefined {
  const loops = loopsOf(follow);
  if (loops.every((loop) => loop < 0)) return undefined;
  const overlap = overlapsOf(characters, loops, flags);
  if (isAmbiguous(follow, loops, overlap)) return 'exponential';
  return longestChain(follow, loops, overlap) > MOST_LOOPS ? 'polynomial' : undefined;
}

/** Number of the loop each character is in, -1 outside of loops. Loops are the strongly connected parts of the automaton. */
function loopsOf(follow: PatternAutomaton['follow']): readonly number[] {
  const reach = follow.map((_, from) => reachableFrom(follow, from));
  const loops = follow.map(() => -1);
  let count = 0;
  for (const [one, seen] of reach.entries()) {
    if (loops[one]! >= 0 || !seen.has(one)) continue;
    for (const other of seen) if (reach[other]!.has(one)) loops[other] = count;
    count += 1;
  }
  return loops;
}

function reachableFrom(follow: PatternAutomaton['follow'], from: number): ReadonlySet<number> {
  const seen = new Set<number>();
  const open = [...follow[from]!];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...follow[next]!);
  }
  return seen;
}

/** Some text leads from a character of a loop back to it in two ways. */
function isAmbiguous(follow: PatternAutomaton['follow'], loops: readonly number[], overlap: Overlap): boolean {
  const size = follow.length;
  const inside = follow.map((next, one) => next.filter((other) => loops[one]! >= 0 && loops[other] === loops[one]));
  if (inside.some((next) => new Set(next).size < next.length)) return true;
  const pairsAfter = (pair: number): number[] => {
    const one = Math.floor(pair / size);
    const other = pair % size;
    return inside[one]!.flatMap((a) => inside[other]!.flatMap((b) => (overlap(a, b) ? [a * size + b] : [])));
  };
  for (let one = 0; one < size; one += 1) {
    if (loops[one]! < 0) continue;
    const start = one * size + one;
    const seen = closure([start], pairsAfter);
    const split = [...seen].filter((pair) => Math.floor(pair / size) !== pair % size);
    if (split.length > 0 && closure(split, pairsAfter).has(start)) return true;
  }
  return false;
}

function closure(from: readonly number[], next: (pair: number) => readonly number[]): ReadonlySet<number> {
  const seen = new Set<number>();
  const open = from.flatMap(next);
  for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
    if (seen.has(pair)) continue;
    seen.add(pair);
    open.push(...next(pair));
  }
  return seen;
}

/** The most loops that can follow one another, each sharing a character with the one before. */
function longestChain(follow: PatternAutomaton['follow'], loops: readonly number[], overlap: Overlap): number {
  const members = new Map<number, number[]>();
  for (const [character, loop] of loops.entries()) if (loop >= 0) members.set(loop, [...(members.get(loop) ?? []), character]);
  const reach = new Map([...members].map(([loop, [first]]) => [loop, reachableFrom(follow, first!)]));
  const lengths = new Map<number, number>();
  const lengthFrom = (loop: number): number => {
    const known = lengths.get(loop);
    if (known !== undefined) return known;
    let longest = 0;
    for (const [other, own] of members) {
      const isAfter = other !== loop && reach.get(loop)!.has(own[0]!);
      if (isAfter && members.get(loop)!.some((a) => own.some((b) => overlap(a, b)))) longest = Math.max(longest, lengthFrom(other));
    }
    lengths.set(loop, longest + 1);
    return longest + 1;
  };
  return Math.max(...[...members.keys()].map(lengthFrom));
}

type Overlap = (one: number, other: number) => boolean;

/** Whether two characters of the pattern can be the same letter, tried on letters that tell its classes apart. */
function overlapsOf(characters: readonly string[], loops: readonly number[], flags: string): Overlap {
  const sources = [...new Set(characters.filter((_, at) => loops[at]! >= 0))];
  const letters = probes(sources.join(''));
  const plainFlags = flags.replace(/[gyd]/g, '');
  const matches = new Map(
    sources.map((source) => {
      const matcher = new RegExp(`^(?:${source})$`, plainFlags);
      return [source, new Set(letters.filter((letter) => matcher.test(letter)))] as const;
    }),
  );
  return (one, other) => {
    const mine = matches.get(characters[one]!);
    const theirs = matches.get(characters[other]!);
    return mine !== undefined && theirs !== undefined && [...mine].some((letter) => theirs.has(letter));
  };
}

function probes(sources: string): readonly string[] {
  const around = [...sources].flatMap((letter) => {
    const code = letter.codePointAt(0)!;
    return [code - 1, code, code + 1].filter((one) => one > 0 && (one < 0xd800 || one > 0xdfff)).map((one) => String.fromCodePoint(one));
  });
  return [...new Set([...around, ...COMMON])];
}

const COMMON: readonly string[] = [...'abzAZ019 \t\n_-.,;:!?@#/()[]{}ãéçñßΩя中🦜'];
const MOST_LOOPS = 2;
