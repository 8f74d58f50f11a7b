import { utteranceWords } from '../text/normalise-utterance.ts';
import type { SlotAnnotation } from './annotated-example.ts';
import { type SpokenWord, spokenWords, writtenBetween } from './spoken-words.ts';

/** Finds in an utterance what the examples of an intent have marked. */
export type SlotFinder = (utterance: string, accepts: (slot: string, words: string) => boolean) => Readonly<Record<string, string>>;

/**
 * Learns from marked words where values stand: the values themselves, their form where it has a digit (`15h`, `9h30`), and the words around
 * them. What it finds is offered to `accepts`, the best evidence and the longest words first; slots share no word.
 */
export function createSlotFinder(annotations: readonly SlotAnnotation[]): SlotFinder {
  const clues = annotations.map(readClue);
  const anchors = new Set(clues.flatMap(({ before }) => before.slice(-1)));
  const longest = new Map<string, number>();
  for (const { slot, plain } of clues) longest.set(slot, Math.max(longest.get(slot) ?? 0, plain.length + SPARE_WORDS));
  return (utterance, accepts) => {
    const words = spokenWords(utterance);
    const candidates = clues.flatMap((clue) => candidatesOf(clue, words, anchors, longest.get(clue.slot) ?? 1));
    candidates.sort((a, b) => b.score - a.score || b.to - b.from - (a.to - a.from) || a.from - b.from);
    return choose(candidates, utterance, words, accepts);
  };
}

interface Clue {
  readonly slot: string;
  readonly plain: readonly string[];
  readonly shape: string | undefined;
  readonly before: readonly string[];
  readonly after: string | undefined;
}

interface Candidate {
  readonly slot: string;
  readonly from: number;
  readonly to: number;
  readonly score: number;
}

function readClue({ slot, words, before, after }: SlotAnnotation): Clue {
  const spoken = spokenWords(words);
  return { slot, plain: spoken.map(({ plain }) => plain), shape: shapeOf(spoken), before, after };
}

function candidatesOf(clue: Clue, words: readonly SpokenWord[], anchors: ReadonlySet<string>, longest: number): readonly Candidate[] {
  const found: Candidate[] = [];
  const { slot, plain, shape } = clue;
  for (let from = 0; from < words.length; from += 1) {
    const context = contextBefore(clue, words, from);
    const to = from + plain.length;
    const said = words.slice(from, to);
    if (said.length === plain.length && said.every((word, at) => word.plain === plain[at]))
      found.push({ slot, from, to, score: 4 + context });
    else if (shape !== undefined && said.length === plain.length && shapeOf(said) === shape)
      found.push({ slot, from, to, score: 2 + context });
    if (context > 0) found.push(...spansAfter(clue, words, anchors, { from, longest, context }));
  }
  return found;
}

/** 0 when the words before are not those of the clue; 1 for the nearest, 2 for both. */
function contextBefore({ before }: Clue, words: readonly SpokenWord[], from: number): 0 | 1 | 2 {
  const nearest = before.at(-1);
  if (nearest === undefined || words[from - 1]?.plain !== nearest) return 0;
  return before.length > 1 && words[from - 2]?.plain === before[0] ? 2 : 1;
}

/** Words up to the one that follows in the example, to another slot's lead word, or to the end; from the longest on. */
function spansAfter(
  { slot, after }: Clue,
  words: readonly SpokenWord[],
  anchors: ReadonlySet<string>,
  { from, longest, context }: { readonly from: number; readonly longest: number; readonly context: number },
): readonly Candidate[] {
  let end = from;
  while (end < words.length && end - from < longest && words[end]!.plain !== after && (end === from || !anchors.has(words[end]!.plain)))
    end += 1;
  return Array.from({ length: end - from }, (_, shorter) => ({ slot, from, to: end - shorter, score: context }));
}

function choose(
  candidates: readonly Candidate[],
  utterance: string,
  words: readonly SpokenWord[],
  accepts: (slot: string, words: string) => boolean,
): Readonly<Record<string, string>> {
  const slots: Record<string, string> = {};
  const taken: Candidate[] = [];
  for (const candidate of candidates) {
    const { slot, from, to } = candidate;
    if (Object.hasOwn(slots, slot) || taken.some((other) => from < other.to && other.from < to)) continue;
    const said = writtenBetween(utterance, words, from, to);
    if (!accepts(slot, said)) continue;
    slots[slot] = said;
    taken.push(candidate);
  }
  return slots;
}

/** `15h` and `9h` have one form; words without a digit have none. */
function shapeOf(words: readonly SpokenWord[]): string | undefined {
  const shape = words.map(({ written }) => utteranceWords(written).join('.').replace(/\d+/g, '9')).join(' ');
  return shape.includes('9') ? shape : undefined;
}

const SPARE_WORDS = 2;
