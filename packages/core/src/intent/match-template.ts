import { utteranceWords } from '../text/normalise-utterance.ts';
import { type SpokenWord, spokenWords, writtenBetween } from './spoken-words.ts';

/** A pattern in words: `rastrear pedido {order}`. */
export interface PatternTemplate {
  readonly parts: readonly TemplatePart[];
}

type TemplatePart = { readonly word: string } | { readonly slot: string };

/** Whether a pattern is a template rather than a regular expression: it names a slot in braces, which no expression can. */
export const isTemplate = (pattern: string): boolean => SLOT.test(pattern);

export function compileTemplate(pattern: string): PatternTemplate {
  const parts = pattern.split(/(\{[A-Za-z][\w-]*\})/).flatMap((piece): TemplatePart[] => {
    const slot = /^\{(.+)\}$/.exec(piece)?.[1];
    return slot === undefined ? utteranceWords(piece).map((word) => ({ word })) : [{ slot }];
  });
  return { parts };
}

/** Slots a template names. */
export const templateSlots = ({ parts }: PatternTemplate): readonly string[] =>
  parts.flatMap((part) => ('slot' in part ? [part.slot] : []));

/**
 * The slots of a template said anywhere in an utterance, as written; `undefined` when it is not said. A slot is one to six words, as few as
 * will do, and at the end as many as there are. Each place is tried once, so the time grows with words times parts.
 */
export function matchTemplate({ parts }: PatternTemplate, utterance: string): Readonly<Record<string, string>> | undefined {
  if (parts.every((part) => 'slot' in part)) return undefined;
  const words = spokenWords(utterance).filter(({ plain }) => plain !== '');
  const failed = new Set<number>();
  const matchFrom = (part: number, at: number): readonly Taken[] | undefined => {
    if (part === parts.length) return [];
    const key = part * (words.length + 1) + at;
    if (failed.has(key)) return undefined;
    const taken = matchPart(parts, words, part, at, matchFrom);
    if (taken === undefined) failed.add(key);
    return taken;
  };
  for (let at = 0; at < words.length; at += 1) {
    const taken = matchFrom(0, at);
    if (taken !== undefined)
      return Object.fromEntries(taken.map(({ slot, from, to }) => [slot, writtenBetween(utterance, words, from, to)]));
  }
  return undefined;
}

interface Taken {
  readonly slot: string;
  readonly from: number;
  readonly to: number;
}

function matchPart(
  parts: readonly TemplatePart[],
  words: readonly SpokenWord[],
  at: number,
  from: number,
  next: (part: number, at: number) => readonly Taken[] | undefined,
): readonly Taken[] | undefined {
  const part = parts[at]!;
  if ('word' in part) return words[from]?.plain === part.word ? next(at + 1, from + 1) : undefined;
  const longest = Math.min(LONGEST_SLOT, words.length - from);
  const isLast = at === parts.length - 1;
  for (let step = 1; step <= longest; step += 1) {
    const length = isLast ? longest + 1 - step : step;
    const rest = next(at + 1, from + length);
    if (rest !== undefined) return [{ slot: part.slot, from, to: from + length }, ...rest];
  }
  return undefined;
}

const SLOT = /\{[A-Za-z][\w-]*\}/;
const LONGEST_SLOT = 6;
