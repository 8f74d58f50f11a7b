import { editDistance } from '../text/edit-distance.ts';

/**
 * Finds the words of a vocabulary that a mistyped word may stand for: one slip away, or a slip in each of two places from
 * eight letters on when one of them is a letter too many.
 * Looks up the word with each of its letters left out, so the cost does not grow with the vocabulary.
 */
export class WordCorrector {
  private readonly words = new Set<string>();
  private readonly byShortened = new Map<string, string[]>();

  constructor(vocabulary: Iterable<string>) {
    for (const word of vocabulary) {
      if (word.length < SHORTEST || word.length > LONGEST || this.words.has(word)) continue;
      this.words.add(word);
      for (const shortened of shortenedForms(word)) {
        const known = this.byShortened.get(shortened);
        if (known === undefined) this.byShortened.set(shortened, [word]);
        else known.push(word);
      }
    }
  }

  /** The nearest words, all at the same distance; empty when the word is known, too short, or like none. */
  correct(word: string): readonly string[] {
    if (word.length < SHORTEST || word.length > LONGEST || this.words.has(word)) return [];
    let nearest: string[] = [];
    let smallest = word.length >= 8 ? 2 : 1;
    for (const shortened of shortenedForms(word)) {
      for (const candidate of this.byShortened.get(shortened) ?? []) {
        const distance = editDistance(word, candidate, smallest);
        if (distance > smallest) continue;
        if (distance < smallest) nearest = [];
        smallest = distance;
        if (!nearest.includes(candidate)) nearest.push(candidate);
      }
    }
    return nearest;
  }
}

const SHORTEST = 4;
const LONGEST = 24;

function shortenedForms(word: string): string[] {
  const forms = [word];
  for (let at = 0; at < word.length; at += 1) forms.push(word.slice(0, at) + word.slice(at + 1));
  return forms;
}
