import { WordCorrector } from '../intent/word-corrector.ts';
import { conceptsOf } from './concepts/concepts-of.ts';

/** Puts mistyped words right, by the words the examples have. */
export class Spelling {
  private readonly vocabulary: ReadonlySet<string>;
  private corrector: WordCorrector | undefined;

  constructor(vocabulary: Iterable<string>) {
    this.vocabulary = new Set(vocabulary);
  }

  /**
   * Replaces, in place, each word that is neither in the examples nor an everyday one by the most frequent of the known words nearest to
   * it. Returns how many were replaced.
   */
  correct(words: string[]): number {
    let count = 0;
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at]!;
      if (word.length < SHORTEST || this.vocabulary.has(word) || conceptsOf(word).length > 0) continue;
      // Built at the first unknown word: many a process never meets one.
      this.corrector ??= new WordCorrector(this.vocabulary);
      const nearest = this.corrector.correct(word);
      if (nearest.length === 0) continue;
      words[at] = nearest[0]!;
      count += 1;
    }
    return count;
  }
}

/** The words worth correcting to, the most frequent first. */
export function vocabularyOf(sentences: readonly (readonly string[])[]): string[] {
  const counts = new Map<string, number>();
  for (const words of sentences) for (const word of words) if (word.length >= SHORTEST) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([, m], [, n]) => n - m).map(([word]) => word);
}

const SHORTEST = 4;
